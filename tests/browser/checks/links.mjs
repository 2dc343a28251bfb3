/**
 * Every address in every page leads to something that is there. A broken link is found here and not by a reader, who
 * cannot tell whether the paper is missing or only the link. All pages, every time: it is cheap.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute, elementsOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { fileFor, isOutside, referencesInCss, referencesOf, resolve } from '../lib/references.mjs';
import { groupBy } from '../lib/site.mjs';

export function links(site) {
  const idsByPath = new Map(site.pages.map((page) => [page.path, idsOf(page)]));
  return [
    ...site.pages.flatMap((page) => referencesOf(page.document).flatMap((one) => faults(site, idsByPath, page.path, one))),
    ...site.pages.flatMap((page) => repeatedIds(page, idsByPath.get(page.path))),
    ...[...site.files].filter((file) => file.endsWith('.css')).flatMap((file) => styleSheet(site, idsByPath, file)),
  ];
}

/** Ids, and the names of old anchors, in the order of the page. */
const idsOf = (page) => [...elementsOf(page.document)]
  .flatMap((element) => [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined])
  .filter((id) => id !== undefined);

function repeatedIds(page, ids) {
  return groupBy(ids, (id) => id)
    .filter((same) => same.length > 1)
    .map(([id]) => problem(page, `the id “${id}” stands more than once, so a link to it may land in the wrong place`));
}

function styleSheet(site, idsByPath, file) {
  const css = readFileSync(path.join(site.folder, file), 'utf8');
  return referencesInCss(css).flatMap((url) => faults(site, idsByPath, file, { asset: true, url }));
}

function faults(site, idsByPath, from, { asset, url }) {
  if (isOutside(url)) return outside(from, asset, url);
  if (url.startsWith('/')) return [problem(from, `“${url}” begins at the host's root, so it breaks where the site stands below a path`)];
  const { path: target, fragment } = resolve(from, url);
  if (target === undefined) return [problem(from, `“${url}” climbs out of the site`)];
  return missingFile(site, from, url, target) ?? missingFragment(idsByPath, from, url, fileFor(target), fragment);
}

function outside(from, asset, url) {
  if (/^(https?|mailto|tel):/i.test(url) && !asset) return [];
  if (/^data:image\//i.test(url) && asset) return [];
  return [problem(from, asset ? `“${url}” would be loaded from outside the site` : `“${url}” is no address that every reader can follow`)];
}

function missingFile(site, from, url, target) {
  if (site.files.has(fileFor(target))) return undefined;
  const isFolder = site.files.has(`${target}/index.html`);
  return [problem(from, isFolder ? `“${url}” is a folder and needs a / at its end` : `“${url}” leads to nothing: there is no ${fileFor(target)}`)];
}

/** Only pages have places in them; `#top` and the empty fragment mean the top of any page. */
function missingFragment(idsByPath, from, url, file, fragment) {
  if (['', 'top'].includes(fragment) || !idsByPath.has(file) || idsByPath.get(file).includes(fragment)) return [];
  return [problem(from, `“${url}” leads to a place that ${file} does not have`)];
}
