/**
 * Header and footer say the same words on every page, so that whoever has learned one page knows them all. The page for
 * addresses that do not exist is let off: it stands at any depth and can share no relative link.
 */
import { first, textOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isNotFound, isRead } from '../lib/site.mjs';

export function sameFrame(site) {
  const pages = site.pages.filter((page) => isRead(page) && !isNotFound(page));
  const model = pages.find((page) => page.kind === 'home') ?? pages[0];
  return pages.flatMap((page) => ['header', 'footer'].flatMap((part) => compare(page, part, model)));
}

function compare(page, part, model) {
  const [own, expected] = [page, model].map(({ document }) => textOf(ofBody(document, part)));
  if (own === '') return [problem(page, `the page has no ${part}`)];
  return own === expected ? [] : [problem(page, `the ${part} says “${own}” and that of ${model.path} says “${expected}”`)];
}

/** An article may have a header of its own; the page's is a child of the body. */
const ofBody = (document, part) => first(document, 'body').childNodes.find(({ tagName }) => tagName === part);
