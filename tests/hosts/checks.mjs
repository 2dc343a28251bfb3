/** What a host must do for a site, asked of a running one. Each check returns what is wrong, in plain words. */
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { get } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { all } from '../browser/lib/document.mjs';
import { crawl } from '../browser/checks/anywhere.mjs';
import { errorsInto, letTimePass, visit } from '../browser/lib/browser.mjs';
import { addressOf, isNotFound, isRead } from '../browser/lib/site.mjs';
import { TYPES, typeOf } from './types.mjs';

const UNKNOWN = ['no-such-page', 'no/such/folder/', 'no/such/file.css'];
const COMPRESSED = ['.html', '.css', '.csv', '.svg', '.json', '.xml', '.js'];

/** A file that is too small is not worth compressing. */
const WORTH_IT = 2000;

/** The headers that every answer carries, and what they say. */
export const securityHeaders = (site) => ({
  'content-security-policy': [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", `style-src 'self' ${hashes(site)}`,
    "img-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** The page for unknown addresses carries its few styles itself, so the policy names them. */
const hashes = (site) => all(site.pages.find(isNotFound).document, 'style')
  .map((style) => `'sha256-${createHash('sha256').update(style.childNodes[0].value).digest('base64')}'`).join(' ');

/** With `whole`, every link is followed too: that has an end only where unknown addresses show a page without links. */
export async function faultsOf(host, site, { setsHeaders, caches, compresses, forbids }, whole) {
  const ask = (address, headers) => answerOf(host.base + address, headers);
  return [
    ...(await everyFile(site, ask)), ...(whole ? await everyLink(site, host) : []), ...(await folders(site, ask, host)), ...(await unknown(site, ask, UNKNOWN, 404)),
    ...(await unknown(site, ask, foldersWithoutPage(site), forbids ? 403 : 404)),
    ...(setsHeaders ? await security(site, ask) : []), ...(caches ? await caching(site, ask) : []), ...(compresses ? await compression(site, ask) : []),
  ];
}

/** One answer as it comes: nothing is followed, unpacked or kept. */
function answerOf(address, headers = {}) {
  return new Promise((done, failed) => get(address, { headers }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part)).on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
  }).on('error', failed));
}

async function each(things, work) {
  const faults = [];
  for (const thing of things) faults.push(...(await work(thing)).filter(Boolean));
  return faults;
}

const isServed = (file) => !path.basename(file).startsWith('.');

const addressOfFile = (file) => addressOf({ path: file });

const sameType = (one, other) => one?.toLowerCase().replace(/\s/g, '').replace(/^text\/xml/, 'application/xml') === other.replace(/\s/g, '');

/** Of types that are no text, a charset says nothing. */
const told = (type, file) => (TYPES[path.extname(file)]?.includes('charset') ? type : type?.replace(/;.*/, ''));

const everyFile = (site, ask) => each([...site.files].filter(isServed), async (file) => {
  const { status, headers, body } = await ask(addressOfFile(file));
  return [
    status !== 200 && `${file}: the answer is ${status}`,
    status === 200 && !body.equals(readFileSync(path.join(site.folder, file))) && `${file}: something else arrives`,
    TYPES[path.extname(file)] && !sameType(told(headers['content-type'], file), typeOf(file)) && `${file}: the type is ${headers['content-type']}, not ${typeOf(file)}`,
  ];
});

const everyLink = async (site, host) => (await crawl(site, host.base)).map(({ page, text }) => `${page}: ${text}`);

const folders = (site, ask, host) => each(site.pages.filter((page) => isRead(page) && page.path.includes('/')), async (page) => {
  const address = addressOf(page).replace(/\/$/, '');
  const { status, headers } = await ask(address);
  const target = headers.location && new URL(headers.location, host.base + address).href;
  return [![301, 302, 307, 308].includes(status) || target !== `${host.base}${address}/`
    ? `${address}: without its slash the answer is ${status}${target ? ` to ${target}` : ''}` : undefined];
});

const unknown = (site, ask, addresses, wanted) => each(addresses, async (address) => {
  const { status, headers, body } = await ask(address);
  const page = readFileSync(path.join(site.folder, site.pages.find(isNotFound).path));
  return [
    status !== wanted && `${address} does not exist, and the answer is ${status}`,
    !body.equals(page) && `${address} does not exist, and the site's page for that is not shown`,
    !sameType(headers['content-type'], TYPES['.html']) && `${address} does not exist, and the type is ${headers['content-type']}`,
  ];
});

/** A folder that holds pages and is none itself. */
function foldersWithoutPage(site) {
  const all = [...site.files].flatMap((file) => file.split('/').slice(0, -1).map((_, at, parts) => `${parts.slice(0, at + 1).join('/')}/`));
  return [...new Set(all)].filter((folder) => !site.files.has(`${folder}index.html`)).slice(0, 2);
}

const security = (site, ask) => each(['', 'no-such-page', ...[...site.files].filter((file) => file.endsWith('.css'))], async (address) => {
  const { headers } = await ask(address);
  return Object.entries(securityHeaders(site)).map(([name, value]) => headers[name] !== value
    && `${address || 'the home page'}: the header ${name} is ${headers[name] ?? 'missing'}, not ${value}`);
});

/** A page is asked for each time, and is not sent again if it is the same. Styles and pictures are kept for an hour. */
const caching = (site, ask) => each([...site.files].filter((file) => /^index\.html$|^assets\//.test(file)), async (file) => {
  const { headers } = await ask(addressOfFile(file));
  const wanted = file.startsWith('assets/') ? 'max-age=3600' : 'no-cache';
  const again = await ask(addressOfFile(file), { 'if-modified-since': headers['last-modified'] ?? '' });
  return [
    headers['cache-control'] !== wanted && `${file}: the header cache-control is ${headers['cache-control'] ?? 'missing'}, not ${wanted}`,
    again.status !== 304 && `${file}: it is sent again though it is the same (${again.status})`,
  ];
});

const compression = (site, ask) => each(COMPRESSED.map((ending) => largest(site, ending)).filter(Boolean), async (file) => {
  const { headers, body } = await ask(addressOfFile(file), { 'accept-encoding': 'gzip' });
  const whole = readFileSync(path.join(site.folder, file));
  if (headers['content-encoding'] !== 'gzip') return [`${file}: it is not compressed`];
  return [!gunzipSync(body).equals(whole) && `${file}: unpacked, it is something else`];
});

function largest(site, ending) {
  const size = (file) => readFileSync(path.join(site.folder, file)).length;
  return [...site.files].filter((file) => path.extname(file) === ending && size(file) >= WORTH_IT).sort((one, other) => size(other) - size(one))[0];
}

/** Under the policy that the host tells, pages look and work as they should: Chromium says when it holds something back. */
export const heldBack = (host, site, browser) => each([...new Set(site.pages.filter(isRead).map(({ kind }) => kind))], async (kind) => {
  const page = site.pages.find((one) => one.kind === kind);
  const found = [];
  await visit(browser, host.base + (isNotFound(page) ? 'no/such/page' : addressOf(page)), { listen: errorsInto(found) }, (tab) => letTimePass(tab));
  return found.filter((text) => !/status of 404/.test(text)).map((text) => `${page.path}: ${text}`);
});
