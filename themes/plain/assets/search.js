// The search page: asks the index for what its address says, and lists what was found. Everything that it says is on the
// page already, in the language of the archive. A new search is a new address, so the back button needs no help.

const PER_PAGE = 20;
const FILTERS = ["kind", "year", "body", "topic", "organisation"];

/** What the theme makes has addresses that no heading has. */
const byId = (id) => document.getElementById(`_${id}`);
const asked = new URLSearchParams(location.search);
const query = folded(asked.get("q") ?? "").trim();
const filters = Object.fromEntries(FILTERS.map((name) => [name, asked.get(name)]).filter(([, value]) => value));
const status = byId("status");

/** A text as the index has it, in which the same words look the same however they were typed (src/fold.rs). */
function folded(text) {
  return text
    .replace(/[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, "")
    .replace(/[^²³¹\u2070-\u2079¼-¾\u2150-\u215f]+/g, (plain) => plain.normalize("NFKC"))
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ");
}

/** "3 pages found", in the plural form of the number. */
function countInWords(count) {
  const rules = new Intl.PluralRules(document.documentElement.lang);
  const samples = [...byId("found").content.querySelectorAll("[data-sample]")];
  const of = (sample) => Number(sample.dataset.sample);
  const exact = samples.find((sample) => of(sample) === count);
  // None is often said in a way of its own.
  const alike = samples.find((sample) => of(sample) > 0 && rules.select(of(sample)) === rules.select(count));
  const number = count.toLocaleString(document.documentElement.lang);
  return (exact ?? alike ?? samples.at(-1)).textContent.replace("{n}", number);
}

/** The query, and the same with each name in it put in other words. */
function inOtherWords(text, synonyms) {
  const lower = ` ${text.toLowerCase()} `;
  const others = synonyms
    .flatMap((names) => names.filter((name) => lower.includes(` ${name} `)).map((name) => [name, names]))
    .sort(([a], [b]) => b.length - a.length)
    .slice(0, 2)
    .flatMap(([name, names]) => names.filter((other) => other !== name).map((other) => lower.replace(` ${name} `, ` ${other} `)));
  return [text, ...others.map((other) => other.trim())];
}

/** All results of several searches, each page once, the best first. */
async function search(index, queries) {
  const best = new Map();
  for (const words of queries) {
    const { results } = await index.search(words || null, { filters });
    for (const result of results) {
      if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The words around what was found, with the found words marked. */
function excerpt(html) {
  const found = new DOMParser().parseFromString(html, "text/html").body.childNodes;
  return [...found].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

function entry(result) {
  const item = byId("result").content.cloneNode(true);
  const link = item.querySelector("a");
  link.href = `../${result.raw_url}`;
  link.textContent = result.meta.title;
  item.querySelector(".kind").textContent = result.meta.kind;
  item.querySelector(".date").textContent = result.meta.date ?? "";
  item.querySelector(".excerpt").replaceChildren("… ", ...excerpt(result.excerpt), " …");
  const unchecked = item.querySelector(".unchecked");
  if (result.meta.unchecked) unchecked.textContent = result.meta.unchecked;
  else unchecked.remove();
  return item;
}

function linkTo(link, page, exists) {
  const address = new URLSearchParams(asked);
  address.set("page", page);
  link.href = `?${address}`;
  link.parentElement.hidden = !exists;
}

async function show() {
  byId("q").value = query;
  for (const [name, value] of Object.entries(filters)) {
    const select = byId(`filter-${name}`);
    if (select) select.value = value;
  }
  if (Object.keys(filters).length > 0) document.querySelector(".search details").open = true;
  if (!query && Object.keys(filters).length === 0) {
    status.textContent = "";
    return;
  }
  const root = new URL(".", location.href);
  const [index, synonyms] = await Promise.all([
    import(new URL("index/pagefind.js", root)),
    fetch(new URL("synonyms.json", root)).then((answer) => answer.json()),
  ]);
  const results = await search(index, inOtherWords(query, synonyms));
  const page = Math.max(1, Number.parseInt(asked.get("page") ?? "1", 10) || 1);
  const shown = results.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const list = byId("results");
  list.replaceChildren(...(await Promise.all(shown.map((result) => result.data()))).map(entry));
  list.start = (page - 1) * PER_PAGE + 1;
  list.hidden = shown.length === 0;
  byId("browse").hidden = shown.length > 0;
  const [previous, next] = byId("pages").querySelectorAll("a");
  linkTo(previous, page - 1, page > 1);
  linkTo(next, page + 1, results.length > page * PER_PAGE);
  byId("pages").hidden = results.length <= PER_PAGE;
  if (query) document.title = `${query} – ${document.title}`;
  status.textContent = countInWords(results.length);
}

show().catch(() => {
  status.textContent = status.dataset.failed;
});
