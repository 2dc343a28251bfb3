/**
 * The search page, used as its readers use it. The words stand in the address, so a search can be kept and shared, and the
 * back button leads to the one before. Results are a list of headings, their number is announced, filters narrow it and only
 * when they are sent, letters find the words that they stand for, and nothing found is said in words. Without JavaScript
 * there are other ways to every page.
 */
import { letTimePass } from '../lib/browser.mjs';
import { all, attribute, first, textOf } from '../lib/document.mjs';
import { problem } from '../lib/problems.mjs';
import { isScript } from '../lib/settings.mjs';
import { addressOf } from '../lib/site.mjs';

/** Letters in an order that no language has. */
const NONSENSE = 'qxzvjkwq';

/** An archive may do without a search, and a copy for reading without a network has none: then its page has no form either. */
export async function search(site, reader) {
  const page = site.pages.find(({ kind }) => kind === 'search');
  if (!page || all(first(page.document, 'main'), 'form').length === 0) return [];
  if (!all(page.document, 'script').some(isScript)) return [problem(page, 'there is a form, and no script that answers it')];
  const steps = [() => readFirst(site, page, reader), () => choose(site, page, reader), () => readMeanings(site, page, reader), () => readNothing(page, reader), () => readWithoutScript(page, reader)];
  const problems = [];
  for (const step of steps) problems.push(...(await step()));
  return problems.map((text) => problem(page, text));
}

/** Types a search, narrows it, and goes back. */
function readFirst(site, page, reader) {
  const words = commonWord(site);
  return reader.visit(page, {}, async (tab) => {
    await tab.locator('input[name=q]').fill(words);
    await tab.locator('input[name=q]').press('Enter');
    const found = await answer(tab, page);
    if (!found) return [`“${words}” is not answered`];
    const known = new Set(site.pages.map((one) => reader.base + addressOf(one)));
    const faults = [
      found.asked.q !== words && `“${words}” does not stand in the address as q=`,
      found.results.length === 0 && `“${words}” stands in a title, and is not found`,
      ...found.results.flatMap((result) => resultFaults(result, known)),
      found.results.length > 0 && found.results.every(({ date }) => !date) && 'no result has its date',
      ...countFaults(found),
    ];
    const narrowed = await narrow(tab, page, found);
    const back = tab.url() === found.address ? [] : await goBack(tab, page, found);
    return [...faults, ...narrowed, ...back].filter(Boolean);
  });
}

/** The longest word in the title of a paper: it is rare, and it is there. */
function commonWord(site) {
  const titles = site.pages.filter(({ kind }) => ['minute', 'report'].includes(kind)).map(({ document }) => textOf(first(document, 'h1')));
  return titles[0].match(/\p{L}+/gu).reduce((one, other) => (other.length > one.length ? other : one));
}

