const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'letters that nobody explains', edit: { [page]: [['The committee asked', 'The JHOSC asked']] }, told: /the letters “JHOSC” are not explained/ },
  { flaw: 'letters whose plural nobody explains', edit: { [page]: [['Children under 18', 'Children of CCGs']] }, told: /the letters “CCG” are not explained/ },
];
