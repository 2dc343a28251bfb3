const page = 'minutes/dental-care/index.html';
const addRule = (rule) => ({ 'site.css': [['@media print {', `${rule}\n@media print {`]] });

export default [
  { flaw: 'pale text', edit: addRule('main p { color: #888; }'), told: /axe color-contrast, 1280 px, light/ },
  { flaw: 'text that is clear enough for level AA only', edit: addRule('main p { color: #666; }'), told: /axe color-contrast-enhanced, 1280 px, light/ },
  { flaw: 'text that is pale only in the dark', edit: addRule('@media (prefers-color-scheme: dark) { main p { color: #777; } }'), told: /axe color-contrast(-enhanced)?, 1280 px, dark/ },
  { flaw: 'text that is pale only in forced colours', edit: addRule('@media (forced-colors: active) { main p { forced-color-adjust: none; color: #555; } }'), told: /axe color-contrast, 1280 px, forced colours/ },
  { flaw: 'text in a system colour that is pale only in forced colours', edit: addRule('@media (forced-colors: active) { main p { color: GrayText; background: GrayText; } }'), told: /axe color-contrast, 1280 px, forced colours/ },
  { flaw: 'text that is pale only on a phone', edit: addRule('@media (max-width: 30rem) { main p { color: #888; } }'), told: /axe color-contrast, 320 px, light/ },
  { flaw: 'a field without a label', page: 'search/index.html', edit: { 'search/index.html': [['<label for="q">Words to look for</label>', 'Words to look for']] }, told: /axe label, / },
  { flaw: 'links too close to hit', edit: { [page]: [['<h2>Source</h2>', '<h2>Source</h2><ul class="close"><li><a href="../">A</a></li><li><a href="../../">B</a></li></ul>']], 'site.css': [['@media print {', '.close { font-size: 8px; line-height: 1; }\n@media print {']] }, told: /axe target-size/ },
  { flaw: 'a spoken name without the words one sees (experimental)', edit: { [page]: [['<a href="https://example.org/packs/2020-01-15.pdf">', '<a aria-label="Source of this page" href="https://example.org/packs/2020-01-15.pdf">']] }, told: /axe label-content-name-mismatch/ },
];
