const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'a form that sends something away', edit: { [page]: [['</main>', '<form method="post" action="./"><button>Send</button></form></main>']] }, told: /sends something away/ },
  { flaw: 'a form without a button', edit: { [page]: [['</main>', '<form action="./"></form></main>']] }, told: /no button/ },
  { flaw: 'a field for an address', edit: { [page]: [['</main>', '<input type="email" aria-label="Your address"></main>']] }, told: /type="email"> is no field of a search/ },
  { flaw: 'a field that must be filled in', edit: { [page]: [['</main>', '<input type="search" aria-label="Words" required></main>']] }, told: /must be filled in/ },
];
