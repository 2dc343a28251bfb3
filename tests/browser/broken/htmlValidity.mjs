const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'an error', edit: { [page]: [['<h2>Source</h2>', '<ul><p>Source</p></ul>']] }, told: /HTML error: .*not allowed/ },
  { flaw: 'something to be warned of', edit: { [page]: [['<details>', '<section><p>No heading</p></section><details>']] }, told: /HTML warning: .*heading/ },
  { flaw: 'a script beside the data', edit: { [page]: [['</head>', '<script>document.title</script></head>']] }, told: /HTML warning: Inline script violates/ },
];
