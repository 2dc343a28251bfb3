/**
 * What every page says of itself: its language, so that voices pronounce it right, and its kind and main part, which the
 * other checks go by.
 */
import { attribute, first } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isRead } from '../lib/site.mjs';

export const pageBasics = (site) => site.pages.flatMap((page) => [
  ...(attribute(first(page.document, 'html'), 'lang') ? [] : [problem(page, 'the page does not say its language (<html lang>)')]),
  ...(page.kind ? [] : [problem(page, 'the page does not say its kind (<body data-kind>)')]),
  ...(!isRead(page) || attribute(first(page.document, 'main'), 'id') === '_main' ? [] : [problem(page, 'the page has no <main id="_main">')]),
]);
