/** The content type of each kind of file, as it is told to a browser. */
import path from 'node:path';

export const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.jsonld': 'application/ld+json', '.xml': 'application/xml',
  '.pdf': 'application/pdf', '.zip': 'application/zip', '.wasm': 'application/wasm', '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
};

export const typeOf = (file) => TYPES[path.extname(file)] ?? 'application/octet-stream';
