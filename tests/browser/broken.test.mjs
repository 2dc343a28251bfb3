/**
 * The checks themselves, tested: each is silent about the good example and speaks when that example is broken in one way. A
 * check that never fails proves nothing. `broken/<check>.mjs` lists its flaws: what is edited, what is added, and what the
 * check must then say.
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { offlineCheck, pageChecks, siteChecks } from './checks/index.mjs';
import { broken, copyOf, rewrite } from './lib/broken.mjs';
import { inPairs, launch, openSite } from './lib/browser.mjs';
import { assertNone, told } from './lib/problems.mjs';
import { isRead, readSite } from './lib/site.mjs';

const GOOD = fileURLToPath(new URL('good', import.meta.url));

/** The page of the good example that has something of everything; most flaws stand on it. */
const RICHEST = 'minutes/dental-care/index.html';

const flawsOf = async (name) => (await import(`./broken/${name}.mjs`)).default;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [name, { promise, check }] of Object.entries(siteChecks)) {
  await shown(name, promise, GOOD, check, check);
}

for (const [name, { promise, check }] of Object.entries(pageChecks)) {
  await shown(name, promise, GOOD, overReadPages(check), onOnePage(check));
}

await shown('offline', offlineCheck.promise, offlineCopy(), offlineCheck.check, offlineCheck.check);

/** Two tests at a time, as the archive's own pages are opened. */
async function shown(name, promise, good, checkGood, checkBroken) {
  const flaws = await flawsOf(name);
  describe(`${name}: ${promise}`, { concurrency: 2 }, () => {
    test('says nothing about the good example', async () => assertNone(await problemsIn(good, checkGood, {})));
    for (const flaw of flaws) {
      test(`tells of ${flaw.flaw}`, async () => {
        const problems = await problemsIn(broken(good, flaw), checkBroken, flaw);
        const lines = told(problems);
        assert.match(problems.map(({ page, text }) => `${page}: ${text}`).join('\n'), flaw.told, `It said:\n${lines || 'nothing'}`);
      });
    }
  });
}

async function problemsIn(folder, check, flaw) {
  const site = readSite(folder);
  const reader = await openSite(site, browser, true);
  try {
    return await check(site, reader, flaw);
  } finally {
    await reader.close();
    if (folder.startsWith(tmpdir()) && flaw.flaw) rmSync(folder, { recursive: true });
  }
}

function overReadPages(check) {
  return (site, reader) => inPairs(site.pages.filter(isRead), (page) => check(page, reader));
}

function onOnePage(check) {
  return (site, reader, flaw) => check(site.pages.find(({ path: file }) => file === (flaw.page ?? RICHEST)), reader);
}

/** The good example as the copy for reading without a network: each link to a folder names the file in it. */
function offlineCopy() {
  const folder = copyOf(GOOD);
  const named = (text) => text.replace(/((?:href|action)="|url=)([^":]*\/)(?=[#"])/g, '$1$2index.html');
  for (const { path: file } of readSite(folder).pages) rewrite(folder, file, named);
  process.on('exit', () => rmSync(folder, { recursive: true }));
  return folder;
}
