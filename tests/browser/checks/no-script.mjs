/**
 * Everything can be read without JavaScript: the main part says the same with it and without it, and none of it is
 * hidden. Search is let off the first, since it cannot search then; it must offer ways to browse instead.
 */
import { problem } from '../lib/problems.mjs';

export async function noScript(page, reader) {
  const [without, { text }] = await Promise.all([false, true].map((javascript) => reader.visit(page, { javascript }, (tab) => tab.evaluate(mainPart))));
  if (page.kind === 'search') return without.links > 0 ? [] : [problem(page, 'without JavaScript, search offers no other way to the papers')];
  return [
    ...(without.text === text ? [] : [problem(page, `the main part differs without JavaScript: ${difference(without.text, text)}`)]),
    ...without.hidden.map((name) => problem(page, `${name} is hidden without JavaScript`)),
  ];
}

function difference(without, withScript) {
  const [lines, expected] = [without, withScript].map((text) => text.split('\n'));
  const at = expected.findIndex((line, index) => line !== lines[index]);
  return at === -1 ? 'it says more' : `“${lines[at] ?? ''}” instead of “${expected[at]}”`;
}

/** Runs in the page. What stands folded in `<details>` opens without a script and counts as shown. */
function mainPart() {
  const main = document.querySelector('main');
  const hidden = [...main.querySelectorAll('*')].filter((element) => window.look.ownText(element) !== ''
    && !element.closest('details, script, style, template, svg') && !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  return { text: main.innerText.trim(), hidden: hidden.map(window.look.name), links: main.querySelectorAll('a[href]').length };
}
