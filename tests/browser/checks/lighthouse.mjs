/**
 * Lighthouse gives full marks for accessibility, best practices and what search engines need, and 95 or more for speed on a
 * slow phone with a poor line, which it pretends to be.
 */
import lighthouse from 'lighthouse';
import { problem } from '../lib/problems.mjs';
import { addressOf } from '../lib/site.mjs';

const LEAST = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 };

/** Lighthouse asks for `robots.txt` from within the page, whose security policy lets nothing be asked for. */
const NOT_ASKED = ['robots-txt'];

/** A machine that is busy with something else is slow for a while, so speed has another chance. */
const TRIES = 3;

/** `port` is where the browser takes orders from other programs. */
export async function marks(page, base, port) {
  let problems = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    problems = await marksOnce(page, base, port);
    if (!problems.some(({ text }) => text.includes('for performance'))) break;
  }
  return problems;
}

async function marksOnce(page, base, port) {
  const flags = { port, onlyCategories: Object.keys(LEAST), skipAudits: NOT_ASKED, logLevel: 'silent', output: 'json' };
  const { lhr } = await lighthouse(base + addressOf(page), flags);
  return Object.entries(LEAST)
    .map(([id, least]) => ({ id, least, mark: Math.round(100 * (lhr.categories[id].score ?? 0)) }))
    .filter(({ mark, least }) => mark < least)
    .map(({ id, least, mark }) => problem(page, `Lighthouse gives ${mark} for ${id}; ${least} is the least: ${lost(lhr, id).join(', ')}`));
}

/** What took marks away. */
const lost = ({ categories, audits }, id) => categories[id].auditRefs
  .filter(({ id: audit, weight }) => weight > 0 && audits[audit] && (audits[audit].score ?? 1) < 1)
  .map(({ id: audit }) => `${audits[audit].title}${audits[audit].displayValue ? ` (${audits[audit].displayValue})` : ''}`);