const resultFaults = ({ heading, href, kind }, known) => [
  !heading && `a result “${href}” is no heading with a link`,
  heading && !known.has(href.replace(/[?#].*$/, '')) && `the result “${heading}” leads to nothing in the site`,
  heading && !kind && `the result “${heading}” does not say what kind of page it is`,
];

/** Small numbers may be in words, and more results than one page holds are counted and not listed. */
function countFaults({ status, isLive, results, goesOn }) {
  const said = Number(/\d[\d,.٬  ]*/u.exec(status)?.[0].replace(/\D/g, '') ?? NaN);
  const isRight = goesOn ? said > results.length : said === results.length || (Number.isNaN(said) && results.length < 3);
  return [
    !isLive && 'the number of results is not said in a place with role="status"',
    !isRight && `of ${results.length} results the page says “${status}”`,
  ];
}

/** What was chosen and sent stands in the address, and fewer pages are found. */
async function narrow(tab, page, found) {
  const select = tab.locator('form select').first();
  if ((await select.count()) === 0) return ['the search cannot be narrowed'];
  await tab.evaluate(unfold);
  const kinds = await select.locator('option').allTextContents();
  const kind = found.results.map((result) => result.kind).findLast((one) => kinds.includes(one));
  if (!kind) return ['the first filter has the kind of no result'];
  const name = await select.getAttribute('name');
  await select.selectOption({ label: kind });
  await tab.locator('form button').first().click();
  const narrowed = await answer(tab, page);
  if (!narrowed) return [`a filter for “${kind}” is not answered`];
  const others = narrowed.results.filter((result) => result.kind !== kind);
  return [
    narrowed.asked[name] !== kind && `the filter “${kind}” does not stand in the address`,
    narrowed.results.length === 0 && `the filter “${kind}” leaves nothing of what it was chosen from`,
    others.length > 0 && `the filter “${kind}” leaves a result of the kind “${others[0].kind}”`,
  ];
}

/** Runs in the page. */
function unfold() {
  for (const details of document.querySelectorAll('form details')) details.open = true;
}

/** Choosing sends nothing by itself, neither at once nor after a while. */
function choose(site, page, reader) {
  return reader.visit(page, {}, async (tab) => {
    const select = tab.locator('form select').first();
    if (!(await ask(tab, page, commonWord(site))) || (await select.count()) === 0) return [];
    await tab.evaluate(unfold);
    const isSent = await letTimePass(tab, () => select.selectOption({ index: 1 }));
    return isSent ? ['choosing a filter sends the search by itself'] : [];
  });
}

async function goBack(tab, page, found) {
  await tab.goBack();
  const again = tab.url() === found.address ? await answer(tab, page) : undefined;
  return [
    again?.field !== found.asked.q && 'after the back button the words are not in the field',
    again?.status !== found.status && `after the back button the page says “${again?.status ?? ''}” and not “${found.status}”`,
  ];
}

/** The letters of the first word of the glossary that has any, and the words themselves. */
function readMeanings(site, page, reader) {
  const meaning = site.pages.filter(({ kind }) => kind === 'term').map(meaningOf).find(Boolean);
  if (!meaning) {
    reader.note({ about: 'the glossary has no letters that a search could find words by', text: 'the glossary has no letters that a search could find words by' });
    return [];
  }
  return reader.visit(page, {}, async (tab) => {
    const [byLetters, byWords] = [await ask(tab, page, meaning.letters), await ask(tab, page, meaning.words)];
    return [
      ...meantFaults(meaning.letters, byLetters, meaning.words, meaning.address, reader),
      ...meantFaults(meaning.words, byWords, meaning.letters, meaning.address, reader),
    ].filter(Boolean);
  });
}

/** A page of the glossary is headed “words (letters)”. */
function meaningOf(page) {
  const [, words, letters] = /^(.+) \(([^()]+)\)$/.exec(textOf(first(page.document, 'h1'))) ?? [];
  return letters && { words, letters, address: addressOf(page) };
}

/** What is found by the one shows that the other was looked for: it is marked in the lines around it. */
function meantFaults(asked, found, meant, address, reader) {
  if (!found) return [`“${asked}” is not answered`];
  const isMarked = found.results.some(({ marked }) => meant.split(' ').every((word) => marked.map(bare).includes(bare(word))));
  return [
    found.results.every(({ href }) => href !== reader.base + address) && `“${asked}” does not find its own page in the glossary`,
    !isMarked && `“${asked}” does not find “${meant}”`,
  ];
}

/** A word without its signs and in small letters, as an index has it. */
const bare = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function readNothing(page, reader) {
  return reader.visit(page, {}, async (tab) => {
    const found = await ask(tab, page, NONSENSE);
    if (!found) return [`“${NONSENSE}” is not answered`];
    return [
      found.results.length > 0 && `“${NONSENSE}” finds “${found.results[0].heading}”`,
      found.status === '' && 'that nothing was found is not said in words',
      found.ways === 0 && 'where nothing was found, there is no other way on',
    ].filter(Boolean);
  });
}

function readWithoutScript(page, reader) {
  return reader.visit(page, { javascript: false }, async (tab) => {
    const { status, ways } = await tab.evaluate(whatIsThere);
    return [
      status === '' && 'without JavaScript the page does not say that search needs it',
      ways === 0 && 'without JavaScript there is no other way to the pages',
    ].filter(Boolean);
  });
}

async function ask(tab, page, words) {
  const address = new URL(tab.url());
  address.search = new URLSearchParams({ q: words });
  await tab.goto(address.href);
  return answer(tab, page);
}

/** What the page says and lists as soon as it has answered; nothing where it never does. */
async function answer(tab, page) {
  const status = elementWithRole(page, 'status');
  const unanswered = textOf(status);
  const failed = attribute(status, 'data-failed') ?? unanswered;
  try {
    await tab.waitForFunction((words) => {
      const said = document.querySelector('[role=status]')?.textContent.trim();
      return location.search !== '' && (said !== words || document.querySelector('main ol:not([hidden]) > li :is(h2, h3)'));
    }, unanswered);
  } catch {
    return undefined;
  }
  const found = await tab.evaluate(whatIsThere);
  return failed && found.status === failed ? undefined : found;
}

const elementWithRole = (page, role) => all(page.document, 'p', 'div', 'output').find((element) => attribute(element, 'role') === role);

/** Runs in the page. */
function whatIsThere() {
  const main = document.querySelector('main');
  const status = main.querySelector('[role=status]');
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const text = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const items = [...main.querySelectorAll('ol > li')].filter((item) => isShown(item) && !item.closest('nav, template'));
  return {
    address: location.href,
    asked: Object.fromEntries(new URLSearchParams(location.search)),
    field: main.querySelector('input[name=q]')?.value,
    status: text(status),
    isLive: Boolean(status),
    goesOn: [...main.querySelectorAll('a[rel=next]')].some(isShown),
    ways: [...main.querySelectorAll('a[href]')].filter((link) => isShown(link) && !link.closest('ol')).length,
    results: items.map((item) => {
      const link = item.querySelector(':is(h2, h3) > a');
      return {
        heading: text(link), href: link?.href ?? text(item), kind: text(item.querySelector('.kind')), date: text(item.querySelector('.date, time')),
        marked: [...item.querySelectorAll('mark')].map(text),
      };
    }),
  };
}
