/**
 * The same folder works at the root of a host and below a path: whoever follows links from the home page reaches every
 * page, and the page for addresses that do not exist looks and works the same however deep the address is.
 */
import { problem } from '../lib/problems.mjs';
import { isOutside, referencesOf } from '../lib/references.mjs';
import { visit } from '../lib/browser.mjs';
import { parse } from '../lib/document.mjs';
import { serve } from '../lib/server.mjs';
import { addressOf, isNotFound, isRead } from '../lib/site.mjs';

const UNKNOWN = ['no-such-page.html', 'no/such/folder/in/the/archive/'];

export async function anywhere(site, reader) {
  const problems = [];
  for (const prefix of ['/', '/archive/health/']) {
    const host = await serve(site.folder, prefix);
    problems.push(...(await crawl(site, host.base)), ...(await notFound(site, reader.browser, host.base)));
    await host.close();
  }
  return problems;
}

/** Follows every link from the home page on, as a search engine would. */
export async function crawl(site, base) {
  const seen = new Set([base]);
  const problems = [];
  for (const address of seen) {
    const { status, html } = await read(address);
    if (status !== 200) problems.push(problem(within(base, address), `a link leads here and the host answers ${status}`));
    for (const found of linksIn(html, address)) seen.add(found);
  }
  const unreached = site.pages.filter((page) => isRead(page) && !isNotFound(page) && !seen.has(base + addressOf(page)) && !seen.has(base + encodeURI(page.path)));
  return [...problems, ...unreached.map((page) => problem(page, 'no chain of links leads here from the home page'))];
}

async function read(address) {
  const response = await fetch(address);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return { status: response.status, html: isPage ? await response.text() : (await response.arrayBuffer(), '') };
}

const linksIn = (html, address) => referencesOf(parse(html))
  .filter(({ url }) => !isOutside(url))
  .map(({ url }) => new URL(url, address).href.replace(/[?#].*$/, ''));

const within = (base, address) => (address.startsWith(base) ? address.slice(base.length) : new URL(address).pathname);

async function notFound(site, browser, base) {
  const page = site.pages.find(isNotFound);
  if (!page) return [problem('404.html', 'the site has no page for addresses that do not exist (data-kind="not-found")')];
  const model = await meet(browser, base + page.path);
  const met = await Promise.all(UNKNOWN.map((address) => meet(browser, base + address)));
  return met.flatMap((one, at) => compare(page, one, model).map((text) => problem(page, `at ${UNKNOWN[at]}: ${text}`)));
}

function compare(page, { status, look, broken }, model) {
  return [
    status !== 404 && `the host answers ${status}`,
    look !== model.look && 'the page does not look as it does at its own address',
    ...broken.map((address) => `${address} does not work`),
  ].filter(Boolean);
}

/** What one meets at an address: its answer, how it looks, and what on it leads nowhere. */
async function meet(browser, address) {
  const answers = [];
  const listen = { response: (response) => answers.push({ address: response.url(), status: response.status() }) };
  return visit(browser, address, { listen }, async (tab) => {
    const links = await tab.evaluate(() => [...document.querySelectorAll('a[href]:not([href^="#"])')].map((link) => link.href));
    const followed = links.filter((link) => new URL(link).origin === new URL(address).origin);
    const [{ status }, ...loaded] = answers;
    const linked = await Promise.all(followed.map(async (link) => ({ address: link, status: (await read(link)).status })));
    const broken = [...loaded, ...linked].filter((one) => one.status !== 200).map((one) => one.address);
    return { status, broken, look: await tab.evaluate(appearance) };
  });
}

/** Runs in the page: a few things that differ where a style sheet did not arrive. */
function appearance() {
  return ['body', 'main', 'h1'].map((name) => getComputedStyle(document.querySelector(name) ?? document.body))
    .map(({ fontFamily, fontSize, lineHeight, color, backgroundColor, maxWidth, padding }) => [fontFamily, fontSize, lineHeight, color, backgroundColor, maxWidth, padding].join())
    .join('; ');
}
