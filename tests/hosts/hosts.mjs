/**
 * The hosts that there are ready files for in `docs/hosts`. Each is started with that very file, in which only the address,
 * the port and the folder are those of the test. It is given the folder that is its root, where in it the site stands
 * (`below`: '' or a path with a slash at its end), and the text of the file.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import path from 'node:path';
import { readSite } from '../browser/lib/site.mjs';
import { typeOf } from './types.mjs';
import { freePort, start } from './programs.mjs';

const S3rver = createRequire(new URL('../browser/package.json', import.meta.url))('s3rver');

/**
 * What a host of each name is told and can do. Only a network before a bucket can set headers or compress. Apache answers that a
 * folder without a page is forbidden (403), and shows the page for unknown addresses.
 */
export const HOSTS = {
  nginx: { file: 'nginx.conf', program: 'nginx', run: nginx, setsHeaders: true, caches: true, compresses: true },
  Apache: { file: '.htaccess', program: 'apache2', run: apache, setsHeaders: true, caches: true, compresses: true, forbids: true },
  Caddy: { file: 'Caddyfile', program: 'caddy', run: caddy, setsHeaders: true, caches: true, compresses: true },
  'a bucket': { file: 'website.xml', run: bucket, setsHeaders: false, caches: true, compresses: false },
  'a host that reads _headers': { file: '_headers', run: headersHost, setsHeaders: true, caches: false, compresses: false },
};

/** The file for a host, as whoever uses it finds it. */
export const fileFor = (name) => readFileSync(new URL(`../../docs/hosts/${HOSTS[name].file}`, import.meta.url), 'utf8');

/** An edit that finds nothing to change would test another file than the one that is published. */
export function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`the file no longer says: ${from}`);
  return text.replaceAll(from, () => to);
}

const below404 = (config, below) => (below ? replaced(config, '/404.html', `/${below}404.html`) : config);

/** A folder for what a server keeps while it runs. */
function ownFolder(root, name) {
  const folder = path.join(root, '..', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function written(folder, name, text) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const isRoot = () => userInfo().uid === 0;

async function nginx(root, below, config) {
  const [folder, port] = [ownFolder(root, 'nginx'), await freePort()];
  const site = replaced(replaced(below404(config, below), 'listen 80;', `listen 127.0.0.1:${port};`), '/srv/archive;', `${root};`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  const whole = `daemon off; pid ${folder}/pid; ${isRoot() ? 'user root;' : ''} events {} http { access_log off; ${paths}\n${site}\n}`;
  return started('nginx', ['-e', 'stderr', '-p', folder, '-c', written(folder, 'nginx.conf', whole)], port, below);
}

const MODULES = ['mpm_event', 'authz_core', 'dir', 'autoindex', 'mime', 'headers', 'filter', 'deflate'];

async function apache(root, below, config) {
  const [folder, port] = [ownFolder(root, 'apache'), await freePort()];
  written(path.join(root, below), '.htaccess', below404(config, below));
  const whole = [
    `ServerRoot ${folder}`, `PidFile ${folder}/pid`, 'ServerName 127.0.0.1', `Listen 127.0.0.1:${port}`, `ErrorLog ${folder}/error.log`,
    ...MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`), 'TypesConfig /etc/mime.types',
    ...(isRoot() ? ['User www-data', 'Group www-data'] : []),
    `DocumentRoot ${root}`, `<Directory ${root}>`, 'Require all granted', 'Options None', 'AllowOverride FileInfo Indexes', '</Directory>', '',
  ].join('\n');
  return started('apache2', ['-D', 'FOREGROUND', '-f', written(folder, 'apache2.conf', whole)], port, below);
}

async function caddy(root, below, config) {
  const [folder, port] = [ownFolder(root, 'caddy'), await freePort()];
  const site = replaced(replaced(below404(config, below), 'archive.example.org {', `http://127.0.0.1:${port} {`), '/srv/archive', root);
  const file = written(folder, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  return started('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, below, { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder });
}

async function started(program, options, port, below, env) {
  const base = `http://127.0.0.1:${port}/${below}`;
  return { base, ...(await start(program, options, base, env)) };
}

/** A bucket that is shown as a web site, and before it what any network before it does: give it the name of its host. */
async function bucket(root, below, config) {
  const configs = [below ? replaced(config, '404.html', `${below}404.html`) : config];
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: ownFolder(root, 'bucket'), configureBuckets: [{ name: 'archive', configs }] });
  const { port } = await server.run();
  try {
    // One after the other: thousands at once are refused.
    for (const file of readSite(root).files) await upload(port, root, file);
  } catch (fault) {
    await server.close();
    throw fault;
  }
  const network = await listening((asked, answer) => forward(port, asked, answer));
  return { base: `${network.base}${below}`, close: async () => { await network.close(); await server.close(); } };
}

async function upload(port, root, file) {
  const headers = { 'content-type': typeOf(file), 'cache-control': file.includes('assets/') ? 'max-age=3600' : 'no-cache' };
  const { status } = await fetch(`http://127.0.0.1:${port}/archive/${encodeURI(file)}`, { method: 'PUT', body: readFileSync(path.join(root, file)), headers });
  if (status !== 200) throw new Error(`the bucket does not take ${file}: ${status}`);
}

function forward(port, asked, answer) {
  const headers = { ...asked.headers, host: 'archive.s3-website-us-east-1.amazonaws.com' };
  asked.pipe(request({ host: '127.0.0.1', port, path: asked.url, method: asked.method, headers }, (given) => {
    answer.writeHead(given.statusCode, given.headers);
    given.pipe(answer);
  }));
}

/** What Netlify and Cloudflare Pages do: a folder is shown, and the headers of `_headers` are added to each answer. */
async function headersHost(root, below, config) {
  const headers = Object.fromEntries(config.split('\n').filter((line) => /^ +\S+:/.test(line)).map((line) => line.trim().split(/: (.*)/s)));
  const files = readSite(root).files;
  const server = await listening((asked, answer) => {
    const { status, file, location } = found(files, below, decodeURIComponent(asked.url.slice(1).replace(/\?.*/, '')));
    answer.writeHead(status, { ...headers, ...(location ? { location } : { 'content-type': typeOf(file) }) });
    answer.end(file && readFileSync(path.join(root, file)));
  });
  return { base: `${server.base}${below}`, close: server.close };
}

function found(files, below, asked) {
  if (files.has(asked)) return { status: 200, file: asked };
  if (files.has(`${asked}index.html`) && /(^|\/)$/.test(asked)) return { status: 200, file: `${asked}index.html` };
  if (files.has(`${asked}/index.html`)) return { status: 301, location: `/${asked}/` };
  return { status: 404, file: `${below}404.html` };
}

async function listening(answer) {
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => { server.closeAllConnections(); return new Promise((done) => server.close(done)); };
  return { base: `http://127.0.0.1:${server.address().port}/`, close };
}
