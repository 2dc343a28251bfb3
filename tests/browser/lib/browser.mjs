/** Chromium, and one page opened in it the way one reader would meet it. */
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';
import { installLook } from './look.mjs';
import { serve } from './server.mjs';
import { addressOf } from './site.mjs';

/** Nothing that Chromium does for itself may reach the network: the tests listen for what the site does. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/**
 * Starts the Chromium of this machine, with `more` options. Playwright's own download is not used, so that the system's updates
 * cover it.
 */
export async function launch(more = []) {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium found. Run tests/install, or set MINUTEBOOK_CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...more], timeout: PATIENCE });
  endWith(browser);
  return browser;
}

/** Whoever waits for an event of a browser that has ended by itself would wait for ever, so the tests end too, and say why. */
function endWith(browser) {
  const close = browser.close.bind(browser);
  let isClosing = false;
  browser.close = () => {
    isClosing = true;
    return close();
  };
  browser.on('disconnected', () => {
    if (isClosing) return;
    console.error('Chromium ended by itself. Run the tests again; if it does so each time, see whether the machine has memory for it.');
    process.exit(1);
  });
}

const HEIGHT = 900;

/** How a page is opened unless a check asks otherwise. Nothing moves, so that nothing is looked at halfway. */
const USUAL = { media: 'screen', colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'reduce' };

/** What does not come in this time will not come, however busy the machine is. It only ends a test that has failed already. */
export const PATIENCE = 120_000;

/** Tabs that wait for their next page, by browser and by whether scripts run: a new tab costs more than a new page. */
const idleTabs = new WeakMap();

/** Tabs whose clock has left that of the machine. It cannot be set right again, so they meet no other page. */
const hurried = new WeakSet();

/** The line to each tab's own controls, for what Playwright has no word for. */
const sessions = new WeakMap();

/**
 * Opens an address and gives the tab to `look`. Whatever the page before left behind is cleared first, so that each visit
 * is a first visit. `listen` names what to do on which of the tab's events. Without `javascript` no script runs at all; a
 * `scriptless` page meets a browser without JavaScript too, and lends it to `look` afterwards, for what needs to wait.
 */
export async function visit(browser, url, options, look) {
  const { width = 1280, javascript = true, scriptless = false, listen = {}, ...media } = options;
  const tab = idle(browser, javascript).pop() ?? (await newTab(browser, javascript));
  await forget(tab, url);
  await resize(tab, width);
  await tab.emulateMedia({ ...USUAL, ...media });
  for (const [event, heard] of Object.entries(listen)) tab.on(event, heard);
  await letScriptsRun(tab, !scriptless);
  await tab.goto(url);
  await letScriptsRun(tab, true);
  await tab.evaluate(installLook);
  const seen = await look(tab);
  for (const [event, heard] of Object.entries(listen)) tab.off(event, heard);
  if (hurried.has(tab)) await tab.context().close();
  else idle(browser, javascript).push(tab);
  return seen;
}

function idle(browser, javascript) {
  if (!idleTabs.has(browser)) idleTabs.set(browser, { true: [], false: [] });
  return idleTabs.get(browser)[javascript];
}

async function newTab(browser, javaScriptEnabled) {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE);
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Page.enable');
  sessions.set(tab, session);
  return tab;
}

const forget = (tab, url) => sessions.get(tab).send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });

const letScriptsRun = (tab, may) => sessions.get(tab).send('Emulation.setScriptExecutionDisabled', { value: !may });

/**
 * What a page would do within a second, it does now: its clock runs on by that much as soon as there is nothing to do, and stands
 * while something loads. A busy machine takes longer, and misses nothing. Whatever `act` begins is part of it. Says whether
 * the page asked for another page.
 */
export async function letTimePass(tab, act = () => {}) {
  hurried.add(tab);
  const session = sessions.get(tab);
  const once = (event) => new Promise((heard) => session.once(event, heard));
  const hasLeft = once('Page.frameRequestedNavigation').then(() => true);
  const hasPassed = once('Emulation.virtualTimeBudgetExpired').then(() => false);
  await act();
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget: 1000 });
  const isLeft = await Promise.race([hasLeft, hasPassed]);
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
  return isLeft;
}

/** The same tab at another width. */
export const resize = (tab, width) => tab.setViewportSize({ width, height: HEIGHT });

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/**
 * Presses Tab so many times. Chromium takes one press after another, as from any keyboard; all are handed over at once, since to
 * wait for a new picture of the page after each takes longer than all that is asked of it.
 */
export async function pressTab(tab, times) {
  const strokes = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp']).flat();
  await Promise.all(strokes.map((type) => sessions.get(tab).send('Input.dispatchKeyEvent', { type, ...TAB })));
}

/** Collects what goes wrong in a tab. A browser asks for `favicon.ico` of its own accord; no page can help that. */
export const errorsInto = (found) => ({
  pageerror: (error) => found.push(`a script fails: ${error.message}`),
  console: (message) => {
    if (message.type() !== 'error' || message.location().url.endsWith('/favicon.ico')) return;
    found.push(`the console tells an error: ${message.text()}`);
  },
});

/**
 * A site on a host and a browser to read it with. `note` is told what a check found that is no fault; a test that wants to
 * know lends the reader with its own. `everything` asks for every page where a check would take a sample.
 */
export async function openSite(site, browser, everything = false) {
  const host = await serve(site.folder);
  return {
    browser, everything, base: host.base,
    note: () => {},
    visit: (page, options, look) => visit(browser, host.base + addressOf(page), options, look),
    close: host.close,
  };
}

/** Runs `work` for each thing, two at a time: Chromium keeps two cores busy with that, and no machine out of breath. */
export async function inPairs(things, work) {
  const waiting = [...things];
  const results = [];
  const worker = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) results.push(...(await work(thing)));
  };
  await Promise.all([worker(), worker()]);
  return results;
}
