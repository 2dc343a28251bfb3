/**
 * Nothing is lost when the page is narrow (320 px, which is also 400 % zoom), when a reader sets the spacing of the text
 * (WCAG 1.4.12), or when the text is twice as large: no scrolling sideways, no text cut off. Only a wide table may scroll,
 * inside a region that has a name and that the keyboard reaches.
 */
import { resize } from '../lib/browser.mjs';
import { problem } from '../lib/problems.mjs';

const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

const SETTINGS = [320, 1280].flatMap((width) => [
  { told: `at ${width} px`, width },
  { told: `at ${width} px with wider text spacing`, width, css: SPACING },
  { told: `at ${width} px with text twice as large`, width, twice: true },
]);

export function reflow(page, reader) {
  return reader.visit(page, {}, async (tab) => {
    const problems = [];
    for (const setting of SETTINGS) {
      await resize(tab, setting.width);
      problems.push(...(await tab.evaluate(losses, setting)).map((text) => problem(page, `${setting.told}: ${text}`)));
    }
    return problems;
  });
}

/** Runs in the page. */
function losses({ css = '', twice }) {
  const { look } = window;
  look.setStyle(css);
  const texts = look.texts();
  const grown = twice ? enlarge() : [];
  const boxes = [...document.body.querySelectorAll('*:not(svg, svg *)')];
  return [...grown, ...pageScrolls(), ...texts.filter(runsOff).map((element) => `${look.name(element)} runs off the side`), ...boxes.flatMap(boxFaults)];

  /** Doubles the size that everything else is measured by, and sees which text took no notice. */
  function enlarge() {
    const sizes = new Map(texts.map((element) => [element, parseFloat(getComputedStyle(element).fontSize)]));
    look.setStyle(`html { font-size: ${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px !important }`);
    return texts.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 1.5 * sizes.get(element))
      .map((element) => `${look.name(element)} does not grow with the reader's text size`);
  }

  function pageScrolls() {
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide and scrolls sideways`] : [];
  }

  function runsOff(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return (left < -1 || right > innerWidth + 1) && !scroller(element);
  }

  function scroller(element) {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return one;
    }
    return undefined;
  }

  /** A box either cuts off what does not fit, or scrolls it and must then be open to everybody. */
  function boxFaults(box) {
    const overflows = overflowsOf(box);
    if (overflows.length === 0 || box.textContent.trim() === '' || !look.isShown(box) || look.isForVoicesOnly(box)) return [];
    if (overflows.some((one) => ['hidden', 'clip'].includes(one))) return [`${look.name(box)} cuts off its text`];
    if (overflows.some((one) => ['auto', 'scroll'].includes(one)) && !isOpen(box)) {
      return [`${look.name(box)} scrolls, and is no region with a name that the keyboard reaches`];
    }
    return [];
  }

  /** What the box does with its content in each direction in which that does not fit. */
  function overflowsOf(box) {
    const excess = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
    if (excess.every((one) => one <= 1)) return [];
    const { overflowX, overflowY } = getComputedStyle(box);
    return [overflowX, overflowY].filter((_, at) => excess[at] > 1);
  }

  function isOpen(box) {
    const label = box.getAttribute('aria-label') ?? document.getElementById(box.getAttribute('aria-labelledby'))?.textContent;
    return box.tabIndex >= 0 && box.hasAttribute('tabindex') && ['region', 'group'].includes(box.getAttribute('role')) && Boolean(label?.trim());
  }
}
