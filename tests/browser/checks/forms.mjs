/**
 * The only thing that a reader can fill in is the search: one form with a button, sent by nobody but the reader, that
 * changes nothing and asks nothing about a person. So nothing can be entered wrongly, lost or sent by mistake.
 */
import { all, attribute } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isRead } from '../lib/site.mjs';

const FIELDS = ['input', 'select', 'textarea'];
const HARMLESS = ['search', 'submit', 'button', 'hidden', 'checkbox', 'radio'];

export const forms = (site) => site.pages.filter(isRead).flatMap((page) => [
  ...all(page.document, 'form').flatMap(formFaults),
  ...all(page.document, ...FIELDS).filter((field) => !isHarmless(field)).map((field) => `the field <${field.tagName} type="${attribute(field, 'type') ?? ''}"> is no field of a search`),
  ...all(page.document, ...FIELDS).filter((field) => attribute(field, 'required') !== undefined).map(() => 'a field must be filled in'),
].map((text) => problem(page, text)));

const formFaults = (form) => [
  (attribute(form, 'method') ?? 'get').toLowerCase() !== 'get' && 'a form sends something away',
  all(form, 'button', 'input').every((element) => !sends(element)) && 'a form has no button to send it',
].filter(Boolean);

const sends = (element) => (element.tagName === 'button' ? (attribute(element, 'type') ?? 'submit') === 'submit' : attribute(element, 'type') === 'submit');

const isHarmless = (field) => field.tagName === 'select' || HARMLESS.includes(attribute(field, 'type'));
