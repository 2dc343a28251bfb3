/**
 * A page is light enough for an old phone on a poor line: what it is made of, compressed as hosts compress it, weighs
 * 50 kB at most: the page itself and what it and its style sheets load. What a script asks for later, such as the index of the
 * search, comes only when somebody uses it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { problem } from '../lib/problems.mjs';
import { isOutside, referencesInCss, referencesOf, resolve } from '../lib/references.mjs';
import { isRead } from '../lib/site.mjs';

const MOST = 50_000;

export function weight(site) {
  const known = new Map();
  const weigh = (file) => known.get(file) ?? known.set(file, compressed(site, file)).get(file);
  return site.pages.filter(isRead).flatMap((page) => {
    const bytes = [page.path, ...assetsOf(site, page)].reduce((sum, file) => sum + weigh(file), 0);
    return bytes <= MOST ? [] : [problem(page, `the page weighs ${Math.ceil(bytes / 1000)} kB compressed; ${MOST / 1000} kB is the most`)];
  });
}

const compressed = (site, file) => gzipSync(readFileSync(path.join(site.folder, file))).length;

/** The files a page loads, and those that its style sheets load. Those that are missing are told by the check of links. */
function assetsOf(site, page) {
  const files = filesOf(site, page.path, referencesOf(page.document).filter(({ asset }) => asset).map(({ url }) => url));
  const fromStyles = files.filter((file) => file.endsWith('.css'))
    .flatMap((file) => filesOf(site, file, referencesInCss(readFileSync(path.join(site.folder, file), 'utf8'))));
  return [...new Set([...files, ...fromStyles])];
}

const filesOf = (site, from, urls) => urls.filter((url) => !isOutside(url)).map((url) => resolve(from, url).path).filter((file) => site.files.has(file));
