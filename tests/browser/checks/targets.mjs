/**
 * What stands outside a sentence and can be pressed is 44 px wide and high, for hands that shake and for thumbs on a bus:
 * buttons, fields, the links of menus, and links that are all that their line, list item or cell says. Links within a
 * sentence are as high as its lines.
 */
import { resize } from '../lib/browser.mjs';
import { problem } from '../lib/problems.mjs';

export function targets(page, reader) {
  return reader.visit(page, {}, async (tab) => {
    const problems = [];
    for (const width of [1280, 320]) {
      await resize(tab, width);
      problems.push(...(await tab.evaluate(tooSmall)).map((text) => problem(page, `${text} (${width} px wide)`)));
    }
    return problems;
  });
}

/** Runs in the page. */
function tooSmall() {
  const { look } = window;
  const NEEDED = 44;
  const BLOCKS = 'p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, blockquote, div, section, article, header, footer, main';
  return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
    .filter((element) => look.isShown(element) && !look.isForVoicesOnly(element) && !isInSentence(element))
    .flatMap(fault);

  function isInSentence(element) {
    if (!element.matches('a') || element.closest('nav')) return false;
    const around = element.parentElement.closest(BLOCKS);
    return plain(around.textContent) !== [...around.querySelectorAll('a, button')].map((one) => plain(one.textContent)).join('');
  }

  /** Signs between links, such as dots and bars, make no sentence. */
  function plain(text) {
    return text.replace(/[^\p{L}\p{N}]/gu, '');
  }

  function fault(element) {
    const { width, height } = element.getBoundingClientRect();
    if ((width >= NEEDED - 0.5 && height >= NEEDED - 0.5) || isHitAround(element)) return [];
    return [`${look.name(element)} is ${Math.round(width)} × ${Math.round(height)} px; outside a sentence it needs ${NEEDED} × ${NEEDED}`];
  }

  /** What can be pressed may be larger than what is painted, where a pseudo-element is laid over it. */
  function isHitAround(element) {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const reach = NEEDED / 2 - 0.5;
    return [[x - reach, y], [x + reach, y], [x, y - reach], [x, y + reach]].every((point) => element.contains(document.elementFromPoint(...point)));
  }
}
