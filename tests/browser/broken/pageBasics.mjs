const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'no language', edit: { [page]: [['<html lang="en-GB">', '<html>']] }, told: /does not say its language/ },
  { flaw: 'no kind', edit: { [page]: [[' data-kind="minute"', '']] }, told: /does not say its kind/ },
  { flaw: 'no main part', edit: { [page]: [['<main id="_main"', '<main id="content"']] }, told: /has no <main id="_main">/ },
];
