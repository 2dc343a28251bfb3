/**
 * One `h1`, and no level skipped on the way down: many people who listen to a page walk it by its headings, and a missing
 * level sounds like a missing part.
 */
import { all, textOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isRead } from '../lib/site.mjs';

export const headings = (site) => site.pages.filter(isRead).flatMap(headingsOf);

function headingsOf(page) {
  const found = all(page.document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((element) => ({ level: Number(element.tagName[1]), text: textOf(element) }));
  return [...tops(page, found), ...found.flatMap((heading, at) => steps(page, found[at - 1], heading))];
}

function tops(page, found) {
  const count = found.filter(({ level }) => level === 1).length;
  return count === 1 ? [] : [problem(page, `the page has ${count} headings of level 1; it needs exactly one`)];
}

function steps(page, before, { level, text }) {
  if (text === '') return [problem(page, `a heading of level ${level} is empty`)];
  const from = before?.level ?? 0;
  return level <= from + 1 ? [] : [problem(page, `the headings go from level ${from} to level ${level} at “${text}”`)];
}
