export default [
  { flaw: 'a page with one way to it', edit: { 'search/index.html': [['data-kind="search"', 'data-kind="page"']], 'meetings/2020-01-15/index.html': [['../../minutes/dental-care/#decided', '../']] }, told: /dental-care\/index.html: there is 1 way/ },
];
