const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'the title of another page', edit: { [page]: [['<title>Dental care for children –', '<title>Search –']] }, told: /“Search – Example archive” stands on 2 pages/ },
  { flaw: 'an empty title', edit: { [page]: [['<title>Dental care for children – Example archive', '<title>']] }, told: /has no title/ },
];
