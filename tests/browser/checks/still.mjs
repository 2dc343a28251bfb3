/**
 * Nothing plays, moves, flashes or runs out: a page is text and drawings that wait for their reader. So all that WCAG asks of
 * video, sound, motion and time limits is kept by there being none.
 */
import { all, attribute } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isRead } from '../lib/site.mjs';
import { declarationsOf, styleSheetsOf } from '../lib/style-sheets.mjs';

const PLAYERS = ['audio', 'video', 'canvas', 'iframe', 'object', 'embed', 'marquee', 'blink', 'animate', 'animatetransform', 'animatemotion', 'set'];

export const still = (site) => [
  ...site.pages.filter(isRead).flatMap((page) => [...players(page), ...movingPictures(page), ...timeLimits(page)]),
  ...styleSheetsOf(site).flatMap(motion),
];

const players = (page) => all(page.document, ...PLAYERS, 'animateTransform', 'animateMotion')
  .map(({ tagName }) => problem(page, `<${tagName}> can play or move`));

const movingPictures = (page) => all(page.document, 'img').map((image) => attribute(image, 'src') ?? '')
  .filter((source) => /\.(gif|apng|webp)([?#]|$)/i.test(source))
  .map((source) => problem(page, `the picture ${source} can move`));

const timeLimits = (page) => all(page.document, 'meta')
  .filter((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
  .map(() => problem(page, 'the page reloads or leaves by itself'));

const motion = ({ file, css }) => declarationsOf(css)
  .filter(({ name, value }) => /^(animation|transition|scroll-behavior)/.test(name) && !/^(none|auto|0s)/.test(value))
  .map(({ selector, name, value }) => problem(file, `${selector} moves something: ${name}: ${value}`));
