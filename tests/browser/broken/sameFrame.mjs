const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'another footer', edit: { [page]: [['An example of three pages', 'An example of two pages']] }, told: /the footer says “An example of two pages/ },
  { flaw: 'no header', edit: { [page]: [['<header>', '<div>'], ['</header>', '</div>']] }, told: /has no header/ },
];
