const page = 'minutes/dental-care/index.html';

export default [
  { flaw: 'a printed menu', edit: { 'site.css': [['  nav, .skip, form { display: none; }\n', '']] }, told: /<nav>.* is of no use and still printed/ },
  { flaw: 'a source without its address', edit: { 'site.css': [['content: " (" attr(href) ")";', '']] }, told: /“pack for 15 January 2020.*does not print its address/ },
  { flaw: 'dark colours on paper', edit: { 'site.css': [['@media screen and (prefers-color-scheme: dark)', '@media (prefers-color-scheme: dark)'], ['--ink: #000; ', '']] }, told: /is not black on white/ },
  { flaw: 'coloured links on paper', edit: { 'site.css': [[' --link: #000;', '']] }, told: /<a>.* is not black on white/ },
  { flaw: 'small print', edit: { [page]: [['<p>The committee asked', '<p class="small">The committee asked']], 'site.css': [['body { font-size: 12pt; }', 'body { font-size: 12pt; } .small { font-size: 9pt; }']] }, told: /<p.small>.* is smaller than 12 points/ },
];
