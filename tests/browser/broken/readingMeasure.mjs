export default [
  { flaw: 'long lines', edit: { 'site.css': [['main, footer { max-width: 36rem; }', 'main, footer { max-width: none; }']] }, told: /has lines of \d+ characters; 75 is the most/ },
  { flaw: 'tight lines', edit: { 'site.css': [['font: 1.125rem/1.6', 'font: 1.125rem/1.3']] }, told: /has a line height of 1.30/ },
  { flaw: 'a line height left to the browser', edit: { 'site.css': [['font: 1.125rem/1.6', 'font: 1.125rem']] }, told: /has a line height of normal/ },
  { flaw: 'justified text', edit: { 'site.css': [['@media print {', 'p { text-align: justify; }\n@media print {']] }, told: /is justified/ },
];
