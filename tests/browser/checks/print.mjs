/**
 * A page can be printed and passed round at a meeting: black on white at 12 points whatever colours the screen has, without
 * the menus, and with the address of each source written out, since nobody can follow a link on paper.
 */
import { problem } from '../lib/problems.mjs';

export function print(page, reader) {
  return reader.visit(page, {}, async (tab) => {
    const problems = [];
    for (const colorScheme of ['light', 'dark']) {
      await tab.emulateMedia({ media: 'print', colorScheme });
      problems.push(...(await tab.evaluate(onPaper)).map((text) => problem(page, `on paper, ${text}`)));
    }
    return problems;
  });
}

/** Runs in the page. */
function onPaper() {
  const { look } = window;
  return [
    ...[...document.querySelectorAll('nav, .skip, form, button')].filter(look.isShown).map((element) => `${look.name(element)} is of no use and still printed`),
    ...[...document.querySelectorAll('main a[href^="http"]')].filter(hidesAddress).map((link) => `${look.name(link)} does not print its address`),
    ...look.texts().flatMap(textFaults),
  ];

  function hidesAddress(link) {
    const written = link.getAttribute('href');
    const printed = `${link.textContent} ${getComputedStyle(link, '::after').content}`;
    return look.isShown(link) && !printed.includes(written.replace(/^https?:\/\/|\/$/g, ''));
  }

  /** 12 points are 16 px. Raised and lowered signs, such as the number of a footnote, are smaller by nature. */
  function textFaults(element) {
    const { color, fontSize } = getComputedStyle(element);
    const isBlackOnWhite = String(look.colour(color)) === '0,0,0,255' && String(look.ground(element)) === '255,255,255,255';
    return [
      !isBlackOnWhite && `${look.name(element)} is not black on white`,
      parseFloat(fontSize) < 16 && !element.closest('sup, sub') && `${look.name(element)} is smaller than 12 points`,
    ].filter(Boolean);
  }
}
