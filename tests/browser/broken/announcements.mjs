const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'a script that tells nobody what it changed', edit: { [page]: [['</title>', '</title>\n<script src="extra.js" defer></script>']] }, add: { 'minutes/dental-care/extra.js': "document.querySelector('h1').append('!')" }, told: /no place \(role="status"\)/ },
];
