/** What the checks return, and how it is told to a person. */
import { groupBy } from './site.mjs';

/** One fault: the page (or file) that has it and what is wrong, in words that need no knowledge of the check. */
export const problem = (page, text) => ({ page: page.path ?? page, text });

/** Fails the test that calls it. What matters is what is wrong with the site, and not where the tests found it. */
export function assertNone(problems) {
  if (problems.length === 0) return;
  const error = new Error(`\n${told(problems)}\n`);
  error.stack = error.message;
  throw error;
}

/** The faults as lines: those that differ only in the words they quote are one, since a fault of a template is everywhere. */
export function told(problems) {
  return groupBy(problems, ({ text }) => text.replace(/“[^”]*”/g, '“”').replace(/\d+/g, '0'))
    .sort((one, other) => other.length - one.length)
    .map(lines)
    .join('\n');
}

function lines(alike) {
  const texts = [...new Set(alike.map(({ text }) => text))];
  const pages = [...new Set(alike.map(({ page }) => page))];
  const more = texts.length > 3 ? [`  and ${texts.length - 3} more like these`] : [];
  return [...texts.slice(0, 3).map((text) => `- ${text}`), ...more, `    ${someOf(pages)}`].join('\n');
}

function someOf(pages) {
  const shown = pages.slice(0, 4).join(', ');
  return pages.length > 4 ? `${shown} and ${pages.length - 4} more pages` : shown;
}
