/**
 * The built archive, as its readers meet it. `MINUTEBOOK_SITE` is the folder it was built to, `MINUTEBOOK_OFFLINE` that of
 * the copy for reading without a network, and `MINUTEBOOK_ALL=1` opens every page instead of a few of each kind. With
 * `MINUTEBOOK_RECORD=1` the results are written down for the accessibility statement, if every test passed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { offlineCheck, pageChecks, siteChecks } from './checks/index.mjs';
import { inPairs, launch, openSite } from './lib/browser.mjs';
import { assertNone } from './lib/problems.mjs';
import { groupBy, isRead, readSite, sample } from './lib/site.mjs';
import { checks, statement } from './lib/statement.mjs';

const everything = process.env.MINUTEBOOK_ALL === '1';
const RECORD = fileURLToPath(new URL('../../content/accessibility.yaml', import.meta.url));
const folderOf = (name, usual) => process.env[name] ?? fileURLToPath(new URL(usual, import.meta.url));
const folder = folderOf('MINUTEBOOK_SITE', '../../output');
const offlineFolder = folderOf('MINUTEBOOK_OFFLINE', '../../target/offline');

describe('the archive', () => {
  let site, browser, reader;
  let passed = 0;

  before(async () => {
    site = built(folder);
    browser = await launch();
    reader = await openSite(site, browser, everything);
  });
  after(async () => {
    const version = browser?.version();
    await reader?.close();
    await browser?.close();
    if (process.env.MINUTEBOOK_RECORD === '1') record(version);
  });

  for (const { promise, check } of Object.values(siteChecks)) {
    test(promise, async (t) => {
      t.diagnostic(`${site.pages.length} pages`);
      await passes(t, (lent) => check(site, lent));
    });
  }

  // Two at a time: Alfa works outside the browser, and leaves it to the others.
  describe('page by page', { concurrency: 2 }, () => {
    for (const { promise, check } of Object.values(pageChecks)) {
      test(promise, async (t) => {
        const pages = sample(site.pages, everything);
        t.diagnostic(`${pages.length} of ${site.pages.length} pages`);
        await passes(t, (lent) => inPairs(pages, (page) => check(page, lent)));
      });
    }
  });

  test(offlineCheck.promise, (t) => passes(t, (lent) => offlineCheck.check(built(offlineFolder), lent)));

  /** Each test has its own notes, since another may run beside it. */
  async function passes(t, look) {
    const notes = [];
    const problems = await look({ ...reader, note: (note) => notes.push(note) });
    tellNotes(t, notes);
    assertNone(problems);
    passed += 1;
  }

  /** A statement claims only what every test has shown. */
  function record(version) {
    if (passed < Object.keys(checks).length) throw new Error('Not every test passed, so nothing is written for the accessibility statement.');
    const testedOn = new Date().toISOString().slice(0, 10);
    const looked = { lookedAt: sample(site.pages, everything).length, pages: site.pages.filter(isRead).length };
    writeFileSync(RECORD, statement({ testedOn, browser: { name: 'Chromium', version }, ...looked }));
  }

  /** What a check could not settle: numbers always, the places when every page was asked for. */
  function tellNotes(t, notes) {
    for (const alike of groupBy(notes, ({ about }) => about)) t.diagnostic(`for a person to judge: ${alike[0].about}, ${alike.length} times`);
    if (everything) for (const { text } of notes) t.diagnostic(text);
  }
});

function built(where) {
  if (!existsSync(`${where}/index.html`)) throw new Error(`No archive in ${where}. Build it first: tests/run does both.`);
  return readSite(where);
}
