/**
 * The ways in which the rule sets look at a page: as wide as a desktop and as narrow as a phone, in each palette that a
 * reader may have chosen, and, where the page has a script, without JavaScript too. A page without a script is the same
 * page with JavaScript and without.
 */
import { resize } from './browser.mjs';
import { all, attribute } from './document.mjs';

const WIDTHS = [1280, 320];
const PALETTES = [
  { told: 'light', media: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } },
  { told: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' } },
  { told: 'more contrast', media: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' } },
  { told: 'dark with more contrast', media: { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' } },
  { told: 'forced colours', media: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' } },
];

/** Every palette at every width. */
export const EVERY_SETTING = WIDTHS.flatMap((width) => PALETTES.map(({ told, media }) => ({ told: `${width} px, ${told}`, width, media })));

/** Each palette once and both widths: enough where colours and widths are looked at apart. */
export const FEW_SETTINGS = EVERY_SETTING.filter((_, at) => at % 2 === 0);

/** Wide and light, narrow and dark: for the slowest rule sets, unless every page is asked for. */
export const TWO_SETTINGS = [EVERY_SETTING[0], EVERY_SETTING[PALETTES.length + 1]];

/** Data, such as what search engines read, is no script. */
export const isScript = (element) => /^$|javascript|module/.test(attribute(element, 'type') ?? '');

/** Runs `look` in each setting and tells with each of its findings in which. `prepare` is run once, before the first. */
export async function inSettings(page, reader, settings, prepare, look) {
  const findings = [];
  const ways = all(page.document, 'script').some(isScript) ? [false, true] : [false];
  for (const scriptless of ways) {
    findings.push(...(await reader.visit(page, { scriptless }, async (tab) => {
      await prepare(tab);
      return lookInEach(tab, settings, scriptless ? ', without JavaScript' : '', look);
    })));
  }
  return findings;
}

async function lookInEach(tab, settings, suffix, look) {
  const findings = [];
  for (const { told, width, media } of settings) {
    await resize(tab, width);
    await tab.emulateMedia(media);
    findings.push(...(await look(tab, `${told}${suffix}`, media)));
  }
  return findings;
}
