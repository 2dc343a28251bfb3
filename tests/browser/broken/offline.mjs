const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'a link to a folder', edit: { [page]: [['"../../meetings/index.html"', '"../../meetings/"']] }, told: /“..\/..\/meetings\/” opens no file/ },
  { flaw: 'a style sheet that is not there', edit: { [page]: [['../../site.css', '../../sight.css']] }, told: /does not load|does not apply/ },
  { flaw: 'a style sheet that the security policy forbids', edit: { [page]: [["style-src 'self'; ", '']] }, told: /the style sheet does not apply/ },
  { flaw: 'a module, which browsers refuse without a host', edit: { [page]: [['</title>', '</title><script type="module" src="extra.js"></script>']] }, add: { 'minutes/dental-care/extra.js': '' }, told: /console tells an error/ },
];
