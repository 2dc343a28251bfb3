/** The table of WCAG's criteria is whole, and names nothing that is not there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Criteria } from '@siteimprove/alfa-wcag/dist/criterion/data.js';
import { beyond, checks, criteria, isKnown, statement } from './lib/statement.mjs';

/** The criteria of WCAG 2.2 as the W3C lists them. */
const LISTED = Object.entries(Criteria).flatMap(([id, { title, versions }]) =>
  versions.filter(([version]) => version === '2.2').map(([, { level }]) => ({ id, name: title, level })));

const RECORD = { testedOn: '2026-11-20', browser: { name: 'Chromium', version: '142.0' }, lookedAt: 40, pages: 216 };

test('every criterion of WCAG 2.2 stands in the table once, in order', () => {
  assert.equal(LISTED.length, 86);
  assert.deepEqual(criteria.map(({ id, name, level }) => ({ id, name, level })), LISTED);
});

test('whatever a criterion goes by is there', () => {
  assert.deepEqual(criteria.flatMap(({ by }) => by).filter((proof) => !isKnown(proof)), []);
});

test('a proof that is not there is noticed', () => {
  assert.deepEqual(['keybord', 'rule:hard-to-write'].filter(isKnown), []);
});

test('every check proves something of WCAG, or is said to be beyond it', () => {
  const proving = new Set(criteria.flatMap(({ by }) => by));
  assert.deepEqual(Object.keys(checks).filter((name) => !proving.has(name)).sort(), Object.keys(beyond).sort());
});

test('a criterion is proved by a test, or says what a person must do, and not both that and that it does not apply', () => {
  for (const { id, by, notApplicable, person } of criteria) {
    assert.ok(by.length > 0 || person, `${id} is proved by nothing`);
    assert.ok(!(notApplicable && person), `${id} does not apply, and yet a person shall look`);
  }
});

test('the record says when, with what, on how many pages, and each result', () => {
  const record = statement(RECORD);
  assert.match(record, /^tested_on: 2026-11-20\nbrowser: \{name: "Chromium", version: "142.0"\}\ntools:\n {2}- \{name: "axe-core", version: "[\d.]+"\}$/m);
  assert.match(record, /^pages: \{looked_at: 40, of: 216\}\ncriteria:\n {2}- id: "1.1.1"$/m);
  assert.match(record, /^ {2}- id: "1.4.10"\n {4}name: "Reflow"\n {4}level: AA\n {4}result: passed\n {4}by: \["[^"]+"\]\n {2}- id/m);
  assert.match(record, /^ {2}- id: "2.2.5"\n.*\n.*\n {4}result: not-applicable\n {4}by: .*\n {4}why: "Nobody signs in."$/m);
  assert.match(record, /^ {2}- id: "1.3.3"\n.*\n.*\n {4}result: person\n {4}by: \[\]\n {4}why: "Read the pages/m);
});
