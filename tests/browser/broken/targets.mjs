const search = 'search/index.html';

export default [
  { flaw: 'a low menu', edit: { 'site.css': [['min-width: 2.75rem; min-height: 2.75rem; }\n.table', '}\n.table']] }, told: /<a> “Meetings” is \d+ × \d+ px; outside a sentence it needs 44 × 44/ },
  { flaw: 'a low button', page: search, edit: { 'site.css': [['input, button { min-height: 2.75rem;', 'input, button {']] }, told: /<button> “Search” is/ },
  { flaw: 'a link that is all its paragraph says', edit: { 'minutes/dental-care/index.html': [['<p>The <a href="https://example.org/packs/2020-01-15.pdf">', '<p><a href="https://example.org/packs/2020-01-15.pdf">'], ['</a>, page 12.</p>', '</a></p>']] }, told: /<a> “pack for 15 January 2020/ },
];
