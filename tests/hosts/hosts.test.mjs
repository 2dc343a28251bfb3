/**
 * The built archive on the hosts that there are ready files for: at the root of the host and below a path, with those very
 * files. Then each file with one thing broken in it, which the checks must notice. `MINUTEBOOK_SITE` is the folder of the
 * archive.
 */
import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { launch } from '../browser/lib/browser.mjs';
import { readSite } from '../browser/lib/site.mjs';
import { faultsOf, heldBack } from './checks.mjs';
import { FLAWS } from './flaws.mjs';
import { HOSTS, fileFor, replaced } from './hosts.mjs';
import { TYPES } from './types.mjs';

const archive = process.env.MINUTEBOOK_SITE ?? fileURLToPath(new URL('../../output', import.meta.url));
const PLACES = { 'at the root of a host': '', 'below a path': 'health/archive/' };

let browser;
before(async () => {
  if (!existsSync(path.join(archive, 'index.html'))) throw new Error(`No archive in ${archive}. Build it first: tests/run does.`);
  browser = await launch();
});
after(() => browser?.close());

for (const [name, host] of Object.entries(HOSTS)) {
  describe(name, { timeout: 300_000 }, () => {
    for (const [told, below] of Object.entries(PLACES)) {
      test(`shows the archive ${told}`, async () => {
        assert.deepEqual(await faultsOn(host, below, fileFor(name), true), []);
      });
    }
    for (const { flaw, edit, told } of FLAWS[name]) {
      test(`tells of ${flaw}`, async () => {
        const config = edit.reduce((text, [from, to]) => replaced(text, from, to), fileFor(name));
        const faults = await faultsOn(host, '', config, false);
        assert.match(faults.join('\n'), told);
      });
    }
  });
}

test('every flaw of a host is tried', () => assert.deepEqual(Object.keys(FLAWS), Object.keys(HOSTS)));

/** A few pages are enough to see a flaw. */
const isNearTop = (file) => path.relative(archive, file).split(path.sep).length <= 2;

/** Starts the host with the site in place, asks everything of it, and stops it. */
async function faultsOn(host, below, config, whole) {
  const root = place(below, whole ? () => true : isNearTop);
  const running = await host.run(root, below, config);
  try {
    const site = readSite(path.join(root, below));
    return [...(await faultsOf(running, site, host, whole)), ...(host.setsHeaders ? await heldBack(running, site, browser) : [])];
  } finally {
    await running.close();
    rmSync(path.dirname(root), { recursive: true });
  }
}

/** A copy of the archive for one host, open to the user that a server runs as, with a file of each type beside it. */
function place(below, isTaken) {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-'));
  const site = path.join(folder, 'root', below);
  chmodSync(folder, 0o755);
  mkdirSync(path.join(site, 'types'), { recursive: true });
  cpSync(archive, site, { recursive: true, preserveTimestamps: true, filter: isTaken });
  for (const ending of Object.keys(TYPES)) writeFileSync(path.join(site, 'types', `sample${ending}`), 'A file of this type.\n');
  rmSync(path.join(site, 'types/sample.html'));
  return path.join(folder, 'root');
}
