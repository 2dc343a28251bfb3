/**
 * The keyboard alone is enough: the first Tab offers to skip the header, Tab then reaches everything that can be used and
 * leaves it again, and where one is can always be seen: a ring of 2 px with a contrast of 3:1 that nothing covers.
 */
import { pressTab } from '../lib/browser.mjs';
import { problem } from '../lib/problems.mjs';

/** What covers the focus depends on the width, and what hides its ring on the colours; two looks see both. */
const LOOKS = [{ width: 1280, colorScheme: 'light' }, { width: 320, colorScheme: 'dark' }];

export async function keyboard(page, reader) {
  const problems = [];
  for (const look of LOOKS) {
    const found = await reader.visit(page, look, async (tab) => [...(await tour(tab)), ...(await skip(tab))]);
    problems.push(...found.map((text) => problem(page, `${text} (${look.width} px, ${look.colorScheme})`)));
  }
  return problems;
}

/** Walks the whole page with Tab from its beginning, and asks now and then whether the end has come. */
async function tour(tab) {
  await tab.evaluate(startTour);
  do {
    await pressTab(tab, 20);
  } while (!(await tab.evaluate(() => window.tour.isOver)));
  return tab.evaluate(findings);
}

/**
 * Runs in the page. What must be reached is listed first, since using a page may change it. Each stop is looked at when the
 * next Tab goes down: by then the page has scrolled to it.
 */
function startTour() {
  const { look } = window;
  const tour = { isOver: false, expected: look.focusable(), seen: new Set(), problems: [] };
  let presses = 0;
  let last;
  window.tour = tour;
  addEventListener('keydown', () => {
    presses += 1;
    if (presses > 1 && !tour.isOver) lookAt(document.activeElement);
  }, { capture: true });

  /** The tour ends where the focus leaves the page, comes round again or stays. */
  function lookAt(stop) {
    const isNowhere = !stop || stop === document.body || stop === document.documentElement;
    if (stop === last) tour.problems.push(`Tab does not leave ${look.name(stop)}: a keyboard trap`);
    tour.isOver = isNowhere || tour.seen.has(stop);
    if (tour.isOver) return;
    tour.problems.push(...[!last && startFault(stop), ringFault(stop), coverFault(stop)].filter(Boolean));
    tour.seen.add(stop);
    last = stop;
  }

  /** A page without a header, such as that for addresses that do not exist, has nothing to skip. */
  function startFault(stop) {
    return stop.matches('a.skip') || !document.querySelector('body > header') ? undefined : `the first Tab goes to ${look.name(stop)} and not to the skip link (a.skip)`;
  }

  function ringFault(stop) {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(stop);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `${look.name(stop)} shows no ring of 2 px when it has the focus`;
    const isInside = parseFloat(outlineOffset) + parseFloat(outlineWidth) <= 0;
    const ratio = look.contrast(look.colour(outlineColor), look.ground(isInside ? stop : stop.parentElement));
    return ratio >= 3 ? undefined : `the ring of ${look.name(stop)} has a contrast of ${ratio.toFixed(1)}:1 to its ground; it needs 3:1`;
  }

  function coverFault(stop) {
    const boxes = [...stop.getClientRects()].map(inWindow).filter((box) => box.right - box.left > 2 && box.bottom - box.top > 2);
    if (boxes.length === 0 || look.isForVoicesOnly(stop)) return `${look.name(stop)} is out of sight when it has the focus`;
    const cover = boxes.flatMap(points).map(([x, y]) => document.elementFromPoint(x, y)).find((hit) => hit && !stop.contains(hit) && !hit.contains(stop));
    return cover && `${look.name(stop)} is covered by ${look.name(cover)} when it has the focus`;
  }

  function inWindow({ left, top, right, bottom }) {
    return { left: Math.max(left, 0), top: Math.max(top, 0), right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight) };
  }

  function points({ left, top, right, bottom }) {
    return [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 1, top + 1], [right - 1, top + 1], [left + 1, bottom - 1], [right - 1, bottom - 1],
    ];
  }
}

/** Runs in the page. */
function findings() {
  const { look, tour } = window;
  return [...tour.problems, ...tour.expected.filter((element) => !tour.seen.has(element)).map((element) => `Tab does not reach ${look.name(element)}`)];
}

async function skip(tab) {
  if (!(await tab.evaluate(focusSkipLink))) return [];
  await tab.keyboard.press('Enter');
  return tab.evaluate(afterSkipping);
}

/** Runs in the page. Where there is no skip link, the tour has said so. */
function focusSkipLink() {
  const link = document.querySelector('a.skip');
  link?.focus();
  return Boolean(link);
}

/** Runs in the page. */
function afterSkipping() {
  const main = document.querySelector('main#_main');
  return main && document.activeElement === main ? [] : ['Enter on the skip link does not move the focus to main#_main'];
}
