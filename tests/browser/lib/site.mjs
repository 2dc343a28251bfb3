/** A built site as the tests see it: a folder, its files, and its pages with their kinds. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { attribute, first, parse } from './document.mjs';

/** Reads a built site. Paths are written with `/` and stand in one order on every machine. */
export function readSite(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  return { folder, files: new Set(files), pages };
}

function readPage(folder, file) {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const document = parse(html);
  return { path: file, html, document, kind: attribute(first(document, 'body'), 'data-kind') };
}

/** A redirect sends its reader on at once, so nobody reads it: only its links and its markup are checked. */
export const isRead = (page) => page.kind !== 'redirect';

/** The page for addresses that do not exist. A host serves it at any depth, so it can share no relative link. */
export const isNotFound = (page) => page.kind === 'not-found';

/** A page's address below the site's own, as a reader meets it: folders stand for their `index.html`. */
export const addressOf = (page) => encodeURI(page.path.replace(/(^|\/)index\.html$/, '$1'));

/**
 * The pages for the slow checks: of each kind the first and the largest. The same site gives
 * the same sample, so that a failure can be met again; `everything` takes every page.
 */
export function sample(pages, everything) {
  const read = pages.filter(isRead);
  if (everything) return read;
  const chosen = new Set(groupBy(read, (page) => page.kind).flatMap(fewOf));
  return read.filter((page) => chosen.has(page));
}

/** `Map.groupBy`, which Node 20 does not have yet. */
export function groupBy(things, keyOf) {
  const groups = new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(thing);
  }
  return [...groups.values()];
}

function fewOf(pages) {
  const largest = pages.reduce((one, other) => (other.html.length > one.html.length ? other : one));
  return [pages[0], largest];
}
