/**
 * Text is set to be read: lines of about 75 characters at most, half a line of space between them, and straight word
 * spaces, for people who lose their line or see rivers in justified text (WCAG 1.4.8). It speaks of blocks of text; what is
 * too short to fill a line, such as a label or a date, is none.
 */
import { problem } from '../lib/problems.mjs';

export async function readingMeasure(page, reader) {
  const found = await reader.visit(page, {}, (tab) => tab.evaluate(measure));
  return found.map((text) => problem(page, text));
}

/** Runs in the page. */
function measure() {
  const { look } = window;
  const pen = document.createElement('canvas').getContext('2d');
  const passages = [...document.querySelectorAll('p, li, dd, dt, blockquote, figcaption, td, th')]
    .filter((element) => element.innerText.trim().length > 60 && look.isShown(element) && !look.isForVoicesOnly(element) && !element.closest('nav'));
  return [
    ...passages.filter((passage) => !passage.querySelector('p, li')).flatMap(widthFault),
    ...passages.flatMap(lineFault),
    ...look.texts().filter((element) => getComputedStyle(element).textAlign === 'justify').map((element) => `${look.name(element)} is justified`),
  ];

  /** The widest stretch of text in digits of its own font, which is what CSS calls `ch`. Of columns, each has its own lines. */
  function widthFault(passage) {
    const { display, fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(passage);
    if (/flex|grid/.test(display)) return [...passage.children].flatMap(widthFault);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const range = document.createRange();
    range.selectNodeContents(passage);
    const characters = Math.round(range.getBoundingClientRect().width / pen.measureText('0').width);
    return characters <= 75 ? [] : [`${look.name(passage)} has lines of ${characters} characters; 75 is the most`];
  }

  function lineFault(passage) {
    const { lineHeight, fontSize } = getComputedStyle(passage);
    const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
    return ratio >= 1.49 ? [] : [`${look.name(passage)} has a line height of ${Number.isNaN(ratio) ? lineHeight : ratio.toFixed(2)}; it needs 1.5`];
  }
}
