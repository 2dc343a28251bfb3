const page = 'minutes/dental-care/index.html';
const withScript = (script) => ({ [page]: [['</title>', '</title>\n<script src="extra.js" defer></script>']] });
const add = (script) => ({ 'minutes/dental-care/extra.js': script });

export default [
  { flaw: 'text that a script writes', edit: withScript(), add: add("document.querySelector('main').append('Written late')"), told: /differs without JavaScript/ },
  { flaw: 'text that a script takes away', edit: withScript(), add: add("document.querySelector('main p').remove()"), told: /differs without JavaScript/ },
  { flaw: 'text that is never shown', edit: { [page]: [['<p>The committee asked', '<p hidden>The committee asked']] }, told: /<p> “The committee asked.*is hidden/ },
  { flaw: 'a search without other ways', page: 'search/index.html', edit: { 'search/index.html': [['<a href="../meetings/">All meetings</a>', 'All meetings']] }, told: /offers no other way/ },
];
