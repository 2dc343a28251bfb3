const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'no main heading', edit: { [page]: [['<h1>Dental care for children</h1>', '']] }, told: /0 headings of level 1/ },
  { flaw: 'two main headings', edit: { [page]: [['<h2>Source</h2>', '<h1>Source</h1>']] }, told: /2 headings of level 1/ },
  { flaw: 'a skipped level', edit: { [page]: [['<h3>How the numbers were counted</h3>', '<h4>How the numbers were counted</h4>']] }, told: /from level 2 to level 4/ },
  { flaw: 'an empty heading', edit: { [page]: [['<h2>Source</h2>', '<h2></h2>']] }, told: /level 2 is empty/ },
];
