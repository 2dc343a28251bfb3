/**
 * A page runs the way its language is written: lines begin at the starting edge, what stands beside the main part is on the
 * starting side, arrows point onwards, and an address or a date in digits keeps the order of its signs. A page from right to
 * left that gets one of these wrong is read in the wrong order (WCAG 1.3.2).
 */
import { resize } from '../lib/browser.mjs';
import { attribute, first } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';

export function direction(page, reader) {
  return reader.visit(page, {}, async (tab) => {
    const problems = directionFaults(page);
    for (const width of [1280, 320]) {
      await resize(tab, width);
      problems.push(...(await tab.evaluate(astray)).map((text) => problem(page, `${text} (${width} px wide)`)));
    }
    return problems;
  });
}

function directionFaults(page) {
  const html = first(page.document, 'html');
  const language = attribute(html, 'lang') ?? 'en';
  const written = attribute(html, 'dir') ?? 'ltr';
  const locale = new Intl.Locale(language);
  const { direction: right } = locale.getTextInfo?.() ?? locale.textInfo;
  return written === right ? [] : [problem(page, `the page runs “${written}”, and its language, ${language}, is written “${right}”`)];
}

/** Runs in the page. All places are measured from the edge where lines begin, so that both directions are one case. */
function astray() {
  const { look } = window;
  const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
  const main = document.querySelector('main');
  const fromStart = ({ left, right }) => (isRtl ? { start: innerWidth - right, end: innerWidth - left } : { start: left, end: right });
  const WHOLE = /\b[a-z][a-z0-9+.-]*:\/\/\S+|[\w.+-]+@[\w.-]+\w|\b\d{4}-\d\d(?:-\d\d)?\b|[\w-]+(?:[./-][\w-]+)*\.(?:txt|pdf|csv|json|html|zip)\b/g;

  return [
    ...[...main.querySelectorAll('h1, h2, h3, h4, p')].filter(isLine).flatMap(edgeFault),
    ...look.texts(main).flatMap(sideFault),
    ...look.texts().filter((element) => !element.closest('pre')).flatMap(orderFaults),
    ...[...main.querySelectorAll('svg[role=img]')].filter(look.isShown).flatMap(drawingFault),
    ...[...document.querySelectorAll('a[rel=prev], a[rel=next]')].filter(look.isShown).flatMap(pagerFaults),
    ...[...document.querySelectorAll('nav li')].filter(look.isShown).flatMap(signFault),
  ];

  /** What is centred, or set to the end of its line on purpose, begins elsewhere. */
  function isLine(element) {
    const { display, textAlign } = getComputedStyle(element);
    return look.isShown(element) && !look.isForVoicesOnly(element) && display === 'block' && !['center', 'end'].includes(textAlign);
  }

  function edgeFault(element) {
    const { start } = fromStart(contentBox(element));
    const line = firstLine(element);
    if (!line || Math.abs(line.start - start) <= 2) return [];
    return [`${look.name(element)} does not begin at the ${isRtl ? 'right' : 'left'} edge`];
  }

  function contentBox(element) {
    const { left, right } = element.getBoundingClientRect();
    const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(element);
    return { left: left + parseFloat(paddingLeft) + parseFloat(borderLeftWidth), right: right - parseFloat(paddingRight) - parseFloat(borderRightWidth) };
  }

  function firstLine(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    const onFirst = boxes.filter(({ top, bottom }) => top < boxes[0].bottom && bottom > boxes[0].top).map(fromStart);
    return onFirst.length > 0 ? { start: Math.min(...onFirst.map(({ start }) => start)) } : undefined;
  }

  /** What has no room in the main part may hang in the margin where lines begin, and not in the other. */
  function sideFault(element) {
    if (scrolls(element)) return [];
    const room = fromStart(contentBox(main));
    return fromStart(element.getBoundingClientRect()).start >= room.end ? [`${look.name(element)} stands on the far side of the main part`] : [];
  }

  function scrolls(element) {
    return Boolean(element.closest('[tabindex="0"]'));
  }

  /** The signs of an address, a file's name or a date in digits, each to the right of the one before it. */
  function orderFaults(element) {
    return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      .flatMap((node) => [...node.data.matchAll(WHOLE)].filter((match) => isMixedUp(node, match)).map(([text]) => `the signs of “${text}” are out of order`));
  }

  function isMixedUp(node, { 0: text, index }) {
    const boxes = [...text].map((_, at) => boxOf(node, index + at)).filter(Boolean);
    return boxes.some((box, at) => at > 0 && Math.abs(box.top - boxes[at - 1].top) < 2 && box.left < boxes[at - 1].left - 0.5);
  }

  function boxOf(node, at) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return [...range.getClientRects()].at(-1);
  }

  /** The words of a chart begin where lines begin, or stand in the middle below what they name. */
  function drawingFault(drawing) {
    const room = fromStart(drawing.getBoundingClientRect());
    const words = [...drawing.querySelectorAll('text')].map((text) => fromStart(text.getBoundingClientRect()));
    const [before, behind] = [Math.min(...words.map(({ start }) => start)) - room.start, room.end - Math.max(...words.map(({ end }) => end))];
    return words.length > 0 && before > behind + 2 ? [`the words of ${look.name(drawing)} begin at the far side`] : [];
  }

  function pagerFaults(link) {
    const onwards = (link.rel === 'next') === !isRtl;
    const drawn = ['::before', '::after'].map((pseudo) => getComputedStyle(link, pseudo).content).join('');
    const wrong = onwards ? /[←⟵⇐◀◄]/ : /[→⟶⇒▶►]/;
    return wrong.test(link.textContent + drawn) ? [`the arrow of ${look.name(link)} points the wrong way`] : [];
  }

  /** A sign between the links of a menu, drawn as the corner of a box. */
  function signFault(item) {
    const style = getComputedStyle(item, '::before');
    const wide = (side) => (parseFloat(style[`border${side}Width`]) > 0 ? 1 : 0);
    const corner = [wide('Right') - wide('Left'), wide('Bottom') - wide('Top')];
    if (style.content === 'none' || style.transform === 'none' || corner.includes(0)) return [];
    const { a, c } = new DOMMatrix(style.transform);
    const towards = a * corner[0] + c * corner[1];
    return (towards > 0) === !isRtl ? [] : [`the sign before ${look.name(item)} points the wrong way`];
  }
}
