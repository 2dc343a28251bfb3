/**
 * The copy for reading without a network works straight from a folder, where no host turns a folder into its
 * `index.html`: every link names a file that is there, and each page opens with its style and without errors.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorsInto, inPairs, visit } from '../lib/browser.mjs';
import { problem } from '../lib/problems.mjs';
import { isOutside, referencesOf, resolve } from '../lib/references.mjs';
import { sample } from '../lib/site.mjs';

export async function offline(site, reader) {
  const opened = sample(site.pages, reader.everything);
  return [...follow(site), ...(await inPairs(opened, (page) => open(site, reader.browser, page)))];
}

/** Follows every link from the home page on. A folder is no page here: a browser would list its files. */
function follow(site) {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const seen = new Set(['index.html']);
  const problems = [];
  for (const file of seen) {
    for (const { url, target } of targetsOf(pages.get(file))) {
      if (site.files.has(target)) seen.add(target);
      else problems.push(problem(file, `without a network “${url}” opens no file`));
    }
  }
  return problems;
}

const targetsOf = (page) => referencesOf(page?.document ?? { childNodes: [] })
  .filter(({ url }) => !isOutside(url) && !/^[?#]|^$/.test(url))
  .map(({ url }) => ({ url, target: resolve(page.path, url).path }));

async function open(site, browser, page) {
  const found = [];
  // A request that the closing of the tab cut short has not failed.
  const failed = (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && found.push(`${request.url()} does not load`);
  const listen = { ...errorsInto(found), requestfailed: failed };
  await visit(browser, pathToFileURL(path.join(site.folder, page.path)).href, { listen }, async (tab) => {
    if (await tab.evaluate(hasNoStyle)) found.push('the style sheet does not apply');
  });
  return found.map((text) => problem(page, `opened from a folder: ${text.replaceAll(pathToFileURL(site.folder).href, '')}`));
}

/** Runs in the page. */
function hasNoStyle() {
  const sheets = [...document.querySelectorAll('link[rel~=stylesheet]')];
  return sheets.some((link) => link.sheet === null) || getComputedStyle(document.body).lineHeight === 'normal';
}
