const page = 'minutes/dental-care/index.html';
const ring = 'outline: 3px solid var(--ink); outline-offset: 2px;';

export default [
  { flaw: 'no skip link', edit: { [page]: [['class="skip"', 'class="jump"']] }, told: /not to the skip link/ },
  { flaw: 'a link before the skip link', edit: { [page]: [['<a class="skip"', '<a href="../../">Home</a>\n<a class="skip"']] }, told: /the first Tab goes to <a> “Home”/ },
  { flaw: 'a skip link that is never seen', edit: { 'site.css': [['.skip:not(:focus)', '.skip']] }, told: /<a.skip>.*out of sight/ },
  { flaw: 'a skip link that moves nothing', edit: { [page]: [[' tabindex="-1"', '']] }, told: /does not move the focus to main#_main/ },
  { flaw: 'no ring', edit: { 'site.css': [[ring, 'outline: none;']] }, told: /shows no ring of 2 px/ },
  { flaw: "only the browser's thin ring", edit: { 'site.css': [[ring, '']] }, told: /shows no ring of 2 px/ },
  { flaw: 'a pale ring', edit: { 'site.css': [[ring, 'outline: 3px solid #bbb;']] }, told: /has a contrast of 1.9:1/ },
  { flaw: 'a ring that is pale only in the dark', edit: { 'site.css': [['@media print {', '@media (prefers-color-scheme: dark) { :focus-visible { outline-color: #444; } }\n@media print {']] }, told: /contrast of \d.\d:1 to its ground; it needs 3:1 \(320 px, dark\)/ },
  { flaw: 'a pale ring inside a dark button', page: 'search/index.html', edit: { 'site.css': [['input, button {', 'button:focus-visible { background: #444; outline: 3px solid #666; outline-offset: -3px; }\ninput, button {']] }, told: /<button> “Search” has a contrast of 1.7:1/ },
  { flaw: 'a banner that covers what has the focus', edit: { 'site.css': [['@media print {', 'footer { position: fixed; inset: auto 0 0; max-width: none; height: 30rem; background: #fff; }\n@media print {']] }, told: /is covered by <footer>/ },
  { flaw: 'a keyboard trap', edit: { [page]: [['</title>', '</title>\n<script src="extra.js" defer></script>']] }, add: { 'minutes/dental-care/extra.js': "document.querySelector('summary').onkeydown = (event) => event.preventDefault()" }, told: /Tab does not leave <summary>/ },
  { flaw: 'a link of the header that Tab passes by', edit: { [page]: [['<li><a href="../../search/">', '<li><a tabindex="-1" href="../../search/">']] }, told: /Tab does not reach <a> “Search”/ },
];
