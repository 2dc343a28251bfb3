const page = 'minutes/dental-care/index.html';
const firstWords = '<p>The committee asked';

export default [
  { flaw: 'a box of a fixed width', edit: { 'site.css': [['main, footer { max-width: 36rem; }', 'main, footer { width: 36rem; }']] }, told: /at 320 px: the page is \d+ px wide and scrolls sideways/ },
  { flaw: 'a word that does not break', edit: { 'site.css': [['overflow-wrap: break-word; ', '']], [page]: [[firstWords, '<p>Otorhinolaryngologicalanddentalsurgery: The committee asked']] }, told: /runs off the side/ },
  { flaw: 'a line that begins off the side, where nothing scrolls to', edit: { 'site.css': [['@media print {', 'main h1 { margin-inline-start: -3rem; }\n@media print {']] }, told: /<h1> .* runs off the side/ },
  { flaw: 'a wide table that no keyboard reaches', edit: { [page]: [[' tabindex="0"', '']] }, told: /<div.table>.* is no region with a name that the keyboard reaches/ },
  { flaw: 'a wide table that has no name', edit: { [page]: [[' aria-labelledby="waiting"', '']] }, told: /<div.table>.* is no region with a name/ },
  { flaw: 'a side that is cut off', edit: { 'site.css': [['.table { overflow-x: auto; }', '.table { overflow-x: hidden; }']] }, told: /at 320 px: <div.table>.* cuts off its text/ },
  { flaw: 'a line with room for narrow spacing only', edit: { 'site.css': [['@media print {', 'main p:first-of-type { height: 3.3em; overflow: hidden; }\n@media print {']] }, told: /320 px with wider text spacing: <p>.* cuts off its text/ },
  { flaw: 'text of a size that readers cannot change', edit: { 'site.css': [['font: 1.125rem/1.6', 'font: 18px/1.6']] }, told: /does not grow with the reader's text size/ },
];
