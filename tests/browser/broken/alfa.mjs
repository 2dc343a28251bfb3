const page = 'minutes/dental-care/index.html';
const addRule = (rule) => ({ 'site.css': [['@media print {', `${rule}\n@media print {`]] });

export default [
  { flaw: 'text that is clear enough for level AA only', edit: addRule('main p { color: #666; }'), told: /Alfa R66, 1280 px, light/ },
  { flaw: 'text that is pale only with more contrast', edit: addRule('@media (prefers-contrast: more) { main p { color: #888; } }'), told: /Alfa R69, 1280 px, more contrast/ },
  { flaw: 'text that is pale only in the dark with more contrast', edit: addRule('@media (prefers-contrast: more) and (prefers-color-scheme: dark) { main p { color: #666; } }'), told: /Alfa R69, 320 px, dark with more contrast/ },
  { flaw: 'lines close together', edit: addRule('main p { line-height: 1.2; }'), told: /Alfa R73, / },
  { flaw: 'text that is clipped on a phone', edit: addRule('@media (max-width: 30rem) { main p { white-space: nowrap; overflow: hidden; } }'), told: /Alfa R83, 320 px/ },
  { flaw: 'a table head that heads nothing', edit: { [page]: [['<th scope="row">Northborough</th>', '<td>Northborough</td>'], ['<th scope="col">District</th>', '<th scope="rowgroup">District</th>']] }, told: /Alfa R(46|77), / },
  { flaw: 'a field whose name is missing without JavaScript', page: 'search/index.html', edit: { 'search/index.html': [['<label for="q">Words to look for</label>', '<label>Words to look for</label>'], ['</title>', '</title>\n<script src="extra.js" defer></script>']] }, add: { 'search/extra.js': "document.querySelector('label').htmlFor = 'q'" }, told: /Alfa R8, .*without JavaScript/ },
];
