/**
 * Letters that stand for words are explained on the page: they stand behind the words or before them, in brackets, or they
 * are a link to their meaning. The pages that explain letters, and lists of names, need not explain them again.
 */
import { all, first, textOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isRead } from '../lib/site.mjs';

/** Read as a name by everybody in the country that the archive is about, and a name of an algorithm. */
const NAMES = new Set(['NHS', 'SHA', 'ID', 'PDF', 'CSV', 'JSON', 'UK', 'AZ']);
const EXPLAINING = ['term', 'organisation', 'place', 'person', 'pack', 'listing', 'search'];

export const abbreviations = (site) => site.pages
  .filter((page) => isRead(page) && !EXPLAINING.includes(page.kind))
  .flatMap((page) => unexplained(first(page.document, 'main')).map((letters) => problem(page, `the letters “${letters}” are not explained`)));

function unexplained(main) {
  const text = textOf(main);
  const links = all(main, 'a').map(textOf);
  const used = new Set([...text.matchAll(/(?<![\p{L}\p{N}_/.-])[A-Z]{2,}(?=s?(?![\p{L}\p{N}_]))/gu)].map(([letters]) => letters));
  return [...used].filter((letters) => !NAMES.has(letters) && !isExplained(letters, text, links));
}

const isExplained = (letters, text, links) =>
  links.some((words) => words.includes(letters)) || new RegExp(`\\([^()]*\\b${letters}s?\\)|\\b${letters}s? \\(`).test(text);
