/** The style sheets of a site, as text and taken apart. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { all } from './document.mjs';
import { isRead } from './site.mjs';

/** Every style sheet: the files, and what stands in a `<style>` of a page. */
export const styleSheetsOf = (site) => [
  ...[...site.files].filter((file) => file.endsWith('.css')).map((file) => ({ file, css: readFileSync(path.join(site.folder, file), 'utf8') })),
  ...site.pages.filter(isRead).flatMap((page) => all(page.document, 'style').map((style) => ({ file: page.path, css: style.childNodes[0]?.value ?? '' }))),
];

/** Each declaration with the selector of its rule. Rules within `@media` are found too; the conditions are left out. */
export const declarationsOf = (css) => rulesOf(css).flatMap(({ selector, body }) => body.split(';')
  .map((line) => line.split(/:(.*)/s).map((part) => part.trim()))
  .filter(([name, value]) => name && value)
  .map(([name, value]) => ({ selector, name: name.toLowerCase(), value })));

const rulesOf = (css) => [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)]
  .map(([, selector, body]) => ({ selector: selector.trim(), body }));
