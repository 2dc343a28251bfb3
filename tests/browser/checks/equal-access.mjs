/**
 * IBM's Equal Access rules find nothing. They are harmonised with the test rules of the W3C, and read some things more
 * strictly than axe does. What they call potential, or leave to be looked at, is counted and told, and left to a person.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { problem } from '../lib/problems.mjs';
import { EVERY_SETTING, TWO_SETTINGS, inSettings } from '../lib/settings.mjs';

const ENGINE = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** Findings that are no faults, and why. */
const EXCEPT = [
  // A security policy in a <meta> is current HTML; the rule knows `http-equiv` only as it once was.
  { rule: 'element_attribute_deprecated', about: /^<meta [^>]*http-equiv="(Content-Security-Policy|refresh)"/i },
  // A wide table scrolls sideways, so the keyboard must reach it. Axe asks for what this rule forbids.
  { rule: 'element_tabbable_role_valid', about: /^<div [^>]*role="(region|group)"/ },
];

export function equalAccess(page, reader) {
  const settings = reader.everything ? EVERY_SETTING : TWO_SETTINGS;
  return inSettings(page, reader, settings, (tab) => tab.evaluate(`${ENGINE}; window.ace = ace; undefined`), (tab, setting) => findingsIn(page, reader, tab, setting));
}

async function findingsIn(page, reader, tab, setting) {
  const findings = (await tab.evaluate(runEngine)).filter(({ rule, about }) => !EXCEPT.some((one) => one.rule === rule && one.about.test(about)));
  const text = ({ rule, message, about }) => `Equal Access ${rule}, ${setting}: ${message}, at ${about.slice(0, 120)}`;
  for (const one of findings.filter(({ isSure }) => !isSure)) reader.note({ about: `Equal Access ${one.rule}`, text: `${page.path}: ${text(one)}` });
  return findings.filter(({ isSure }) => isSure).map((one) => problem(page, text(one)));
}

/** Runs in the page. */
async function runEngine() {
  const { results } = await new window.ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
  return results.filter(({ value }) => value[1] !== 'PASS')
    .map(({ ruleId, value, message, snippet }) => ({ rule: ruleId, isSure: value[1] === 'FAIL', message, about: snippet }));
}
