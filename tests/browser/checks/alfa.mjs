/**
 * Siteimprove's Alfa finds nothing, with every rule it has: those of WCAG A to AAA and the best practices. It reads a copy
 * of the page and works out the styles by itself, by another road than the browser's. What it cannot tell is counted and
 * told, and left to a person.
 */
import { Audit } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Native as ofWindow } from '@siteimprove/alfa-device/native';
import { Node } from '@siteimprove/alfa-dom';
import { Native as ofDocument } from '@siteimprove/alfa-dom/native';
import { Request, Response } from '@siteimprove/alfa-http';
import { Rules } from '@siteimprove/alfa-rules';
import { Page } from '@siteimprove/alfa-web';
import { problem } from '../lib/problems.mjs';
import { EVERY_SETTING, TWO_SETTINGS, inSettings } from '../lib/settings.mjs';
import { isNotFound } from '../lib/site.mjs';

const RULES = [...Rules.values()];

/** Alfa reads the colours that are written, and knows nothing of those that forced colours put in their place. */
const isAsWritten = ({ media }) => media.forcedColors === 'none';

/** That what Tab reaches first is a skip link: the page for unknown addresses has nothing to skip. */
const SKIP_LINK = 'R87';

export function alfa(page, reader) {
  const settings = (reader.everything ? EVERY_SETTING : TWO_SETTINGS.slice(0, 1)).filter(isAsWritten);
  return inSettings(page, reader, settings, () => {}, (tab, setting) => findingsIn(page, reader, tab, setting));
}

async function findingsIn(page, reader, tab, setting) {
  const results = await audit(tab);
  for (const { rule } of results.filter(({ outcome }) => outcome === 'cantTell')) reader.note({ about: `Alfa ${rule}`, text: `Alfa ${rule}, ${setting}: ${page.path}` });
  return results.filter(({ outcome, rule }) => outcome === 'failed' && !(isNotFound(page) && rule === SKIP_LINK))
    .map(({ rule, why, place }) => problem(page, `Alfa ${rule}, ${setting}: ${why}, at ${place}`));
}

async function audit(tab) {
  const [document, device] = [await tab.evaluate(ofDocument.fromNode), await tab.evaluate(ofWindow.fromWindow)];
  const copy = Page.of(Request.empty(), Response.empty(), Node.from(document), Device.from(device));
  return [...(await Audit.of(copy, RULES).evaluate())].map(told);
}

function told(result) {
  const { outcome, rule, expectations } = result.toJSON();
  const faults = (expectations ?? []).map(([, { error }]) => error?.message).filter(Boolean);
  return { outcome, rule: rule.uri.replace(/.*sia-/, '').toUpperCase(), why: faults.join(', ').replace(/\s+/g, ' '), place: result.target?.path?.() ?? 'several places' };
}
