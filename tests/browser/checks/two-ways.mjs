/**
 * There are two ways to every page at least, since people look for things differently: links on two other pages, or a link
 * and the search.
 */
import { problem } from '../lib/problems.mjs';
import { fileFor, isOutside, referencesOf, resolve } from '../lib/references.mjs';
import { isNotFound, isRead } from '../lib/site.mjs';

export function twoWays(site) {
  const ways = new Map(site.pages.map(({ path }) => [path, new Set()]));
  for (const page of site.pages.filter(isRead)) {
    for (const target of targetsOf(page)) ways.get(target)?.add(page.path);
  }
  const search = site.pages.some(({ kind }) => kind === 'search') ? 1 : 0;
  return site.pages.filter((page) => isRead(page) && !isNotFound(page))
    .map((page) => ({ page, count: search + ways.get(page.path).size }))
    .filter(({ count }) => count < 2)
    .map(({ page, count }) => problem(page, `there ${count === 1 ? 'is 1 way' : `are ${count} ways`} to this page; it needs two`));
}

const targetsOf = (page) => referencesOf(page.document)
  .filter(({ asset, url }) => !asset && !isOutside(url))
  .map(({ url }) => fileFor(resolve(page.path, url).path ?? 'nowhere'))
  .filter((target) => target !== page.path);
