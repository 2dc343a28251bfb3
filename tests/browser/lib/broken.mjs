/** Copies of the good example with one thing wrong in them. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of a site with one flaw in it. */
export function broken(good, { edit = {}, add = {} }) {
  const folder = copyOf(good);
  for (const [file, changes] of Object.entries(edit)) rewrite(folder, file, (text) => changes.reduce(replaced, text));
  for (const [file, text] of Object.entries(add)) writeFileSync(path.join(folder, file), text);
  return folder;
}

/** An edit that finds nothing to change would leave the example good, and its test would blame the check. */
function replaced(text, [from, to]) {
  assert.ok(text.includes(from), `the good example no longer has: ${from}`);
  return text.replace(from, () => to);
}

export function copyOf(site) {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-'));
  cpSync(site, folder, { recursive: true });
  return folder;
}

export function rewrite(folder, file, change) {
  const place = path.join(folder, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
}
