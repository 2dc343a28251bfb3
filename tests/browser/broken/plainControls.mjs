const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'words for a resting mouse', edit: { [page]: [['<th scope="row">', '<th title="A district" scope="row">']] }, told: /<th> has the attribute title/ },
  { flaw: 'a shortcut', edit: { [page]: [['<summary>', '<summary accesskey="w">']] }, told: /<summary> has the attribute accesskey/ },
  { flaw: 'something that is shown while the mouse rests', edit: { 'site.css': [['@media print {', 'th:hover::after { content: "More"; }\n@media print {']] }, told: /th:hover::after shows or hides/ },
  { flaw: 'a style for one way of holding the screen', edit: { 'site.css': [['@media print {', '@media (orientation: portrait) { main { display: none; } }\n@media print {']] }, told: /how the screen is held/ },
  { flaw: 'a script that listens for single keys', add: { 'keys.js': "addEventListener('keydown', (event) => event.key === '/' && location.assign('search/'));" }, told: /keys.js: the script listens for keydown/ },
];
