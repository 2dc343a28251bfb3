/**
 * An archive that is written from right to left, as its readers meet it. It is built from `rtl/content` with the words of
 * `rtl/theme`; `MINUTEBOOK_RTL` is the folder it was built to. A few pages of each kind without the slow rule sets, which look
 * at the same templates in the English archive; `MINUTEBOOK_ALL=1` opens every page with every check.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { pageChecks, siteChecks } from './checks/index.mjs';
import { inPairs, launch, openSite } from './lib/browser.mjs';
import { assertNone } from './lib/problems.mjs';
import { readSite, sample } from './lib/site.mjs';

const everything = process.env.MINUTEBOOK_ALL === '1';
const { alfa, equalAccess, ...quick } = pageChecks;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.env.MINUTEBOOK_RTL ?? here('../../target/rtl');

describe('an archive from right to left', () => {
  let site, browser, reader;
  before(async () => {
    if (!existsSync(`${folder}/index.html`)) throw new Error(`No archive in ${folder}. Build it first: tests/run does.`);
    site = readSite(folder);
    browser = await launch();
    reader = await openSite(site, browser);
  });
  after(async () => {
    await reader?.close();
    await browser?.close();
  });

  for (const { promise, check } of Object.values(siteChecks)) {
    test(promise, async () => assertNone(await check(site, reader)));
  }
  describe('page by page', { concurrency: 2 }, () => {
    for (const { promise, check } of Object.values(everything ? pageChecks : quick)) {
      test(promise, async () => assertNone(await inPairs(sample(site.pages, everything), (page) => check(page, reader))));
    }
  });
});

describe('the words of the interface in Arabic', () => {
  const english = messagesOf(here('../../themes/plain/strings/en-GB.ftl'));
  const arabic = messagesOf(here('rtl/theme/strings/ar.ftl'));

  test('none is missing, and none is too many', () => assert.deepEqual([...arabic.keys()].sort(), [...english.keys()].sort()));
  test('each has the places that are filled in', () => {
    for (const [name, text] of english) assert.deepEqual(placesIn(arabic.get(name)), placesIn(text), name);
  });
  test('what is counted has the six plural forms of Arabic', () => {
    for (const [name, text] of arabic) {
      if (text.includes('->')) assert.deepEqual([...text.matchAll(/\[(\w+)\]/g)].map(([, form]) => form), ['zero', 'one', 'two', 'few', 'many', 'other'], name);
    }
  });
});

/** The messages of a Fluent file, by their names. */
function messagesOf(file) {
  const parts = readFileSync(file, 'utf8').replace(/^#.*$/gm, '').matchAll(/^([a-z]\w*) = ((?:.*)(?:\n[ }].*)*)/gm);
  return new Map([...parts].map(([, name, text]) => [name, text]));
}

function placesIn(text) {
  return [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, place]) => place))].sort();
}
