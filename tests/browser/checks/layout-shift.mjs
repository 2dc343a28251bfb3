/**
 * Nothing jumps while a page loads: a line that moves under a reader's eye or thumb is lost, and the wrong thing gets
 * pressed.
 */
import { problem } from '../lib/problems.mjs';

/** What arrives late, such as a script that adds something, has arrived within this time. */
const A_LITTLE_LATER = 250;

export async function layoutShift(page, reader) {
  const problems = [];
  for (const width of [1280, 320]) {
    const moved = await reader.visit(page, { width }, async (tab) => {
      await tab.waitForTimeout(A_LITTLE_LATER);
      return tab.evaluate(shifts);
    });
    problems.push(...moved.map((name) => problem(page, `${name} moves while the page loads (${width} px wide)`)));
  }
  return problems;
}

/** Runs in the page. */
function shifts() {
  return new Promise((done) => {
    new PerformanceObserver((list) => done(namesOf(list.getEntries()))).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done([]), 100);
  });

  function namesOf(entries) {
    const elements = entries.flatMap(({ sources }) => sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)));
    return [...new Set(elements.filter(Boolean).map(window.look.name))];
  }
}
