/**
 * Letters that stand for words are explained on the page: they stand behind the words or before them, in brackets, or they
 * are a link to their meaning. The titles of papers are what they are, and so are notes on a paper that says no words for its letters.
 * The pages that explain letters, and lists of names, need not explain them again.
 */
import { all, attribute, first, textOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isRead } from '../lib/site.mjs';

/** Read as a name by everybody in the country that the archive is about: of services, honours, forms of files and levels of a standard. */
const NAMES = new Set(['NHS', 'GP', 'MBE', 'SHA', 'ID', 'PDF', 'CSV', 'JSON', 'HTML', 'CSL', 'UK', 'AZ', 'AA', 'AAA']);
const EXPLAINING = ['term', 'organisation', 'place', 'person', 'pack', 'listing', 'search', 'timeline'];

export const abbreviations = (site) => site.pages
  .filter((page) => isRead(page) && !EXPLAINING.includes(page.kind))
  .flatMap((page) => unexplained(first(page.document, 'main')).map((letters) => problem(page, `the letters “${letters}” are not explained`)));

const BLOCKS = ['h1', 'h2', 'h3', 'h4', 'p', 'li', 'th', 'td', 'dt', 'dd', 'caption', 'figcaption'];

function unexplained(main) {
  // Words of neighbouring cells do not belong together.
  const titles = all(main, 'cite').map(textOf);
  const notes = all(main, 'div').filter((div) => attribute(div, 'data-kind') === 'source').flatMap((div) => all(div, 'li')).map(textOf);
  const text = all(main, ...BLOCKS).map(textOf).filter((words) => !titles.includes(words) && !notes.includes(words)).join('\n');
  const links = all(main, 'a').map(textOf);
  const used = new Set([...text.matchAll(/(?<![\p{L}\p{N}_/.-])[A-Z]{2,}(?=s?(?![\p{L}\p{N}_]))/gu)].map(([letters]) => letters));
  return [...used].filter((letters) => !NAMES.has(letters) && !isExplained(letters, text, links));
}

const isExplained = (letters, text, links) =>
  links.some((words) => words.includes(letters)) || new RegExp(`\\([^()]*\\b${letters}s?\\)|\\b${letters}s? \\(`).test(text);
