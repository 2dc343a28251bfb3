/** The largest page of each kind, as Lighthouse marks it; and three flaws that must cost marks. */
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import flaws from './broken/lighthouse.mjs';
import { marks } from './checks/lighthouse.mjs';
import { broken } from './lib/broken.mjs';
import { launch } from './lib/browser.mjs';
import { assertNone, told } from './lib/problems.mjs';
import { serve } from './lib/server.mjs';
import { groupBy, isNotFound, isRead, readSite } from './lib/site.mjs';

const archive = process.env.MINUTEBOOK_SITE ?? fileURLToPath(new URL('../../output', import.meta.url));
const GOOD = fileURLToPath(new URL('good', import.meta.url));
const RICHEST = 'minutes/dental-care/index.html';

let browser, port;
before(async () => {
  port = await freePort();
  browser = await launch([`--remote-debugging-port=${port}`]);
});
after(() => browser?.close());

describe('Lighthouse gives full marks', () => {
  const pages = existsSync(archive) ? oneOfEachKind(readSite(archive)) : [];
  for (const page of pages) test(`to a page of the kind “${page.kind}”`, async () => assertNone(await marksOf(archive, page)));
  test('to a page of every kind', () => assert.ok(pages.length > 0, `No archive in ${archive}. Build it first: tests/run does.`));
});

describe('Lighthouse takes marks away', () => {
  test('not from the good example', async () => assertNone(await marksOf(GOOD, { path: RICHEST })));
  for (const flaw of flaws) {
    test(`for ${flaw.flaw}`, async () => {
      const folder = broken(GOOD, flaw);
      const problems = await marksOf(folder, { path: RICHEST });
      rmSync(folder, { recursive: true });
      assert.match(told(problems), flaw.told);
    });
  }
});

/** The page for unknown addresses is not meant to be found. */
function oneOfEachKind(site) {
  return groupBy(site.pages.filter((page) => isRead(page) && !isNotFound(page)), ({ kind }) => kind)
    .map((pages) => pages.reduce((one, other) => (other.html.length > one.html.length ? other : one)));
}

async function marksOf(folder, page) {
  const host = await serve(folder);
  try {
    return await marks(page, host.base, port);
  } finally {
    await host.close();
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}
