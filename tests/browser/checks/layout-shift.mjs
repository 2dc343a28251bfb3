/**
 * Nothing jumps while a page loads: a line that moves under a reader's eye or thumb is lost, and the wrong thing gets
 * pressed.
 */
import { letTimePass } from '../lib/browser.mjs';
import { problem } from '../lib/problems.mjs';

export async function layoutShift(page, reader) {
  const problems = [];
  for (const width of [1280, 320]) {
    const moved = await reader.visit(page, { width }, async (tab) => {
      await tab.evaluate(drawn);
      await letTimePass(tab);
      await tab.evaluate(drawn);
      return tab.evaluate(shifts);
    });
    problems.push(...moved.map((name) => problem(page, `${name} moves while the page loads (${width} px wide)`)));
  }
  return problems;
}

/** Runs in the page. What begins with one picture is seen when the next one begins. */
function drawn() {
  return new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => done())); });
}

/** Runs in the page. What has moved so far is told before the next picture; where nothing has, nothing is told. */
function shifts() {
  return new Promise((done) => {
    new PerformanceObserver((list) => done(namesOf(list.getEntries()))).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done([])));
  });

  function namesOf(entries) {
    const elements = entries.flatMap(({ sources }) => sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)));
    return [...new Set(elements.filter(Boolean).map(window.look.name))];
  }
}
