/** Pictures of pages that are the same on every machine, and how much two of them differ. */
import { readFileSync } from 'node:fs';
import { decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';
import { resize } from './browser.mjs';
import { addressOf } from './site.mjs';

/** Half of the size keeps the pictures small, and still shows a margin of a few pixels. */
const SCALE = 0.5;
const TALLEST = 2000;

/** How letters are drawn depends on the machine, unless it is told not to fit them to its screen. */
export const DRAWN_ALIKE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

const FONTS = [['Noto Sans', 'noto-sans', 'latin'], ['Noto Sans', 'noto-sans-arabic', 'arabic'], ['Noto Serif', 'noto-serif', 'latin']]
  .flatMap(([family, folder, letters]) => [400, 700].map((weight) => ({ family, weight, folder, letters })));

const STYLE = `${FONTS.map(fontFace).join('\n')}
:root { --sans: "Noto Sans"; --serif: "Noto Serif", "Noto Sans"; --mono: "Noto Sans"; }
body { font-family: var(--sans) !important; }`;

function fontFace({ family, weight, folder, letters }) {
  const file = new URL(`../node_modules/@fontsource/${folder}/files/${folder}-${letters}-${weight}-normal.woff2`, import.meta.url);
  const range = letters === 'arabic' ? 'unicode-range: U+0600-06FF;' : 'unicode-range: U+0000-05FF, U+2000-2FFF;';
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; ${range} src: url("data:font/woff2;base64,${readFileSync(file, 'base64')}"); }`;
}

/** A tab for pictures. It lets a page have fonts that the page's own policy does not allow. */
export async function easel(browser) {
  const context = await browser.newContext({ bypassCSP: true, deviceScaleFactor: SCALE, locale: 'en-GB' });
  return context.newPage();
}

/** The first 2,000 pixels of a page in one look, with `css` added to its own. */
export async function picture(tab, address, { width, media }, css = '') {
  await resize(tab, width);
  await tab.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce', ...media });
  await tab.goto(address);
  await tab.addStyleTag({ content: STYLE + css });
  const height = await tab.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    return document.documentElement.scrollHeight;
  });
  const taken = await tab.screenshot({ fullPage: true, animations: 'disabled', clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) } });
  return fromFile(taken);
}

export const pageAddress = (host, page) => host.base + addressOf(page);

/** How many pixels of two pictures differ, of how many, and a picture of where. Below the shorter one everything does. */
export function compare(one, other) {
  const [width, height] = [Math.max(one.width, other.width), Math.max(one.height, other.height)];
  const data = new Uint8Array(width * height * 4);
  const pixels = pixelmatch(spread(one, width, height), spread(other, width, height), data, width, height);
  return { pixels, all: width * height, difference: { width, height, data } };
}

function spread({ width, height, data }, toWidth, toHeight) {
  const ground = new Uint8Array(toWidth * toHeight * 4);
  for (let y = 0; y < height; y += 1) ground.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * toWidth * 4);
  return ground;
}

/** A picture as four numbers a pixel: red, green, blue, and opaque. */
export function fromFile(bytes) {
  const { width, height, data, channels, palette } = decode(bytes);
  const colourAt = (at) => (palette ? palette[data[at]] : data.subarray(at * channels, at * channels + 3));
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) pixels.set(colourAt(at).slice(0, 3), at * 4);
  return { width, height, data: pixels };
}

/** How many colours of a picture are kept as they are: its grounds, its inks, and the commonest edges between them. */
const EXACT = 64;

/** A small file: the colours that are rare, as at the edges of letters, are rounded to one of few. */
export function asFile({ width, height, data }) {
  const colours = Uint32Array.from({ length: width * height }, (_, at) => (data[at * 4] << 16) | (data[at * 4 + 1] << 8) | data[at * 4 + 2]);
  const exact = new Set(commonest(colours));
  const numbers = new Map();
  const indexes = Uint8Array.from(colours, (colour) => {
    const kept = exact.has(colour) ? colour : rounded(colour);
    return numbers.get(kept) ?? numbers.set(kept, numbers.size).get(kept);
  });
  return encode({ width, height, data: indexes, channels: 1, depth: 8, palette: [...numbers.keys()].map(channelsOf) }, { zlib: { level: 9 } });
}

function commonest(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, EXACT).map(([colour]) => colour);
}

const channelsOf = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

const rounded = (colour) => channelsOf(colour).map((channel) => Math.round(channel / 51) * 51).reduce((all, channel) => all << 8 | channel);
