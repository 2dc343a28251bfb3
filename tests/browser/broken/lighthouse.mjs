const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'no language', edit: { [page]: [['<html lang="en-GB">', '<html>']] }, told: /for accessibility; 100 is the least: .*`?\[lang\]/ },
  { flaw: 'no description', edit: { [page]: [['<meta name="description"', '<meta name="summary"']] }, told: /for seo; 100 is the least: Document does not have a meta description/ },
  { flaw: 'a script that fails', edit: { [page]: [['</title>', '</title>\n<script src="extra.js" defer></script>']] }, add: { 'minutes/dental-care/extra.js': "throw new Error('lost')" }, told: /for best-practices; 100 is the least: Browser errors were logged/ },
];
