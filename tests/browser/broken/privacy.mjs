const page = 'minutes/dental-care/index.html';
const withScript = (script) => ({ edit: { [page]: [['</title>', '</title>\n<script src="extra.js" defer></script>']] }, add: { 'minutes/dental-care/extra.js': script } });

export default [
  { flaw: 'an image from elsewhere', edit: { [page]: [["img-src 'self'", 'img-src *'], ['<h2>Source</h2>', '<h2>Source</h2><img src="http://127.0.0.1:9/count.gif" alt="">']] }, told: /asks another place for something: http:\/\/127.0.0.1:9\/count.gif/ },
  { flaw: 'a request that a script makes a little later', ...withScript("setTimeout(() => fetch('http://127.0.0.1:9/seen'), 50)"), told: /console tells an error/ },
  { flaw: 'a cookie', ...withScript("document.cookie = 'seen=1'"), told: /sets a cookie/ },
  { flaw: 'a note in local storage', ...withScript("localStorage.seen = '1'"), told: /leaves something in local storage/ },
  { flaw: 'a note in session storage', ...withScript("sessionStorage.seen = '1'"), told: /leaves something in session storage/ },
  { flaw: 'a database', ...withScript("indexedDB.open('seen')"), told: /leaves something in a database/ },
  { flaw: 'a script that the security policy forbids', edit: { [page]: [['</title>', '</title><script>let seen</script>']] }, told: /console tells an error/ },
  { flaw: 'a script that fails', ...withScript("throw new Error('oh')"), told: /a script fails: oh/ },
];
