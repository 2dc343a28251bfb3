/**
 * Pages look as they did: one of each kind, narrow and wide, light and dark, and on paper, beside the picture of it in
 * `looks/`; and two pages from right to left. `MINUTEBOOK_SAMPLE` and `MINUTEBOOK_RTL` are the folders of the built
 * archives. A difference that is wanted is kept with
 * `UPDATE_LOOKS=1`; look at the new pictures before they are committed.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { DRAWN_ALIKE, asFile, compare, easel, fromFile, pageAddress, picture } from './lib/pictures.mjs';
import { serve } from './lib/server.mjs';
import { groupBy, isRead, readSite } from './lib/site.mjs';

const here = (place) => fileURLToPath(new URL(place, import.meta.url));
const KEPT = here('looks');
const DIFFERENT = here('../../target/looks');

/** Of a hundred pixels, how many may differ: letters are not drawn alike to the last point by every Chromium. */
const TOLERATED = 0.5;

/** On paper a line is as long as A4 is wide, less the margins of the theme. */
const LOOKS = [
  { told: '320-light', width: 320, media: { colorScheme: 'light' } },
  { told: '768-dark', width: 768, media: { colorScheme: 'dark' } },
  { told: '1280-light', width: 1280, media: { colorScheme: 'light' } },
  { told: 'print', width: 658, media: { media: 'print' } },
];

const ARCHIVES = [
  { prefix: '', folder: process.env.MINUTEBOOK_SAMPLE ?? here('../../target/sample'), kinds: undefined },
  { prefix: 'rtl-', folder: process.env.MINUTEBOOK_RTL ?? here('../../target/rtl'), kinds: ['report', 'timeline'] },
].map((archive) => ({ ...archive, pages: existsSync(`${archive.folder}/index.html`) ? oneOfEachKind(archive) : [] }));

function oneOfEachKind({ folder, kinds }) {
  const pages = readSite(folder).pages.filter((page) => isRead(page) && (kinds?.includes(page.kind) ?? true));
  return groupBy(pages, ({ kind }) => kind).map(([first]) => first);
}

const VIEWS = ARCHIVES.flatMap((archive) => archive.pages.flatMap((page) => LOOKS.map((look) => ({ archive, page, look, name: `${archive.prefix}${page.kind}-${look.told}` }))));
const isUpdate = process.env.UPDATE_LOOKS === '1';

describe('pages look as they did', () => {
  let browser, tab, hosts;
  before(async () => {
    for (const { folder, pages } of ARCHIVES) assert.ok(pages.length > 0, `No archive in ${folder}. Build it first: tests/run does.`);
    rmSync(DIFFERENT, { recursive: true, force: true });
    if (isUpdate) rmSync(KEPT, { recursive: true, force: true });
    browser = await launch(DRAWN_ALIKE);
    tab = await easel(browser);
    hosts = new Map(await Promise.all(ARCHIVES.map(async (archive) => [archive, await serve(archive.folder)])));
  });
  after(async () => {
    for (const host of hosts?.values() ?? []) await host.close();
    await browser?.close();
  });

  const take = ({ archive, page, look }, css) => picture(tab, pageAddress(hosts.get(archive), page), look, css);

  for (const view of VIEWS) {
    test(view.name, async () => {
      const taken = await take(view);
      if (isUpdate) write(KEPT, view.name, taken);
      else assertAlike(view, taken);
    });
  }

  for (const [flaw, css] of [
    ['another accent', ':root { --accent: #6a1b5d }'],
    ['a heading that is 8 pixels lower', 'h1 { padding-block-start: 8px }'],
    ['a margin that is 8 pixels wider', ':root { --gutter: 2.75rem }'],
    ['a missing line', '.lead { display: none }'],
  ]) {
    test(`${flaw} is noticed`, { skip: isUpdate }, async () => {
      const view = VIEWS.find(({ name }) => name === 'minute-1280-light');
      const { pixels, all } = compare(kept(view), await take(view, css));
      assert.ok(isDifferent(pixels, all), `only ${pixels} of ${all} pixels differ`);
    });
  }
});

test('no picture is left of a page that is not there', () => {
  assert.deepEqual(readdirSync(KEPT).sort(), VIEWS.map(({ name }) => `${name}.png`).sort());
});

const kept = ({ name }) => fromFile(readFileSync(path.join(KEPT, `${name}.png`)));

const isDifferent = (pixels, all) => pixels > all * TOLERATED / 100;

function assertAlike(view, taken) {
  assert.ok(existsSync(path.join(KEPT, `${view.name}.png`)), `${view.page.path} has no picture looks/${view.name}.png; UPDATE_LOOKS=1 makes it`);
  const { pixels, all, difference } = compare(kept(view), taken);
  if (!isDifferent(pixels, all)) return;
  write(DIFFERENT, `${view.name}-actual`, taken);
  write(DIFFERENT, `${view.name}-difference`, difference);
  assert.fail(`${view.page.path}, ${view.look.told}: ${pixels} of ${all} pixels differ from looks/${view.name}.png. See target/looks/; if it is as it should be, UPDATE_LOOKS=1 keeps it.`);
}

function write(where, name, image) {
  mkdirSync(where, { recursive: true });
  writeFileSync(path.join(where, `${name}.png`), asFile(image));
}
