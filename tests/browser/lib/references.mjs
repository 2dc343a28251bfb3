/** Where a page points to, and which file of the site that is. */
import { attribute, elementsOf } from './document.mjs';

/** What makes a browser load something as part of the page. Links only lead somewhere when a person follows them. */
const ASSETS = {
  img: ['src'], script: ['src'], iframe: ['src'], source: ['src'], audio: ['src'], video: ['src', 'poster'], track: ['src'],
  embed: ['src'], object: ['data'], use: ['href', 'xlink:href'], image: ['href', 'xlink:href'], input: ['src'],
};
const LINKS = { a: ['href', 'xlink:href'], area: ['href'], form: ['action'], blockquote: ['cite'], q: ['cite'], del: ['cite'], ins: ['cite'] };
const LOADED_RELATIONS = ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest', 'apple-touch-icon'];

/** Every address written in a page, with whether the browser loads it (`asset`) or a person follows it. */
export function referencesOf(document) {
  return [...elementsOf(document)].flatMap(referencesOfElement);
}

function referencesOfElement(element) {
  const name = element.tagName;
  if (name === 'link') return [linkElement(element)].filter((one) => one.url !== undefined);
  if (name === 'meta') return refresh(element);
  const plain = (names, asset) => (names ?? [])
    .map((attributeName) => ({ element, asset, url: attribute(element, attributeName) }))
    .filter(({ url }) => url !== undefined);
  return [...plain(ASSETS[name], true), ...plain(LINKS[name], false), ...sourceSet(element)];
}

function linkElement(element) {
  const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  return { element, asset: relations.some((one) => LOADED_RELATIONS.includes(one)), url: attribute(element, 'href') };
}

/** A redirect's target: `content="0; url=…"`. */
function refresh(element) {
  if (attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  const [, url] = /url\s*=\s*['"]?([^'"]+)/i.exec(attribute(element, 'content') ?? '') ?? [];
  return url === undefined ? [] : [{ element, asset: false, url: url.trim() }];
}

function sourceSet(element) {
  const written = attribute(element, 'srcset');
  return (written?.split(',') ?? []).map((part) => ({ element, asset: true, url: part.trim().split(/\s+/)[0] }));
}

/** The addresses in a style sheet. */
export const referencesInCss = (css) =>
  [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)].map((match) => match[2] ?? match[4]);

/** Whether an address leads out of the site: it names a scheme or a host of its own. */
export const isOutside = (url) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

/** A made-up host with a folder in it, so that a `../` too many is seen: it climbs out of that folder. */
const ROOT = 'http://site.invalid/root/';

/** The file and fragment that a relative address in `from` means; `path` is `undefined` where it climbs out of the site. */
export function resolve(from, url) {
  const { href, pathname, hash } = new URL(url, ROOT + encodeURI(from));
  return {
    path: href.startsWith(ROOT) ? decoded(pathname.slice('/root/'.length)) : undefined,
    fragment: decoded(hash.slice(1).replace(/:~:.*$/, '')),
  };
}

/** A stray `%` is no escape; it then names no file, which is what the check of links says. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file that a host serves for a path of the site. */
export const fileFor = (path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
