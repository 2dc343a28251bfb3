/**
 * A page that a script changes has a place where it says so: an element with role="status", there from the beginning, whose
 * new words voices read out without moving the reader.
 */
import { all, attribute, elementsOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isScript } from '../lib/settings.mjs';
import { isRead } from '../lib/site.mjs';

export const announcements = (site) => site.pages
  .filter((page) => isRead(page) && all(page.document, 'script').some(isScript) && ![...elementsOf(page.document)].some(isLive))
  .map((page) => problem(page, 'the page has a script and no place (role="status") where it says what changed'));

const isLive = (element) => attribute(element, 'role') === 'status' || attribute(element, 'aria-live') === 'polite' || element.tagName === 'output';
