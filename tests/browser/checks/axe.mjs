/**
 * axe-core finds nothing, with every rule it has: those of WCAG A to AAA, the best practices and the experimental ones.
 * What axe cannot settle by itself is counted and told, and left to a person.
 */
import axeCore from 'axe-core';
import { problem } from '../lib/problems.mjs';
import { EVERY_SETTING, FEW_SETTINGS, inSettings } from '../lib/settings.mjs';

/** Naming each rule turns on those that axe leaves off: target-size, the AAA ones, the experimental ones. */
const RULES = Object.fromEntries(axeCore.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));

export function axe(page, reader) {
  return inSettings(page, reader, reader.everything ? EVERY_SETTING : FEW_SETTINGS, (tab) => tab.evaluate(axeCore.source), (tab, setting, media) => findingsIn(page, reader, tab, setting, media));
}

async function findingsIn(page, reader, tab, setting, { forcedColors }) {
  await tab.evaluate(paintedColours, forcedColors === 'active');
  const { violations, incomplete } = await tab.evaluate(runAxe, RULES);
  for (const { id, places } of incomplete) reader.note({ about: `axe ${id}`, text: `axe ${id}, ${setting}: ${page.path} at ${places.join(' and ')}` });
  return violations.map(({ id, help, places }) => problem(page, `axe ${id}, ${setting}: ${help}, at ${places.join(' and ')}`));
}

/**
 * Runs in the page. Axe reads the colour of text from `-webkit-text-fill-color`, which Chromium does not give as it paints it
 * in forced colours: there it goes by `color`. So that is written down where axe looks.
 */
function paintedColours(areForced) {
  for (const element of document.body.querySelectorAll('*:not(svg, svg *)')) {
    element.style.webkitTextFillColor = areForced ? getComputedStyle(element).color : '';
  }
}

/** Runs in the page. A rule of the same kind can fault every row of a table: three places are enough to see it. */
async function runAxe(rules) {
  const { violations, incomplete } = await window.axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] });
  const short = (results) => results.map(({ id, help, nodes }) => ({ id, help, places: nodes.slice(0, 3).map(({ target }) => target.join(' ')) }));
  return { violations: short(violations), incomplete: short(incomplete) };
}
