/**
 * What can be used is used in the plainest way: press or type. No gesture, drag, shortcut of one letter, or movement of the
 * device is needed, nothing appears only while the mouse rests on it, and no way of holding the screen is asked for.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { elementsOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isRead } from '../lib/site.mjs';
import { declarationsOf, styleSheetsOf } from '../lib/style-sheets.mjs';

/** What a browser sends when someone draws, drags, holds, shakes or presses a single key. */
const EVENTS = /(?:\bon|['"`])(?:key(?:down|up|press)|(?:mouse|pointer)(?:down|move|over|enter)|touch(?:start|move)|drag(?:start|over)?|wheel|device(?:motion|orientation))\b/g;
const SHOWING = ['display', 'visibility', 'opacity', 'content', 'clip-path'];

export const plainControls = (site) => [
  ...site.pages.filter(isRead).flatMap((page) => [...elementsOf(page.document)].flatMap((element) => attributeFaults(page, element))),
  ...styleSheetsOf(site).flatMap(({ file, css }) => [...hoverFaults(file, css), ...orientationFaults(file, css)]),
  ...[...site.files].filter((file) => /\.m?js$/.test(file)).flatMap((file) => scriptFaults(site, file)),
];

/** The words of a `title` are shown to a mouse alone. Drawings have a `<title>` element, which is another thing. */
const attributeFaults = (page, { tagName, attrs }) => attrs.map(({ name }) => name)
  .filter((name) => /^on/.test(name) || ['accesskey', 'draggable', 'contenteditable', 'title', 'autofocus'].includes(name))
  .map((name) => problem(page, `<${tagName}> has the attribute ${name}`));

const hoverFaults = (file, css) => declarationsOf(css)
  .filter(({ selector, name }) => selector.includes(':hover') && SHOWING.includes(name))
  .map(({ selector, name }) => problem(file, `${selector} shows or hides something while the mouse rests: ${name}`));

const orientationFaults = (file, css) => (/@media[^{]*\borientation\b/.test(css) ? [problem(file, 'the style depends on how the screen is held')] : []);

const scriptFaults = (site, file) => [...new Set(readFileSync(path.join(site.folder, file), 'utf8').match(EVENTS) ?? [])]
  .map((event) => problem(file, `the script listens for ${event.replace(/\W/g, '')}`));
