/**
 * A link's text says where it leads, on its own: screen readers list the links of a page without what stands around them,
 * and voice control calls them by their words. Within a page's main part the same words lead to the same page.
 */
import { all, attribute, first, spokenName, textOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { groupBy, isRead } from '../lib/site.mjs';

/** Words that say that there is a link, and not where it leads. */
const EMPTY_WORDS = new Set([
  'here', 'click here', 'click', 'this', 'this page', 'this link', 'this paper', 'link', 'more', 'more information',
  'more details', 'details', 'read', 'read more', 'see more', 'see', 'learn more', 'find out more', 'continue', 'continue reading',
  'go', 'next', 'previous', 'back', 'download', 'open', 'view', 'page',
]);

export const linkTexts = (site) => site.pages.filter(isRead).flatMap((page) => [
  ...linksOf(page.document).filter(saysNothing).map((link) => problem(page, `the link text “${textOf(link)}” does not say where it leads`)),
  ...twoPlaces(page),
]);

const linksOf = (node) => (node ? all(node, 'a').filter((link) => attribute(link, 'href') !== undefined) : []);

/** Signs around the words, as in “Next →” or “more…”, say nothing either. */
const saysNothing = (link) => {
  const words = textOf(link).toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return EMPTY_WORDS.has(words) || spokenName(link) === '';
};

function twoPlaces(page) {
  return groupBy(linksOf(first(page.document, 'main')), (link) => spokenName(link).toLowerCase())
    .map((same) => ({ name: spokenName(same[0]), targets: [...new Set(same.map((link) => targetOf(page, link)))] }))
    .filter(({ targets }) => targets.length > 1)
    .map(({ name, targets }) => problem(page, `the link text “${name}” leads to different places: ${targets.map((target) => `“${target}”`).join(' and ')}`));
}

/** Two places of one other page are one target, as for axe; two places of this page are two. */
function targetOf(page, link) {
  const here = new URL(page.path, 'http://site.invalid/');
  const { href, hash } = new URL(attribute(link, 'href'), here);
  const target = href.slice(0, href.length - hash.length);
  return target === here.href ? hash : target.replace('http://site.invalid/', '').replace(/(^|\/)index\.html$/, '$1');
}
