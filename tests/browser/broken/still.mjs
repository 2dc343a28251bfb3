const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'a video', edit: { [page]: [['</main>', '<video src="film.mp4"></video></main>']] }, told: /<video> can play/ },
  { flaw: 'a drawing that moves', edit: { [page]: [['</main>', '<svg><circle r="2"><animate attributeName="r" dur="1s"/></circle></svg></main>']] }, told: /<animate> can play or move/ },
  { flaw: 'a moving picture', edit: { [page]: [['</main>', '<img src="flash.gif" alt=""></main>']] }, told: /flash.gif can move/ },
  { flaw: 'a page that reloads', edit: { [page]: [['<title>', '<meta http-equiv="refresh" content="60"><title>']] }, told: /leaves by itself/ },
  { flaw: 'a style that moves', edit: { 'site.css': [['@media print {', '@media screen { a { transition: color 1s; } }\n@media print {']] }, told: /a moves something: transition/ },
];
