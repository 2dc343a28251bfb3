/**
 * The breadcrumb says where a page stands, and marks that page: people arrive from a search engine, in the middle of the
 * archive, not at its home.
 */
import { all, attribute, elementsOf, hasClass } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isNotFound, isRead } from '../lib/site.mjs';

export const breadcrumb = (site) => site.pages
  .filter((page) => isRead(page) && !isNotFound(page) && page.kind !== 'home')
  .flatMap(breadcrumbOf);

function breadcrumbOf(page) {
  const trails = all(page.document, 'nav').filter((nav) => hasClass(nav, 'crumbs'));
  if (trails.length !== 1) return [problem(page, `the page has ${trails.length} breadcrumbs (nav.crumbs); it needs one`)];
  const steps = all(trails[0], 'li').map((item) => [item, ...elementsOf(item)].some(isCurrent));
  const marked = steps.filter(Boolean).length;
  return marked === 1 && steps.at(-1) ? [] : [problem(page, 'the breadcrumb does not mark its last step, and only that, with aria-current="page"')];
}

const isCurrent = (element) => attribute(element, 'aria-current') === 'page';
