/**
 * A static host in its plainest form: what any host does for a folder and no more, so that a site that works here works
 * elsewhere. The folder may stand at the root of the host or below a path.
 */
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.ico': 'image/x-icon', '.xml': 'application/xml', '.atom': 'application/atom+xml', '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.pdf': 'application/pdf', '.zip': 'application/zip',
  '.wasm': 'application/wasm',
};

/** Serves `folder` below `prefix`, which begins and ends with a slash. Resolves to its address and a way to close it. */
export async function serve(folder, prefix = '/') {
  const server = createServer((request, response) => {
    answer(folder, prefix, request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { base: `http://127.0.0.1:${server.address().port}${prefix}`, close: () => stop(server) };
}

function stop(server) {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

async function answer(folder, prefix, request) {
  const address = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  if (!address.startsWith(prefix)) return { status: 404, headers: {}, body: 'Outside the site.' };
  const file = path.join(folder, address.slice(prefix.length));
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() && !address.endsWith('/')) return { status: 301, headers: { location: encodeURI(`${address}/`) } };
  if (found?.isDirectory()) return page(path.join(file, 'index.html'), folder);
  return found ? page(file, folder) : notFound(folder);
}

async function page(file, folder) {
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return notFound(folder);
  return { status: 200, headers: { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }, body };
}

async function notFound(folder) {
  const body = await readFile(path.join(folder, '404.html')).catch(() => 'Not found, and the site has no 404.html.');
  return { status: 404, headers: { 'content-type': TYPES['.html'] }, body };
}
