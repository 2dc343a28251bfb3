/**
 * The Nu HTML checker of the W3C and WHATWG finds no error and gives no warning. Browsers repair faulty HTML, each in its
 * way, and what a screen reader is told may then differ from what was written. One Java process reads all pages, and reads
 * them from a host, since the checker also applies the page's security policy, whose 'self' means that host.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import jar from 'vnu-jar';
import { all, attribute } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';

const run = promisify(execFile);

/** It runs for seconds: to compile its code thoroughly would take longer than it saves. Its schemas need a deep stack. */
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss2m', '-Dnu.validator.servlet.allow-forbidden-hosts=true'];

export async function htmlValidity(site, reader) {
  const addresses = site.pages.map((page) => reader.base + encodeURI(page.path));
  const options = ['--format', 'json', '--stdout', '--exit-zero-always'];
  const { stdout } = await run('java', [...JAVA, '-jar', String(jar), ...options, ...addresses], { maxBuffer: 2 ** 30 });
  return JSON.parse(stdout).messages.filter(isFault).filter((message) => !takesDataForScript(site, reader.base, message)).map((message) => told(reader.base, message));
}

/** The rest is advice on style, such as on the slash of `<br/>`, that changes nothing for anybody. */
const isFault = ({ type, subType }) => type !== 'info' || subType === 'warning';

/**
 * The checker takes a block of data for a script that the policy refuses. A policy is not asked about data, which nothing
 * runs; the check of privacy sees that the console of a real browser has no word of it.
 */
function takesDataForScript(site, base, { url, message }) {
  if (!message.startsWith('Inline script violates Content Security Policy')) return false;
  const page = site.pages.find(({ path }) => base + encodeURI(path) === url);
  const inline = all(page?.document, 'script').filter((script) => attribute(script, 'src') === undefined);
  return inline.length > 0 && inline.every((script) => attribute(script, 'type') === 'application/ld+json');
}

function told(base, { url, lastLine, type, message }) {
  const kind = type === 'info' ? 'warning' : 'error';
  return problem(String(url).replace(base, ''), `HTML ${kind}: ${message} (line ${lastLine})`);
}
