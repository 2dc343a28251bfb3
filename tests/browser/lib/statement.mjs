/**
 * What the tests say about each criterion of WCAG 2.2, as the file that the accessibility statement is made from. Which checks
 * prove which criterion stands in `wcag.json`; a criterion that no test can decide says there what a person must do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { offlineCheck, pageChecks, siteChecks } from '../checks/index.mjs';

export const { criteria, beyond } = JSON.parse(readFileSync(new URL('../wcag.json', import.meta.url), 'utf8'));

export const checks = { ...siteChecks, ...pageChecks, offline: offlineCheck };

const RULE = /^rule:/;
const PACKAGES = { 'axe-core': 'axe-core', Alfa: '@siteimprove/alfa-rules', 'Equal Access': 'accessibility-checker-engine', 'Nu HTML checker': 'vnu-jar' };

/** Whether a proof that a criterion names is there: a check, or a rule of the program with its page in `docs/errors`. */
export const isKnown = (proof) => (RULE.test(proof)
  ? existsSync(fileURLToPath(new URL(`../../../docs/errors/${proof.replace(RULE, '')}.md`, import.meta.url)))
  : Object.hasOwn(checks, proof));

/** What a proof proves, in words. */
const inWords = (proof) => (RULE.test(proof) ? `no page is built that breaks the rule “${proof.replace(RULE, '')}”` : checks[proof].promise);

/** The file, as YAML in an order that does not change. A text in double quotes is the same in YAML and in JSON. */
export function statement({ testedOn, browser, lookedAt, pages }) {
  return [
    '# Written by tests/run --record after every test has passed. The accessibility statement is made from it.',
    `tested_on: ${testedOn}`,
    `browser: {name: ${quoted(browser.name)}, version: ${quoted(browser.version)}}`,
    'tools:',
    ...Object.entries(PACKAGES).map(([name, folder]) => `  - {name: ${quoted(name)}, version: ${quoted(versionOf(folder))}}`),
    `pages: {looked_at: ${lookedAt}, of: ${pages}}`,
    'criteria:',
    ...criteria.flatMap(criterionLines),
    '',
  ].join('\n');
}

function criterionLines(criterion) {
  const why = criterion.notApplicable ?? criterion.person;
  return [
    `  - id: ${quoted(criterion.id)}`,
    `    name: ${quoted(criterion.name)}`,
    `    level: ${criterion.level}`,
    `    result: ${resultOf(criterion)}`,
    `    by: [${criterion.by.map((proof) => quoted(inWords(proof))).join(', ')}]`,
    ...(why ? [`    why: ${quoted(why)}`] : []),
  ];
}

function resultOf({ notApplicable, person }) {
  if (notApplicable) return 'not-applicable';
  return person ? 'person' : 'passed';
}

const quoted = (text) => JSON.stringify(text);

const versionOf = (folder) => JSON.parse(readFileSync(new URL(`../node_modules/${folder}/package.json`, import.meta.url), 'utf8')).version;
