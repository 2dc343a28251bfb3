/**
 * axe-core finds nothing, with every rule it has: those of WCAG A to AAA, the best practices and the experimental ones.
 * Colours differ between light, dark and forced colours, and layout between a desktop and a phone, so each is looked at.
 * What axe cannot settle by itself is counted and told, and left to a person.
 */
import axeCore from 'axe-core';
import { resize } from '../lib/browser.mjs';
import { problem } from '../lib/problems.mjs';

const WIDTHS = [1280, 320];
const PALETTES = [
  { told: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { told: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { told: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
];

/** Naming each rule turns on those that axe leaves off: target-size, the AAA ones, the experimental ones. */
const RULES = Object.fromEntries(axeCore.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));

export function axe(page, reader) {
  return reader.visit(page, {}, async (tab) => {
    await tab.evaluate(axeCore.source);
    const problems = [];
    for (const width of WIDTHS) {
      await resize(tab, width);
      for (const palette of PALETTES) problems.push(...(await findingsIn(page, reader, tab, `${width} px, ${palette.told}`, palette)));
    }
    return problems;
  });
}

async function findingsIn(page, reader, tab, setting, palette) {
  await tab.emulateMedia(palette.media);
  await tab.evaluate(paintedColours, palette.media.forcedColors === 'active');
  const { violations, incomplete } = await tab.evaluate(runAxe, RULES);
  for (const { id, places } of incomplete) reader.note({ about: id, text: `${id}, ${setting}: ${page.path} at ${places.join(' and ')}` });
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
