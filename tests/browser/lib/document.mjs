/**
 * The few questions the checks ask of a parsed page. The parser is the one that follows the HTML standard to the letter,
 * so a page is read here as a browser without JavaScript reads it.
 */
import { parse as parseHtml } from 'parse5';

/** Reads a page as a browser without JavaScript does, so that what stands in `<noscript>` is seen too. */
export const parse = (html) => parseHtml(html, { scriptingEnabled: false });

/** Every element below `node`, in the order of the page. */
export function* elementsOf(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elementsOf(child);
  }
}

/** The elements below `node` that have one of these names. */
export const all = (node, ...names) => [...elementsOf(node)].filter((element) => names.includes(element.tagName));

/** The first element below `node` with this name, or nothing. */
export const first = (node, name) => all(node, name)[0];

/** The value of an attribute; `undefined` where it is not written. */
export const attribute = (element, name) => element?.attrs?.find((one) => one.name === name)?.value;

/** Whether the element's `class` lists this word. */
export const hasClass = (element, word) => (attribute(element, 'class') ?? '').split(/\s+/).includes(word);

/** What a person reads in an element: its text and the words that stand for its images, with single spaces. */
export const textOf = (node) => (node ? rawText(node) : '').replace(/\s+/g, ' ').trim();

function rawText(node) {
  if (node.nodeName === '#text') return node.value;
  if (['script', 'style', 'template'].includes(node.tagName)) return '';
  if (node.tagName === 'img') return attribute(node, 'alt') ?? '';
  return (node.childNodes ?? []).map(rawText).join('');
}

/** What a voice says for a link: its `aria-label` where there is one, or else its text. */
export const spokenName = (element) => (attribute(element, 'aria-label') ?? textOf(element)).replace(/\s+/g, ' ').trim();
