import { createHash } from 'node:crypto';

/** Digests compress badly, and are the same every time. */
const noise = Array.from({ length: 1600 }, (_, at) => createHash('sha256').update(String(at)).digest('base64')).join(' ');

export default [
  { flaw: 'a heavy page', edit: { 'minutes/dental-care/index.html': [['</main>', `<p>${noise}</p></main>`]] }, told: /weighs \d\d kB/ },
  { flaw: 'a heavy style sheet', edit: { 'site.css': [[':root {', `/* ${noise} */ :root {`]] }, told: /weighs \d\d kB/ },
  { flaw: 'a heavy picture that the style sheet loads', edit: { 'site.css': [['@media print {', 'body { background: url(heavy.svg); }\n@media print {']] }, add: { 'heavy.svg': noise }, told: /weighs \d\d kB/ },
];
