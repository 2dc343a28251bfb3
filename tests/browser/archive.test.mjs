/**
 * The built archive, as its readers meet it. `MINUTEBOOK_SITE` is the folder it was built to, `MINUTEBOOK_OFFLINE` that of
 * the copy for reading without a network, and `MINUTEBOOK_ALL=1` opens every page instead of a few of each kind.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { offlineCheck, pageChecks, siteChecks } from './checks/index.mjs';
import { inPairs, launch, openSite } from './lib/browser.mjs';
import { assertNone } from './lib/problems.mjs';
import { groupBy, readSite, sample } from './lib/site.mjs';

const everything = process.env.MINUTEBOOK_ALL === '1';
const folderOf = (name, usual) => process.env[name] ?? fileURLToPath(new URL(usual, import.meta.url));
const folder = folderOf('MINUTEBOOK_SITE', '../../output');
const offlineFolder = folderOf('MINUTEBOOK_OFFLINE', '../../target/offline');

describe('the archive', () => {
  let site, browser, reader;

  before(async () => {
    site = built(folder);
    browser = await launch();
    reader = await openSite(site, browser, everything);
  });
  after(async () => {
    await reader?.close();
    await browser?.close();
  });

  for (const { promise, check } of Object.values(siteChecks)) {
    test(promise, async (t) => {
      t.diagnostic(`${site.pages.length} pages`);
      assertNone(await check(site, reader));
    });
  }

  for (const { promise, check } of Object.values(pageChecks)) {
    test(promise, async (t) => {
      const pages = sample(site.pages, everything);
      t.diagnostic(`${pages.length} of ${site.pages.length} pages`);
      const problems = await inPairs(pages, (page) => check(page, reader));
      tellNotes(t);
      assertNone(problems);
    });
  }

  test(offlineCheck.promise, async () => assertNone(await offlineCheck.check(built(offlineFolder), reader)));

  /** What a check could not settle: numbers always, the places when every page was asked for. */
  function tellNotes(t) {
    const notes = reader.notes.splice(0);
    for (const alike of groupBy(notes, ({ about }) => about)) t.diagnostic(`for a person to judge: ${alike[0].about}, ${alike.length} times`);
    if (everything) for (const { text } of notes) t.diagnostic(text);
  }
});

function built(where) {
  if (!existsSync(`${where}/index.html`)) throw new Error(`No archive in ${where}. Build it first: tests/run does both.`);
  return readSite(where);
}
