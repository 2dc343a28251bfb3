/** No two pages share a title: in tabs, bookmarks, history and search results the title is all that tells them apart. */
import { first, textOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { groupBy, isRead } from '../lib/site.mjs';

export function titles(site) {
  const titled = site.pages.filter(isRead).map((page) => ({ page, title: textOf(first(page.document, 'title')) }));
  return [
    ...titled.filter(({ title }) => title === '').map(({ page }) => problem(page, 'the page has no title')),
    ...groupBy(titled.filter(({ title }) => title !== ''), ({ title }) => title)
      .filter((same) => same.length > 1)
      .flatMap((same) => same.map(({ page, title }) => problem(page, `the title “${title}” stands on ${same.length} pages`))),
  ];
}
