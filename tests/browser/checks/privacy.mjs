/**
 * Reading the archive leaves no trace: no request goes anywhere but to the site itself, no cookie is set, nothing is
 * stored. A browser's console stays free of errors too, for an error there is a promise that the page did not keep.
 */
import { errorsInto, letTimePass } from '../lib/browser.mjs';
import { problem } from '../lib/problems.mjs';

export async function privacy(page, reader) {
  const found = [];
  await reader.visit(page, { listen: { ...errorsInto(found), ...foreignRequestsInto(found, reader.base) } }, async (tab) => {
    // Some scripts start only "a little later", so as not to slow the page.
    await letTimePass(tab);
    found.push(...(await tab.evaluate(stored)).map((where) => `the page leaves something in ${where}`));
    if ((await tab.context().cookies()).length > 0) found.push('the page sets a cookie');
  });
  return found.map((text) => problem(page, text));
}

function foreignRequestsInto(found, base) {
  const isOwn = (url) => url.startsWith(base) || /^(data|blob):/.test(url);
  return { request: (request) => isOwn(request.url()) || found.push(`the page asks another place for something: ${request.url()}`) };
}

/** Runs in the page. */
async function stored() {
  return [
    localStorage.length > 0 && 'local storage',
    sessionStorage.length > 0 && 'session storage',
    (await indexedDB.databases()).length > 0 && 'a database',
    (await caches.keys()).length > 0 && 'a cache of its own',
    (await navigator.serviceWorker.getRegistrations()).length > 0 && 'a service worker',
  ].filter(Boolean);
}
