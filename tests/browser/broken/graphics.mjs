const page = 'minutes/dental-care/index.html';
const drawing = '<svg width="20" height="20" aria-hidden="true"><path d="M0 0h20v20z" fill="none" stroke="currentColor" class="line"/></svg></main>';
const addRule = (rule) => [['@media print {', `${rule}\n@media print {`]];

export default [
  { flaw: 'a field with a pale edge', page: 'search/index.html', edit: { 'site.css': [['border: 2px solid var(--ink)', 'border: 2px solid #bbb']] }, told: /<input> .* has a contrast of 1.9:1 .*320 px, light/ },
  { flaw: 'a field without an edge', page: 'search/index.html', edit: { 'site.css': [['border: 2px solid var(--ink)', 'border: 0']] }, told: /<input> .* has a contrast of 1.0:1/ },
  { flaw: 'a pale drawing', edit: { [page]: [['</main>', drawing]], 'site.css': addRule('.line { stroke: #ccc; }') }, told: /<path.line> .* has a contrast of 1.6:1/ },
  { flaw: 'a drawing that is pale only in the dark with more contrast', edit: { [page]: [['</main>', drawing]], 'site.css': addRule('@media (prefers-contrast: more) and (prefers-color-scheme: dark) { .line { stroke: #333; } }') }, told: /<path.line> .*dark with more contrast/ },
];
