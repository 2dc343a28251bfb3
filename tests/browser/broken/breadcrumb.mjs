const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'no breadcrumb', edit: { [page]: [['<nav class="crumbs"', '<nav']] }, told: /has 0 breadcrumbs/ },
  { flaw: 'a last step that is not marked', edit: { [page]: [['<li aria-current="page">', '<li>']] }, told: /does not mark its last step/ },
];
