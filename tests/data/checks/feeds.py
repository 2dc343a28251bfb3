"""Feeds, by feedparser: each is Atom, and each entry has a name, a title, a moment and a page that the site has."""

import feedparser


def check(site):
    files = sorted(site.rglob("feed.xml"))
    # An archive without an address has no feeds; what a check looks at is then that there are none.
    if not files and not (site / "sitemap.xml").exists():
        return 1, []
    return len(files), [f"{file.relative_to(site)}: {problem}" for file in files for problem in problems_of(site, file)]


def problems_of(site, file):
    feed = feedparser.parse(file.read_bytes())
    if feed.bozo:
        return [str(feed.bozo_exception)]
    problems = [] if feed.version == "atom10" else [f"it is {feed.version or 'no feed'}"]
    problems += [] if feed.feed.get("updated_parsed") else ["it has no moment"]
    own = next((link.href for link in feed.feed.get("links", []) if link.rel == "self"), "")
    path = file.relative_to(site).as_posix()
    problems += [] if own.endswith("/" + path) else [f"it says that it is at {own or 'no address'}"]
    problems += [f"it has no {name}" for name in ("id", "title", "updated", "author") if not feed.feed.get(name)]
    top = own.removesuffix(path)
    for entry in feed.entries:
        problems += [f"an entry has no {name}" for name in ("id", "title", "updated", "link") if not entry.get(name)]
        problems += [] if entry.get("updated_parsed") else [f"{entry.get('id')} has no moment"]
        page = entry.get("link", "").split("#")[0].removeprefix(top)
        problems += [] if (site / page / "index.html").exists() else [f"{page} is no page of the site"]
    return problems


FLAWS = [
    ("XML that is not closed", "feed.xml", "</entry>", ""),
    ("a moment that is none", "feed.xml", "<updated>2024-05-14", "<updated>today"),
    ("a page that is not there", "feed.xml", '<link href="https://example.org/papers/meetings/', '<link href="https://example.org/papers/gatherings/'),
    ("a feed at another address", "topics/*/feed.xml", 'feed.xml" rel="self"', 'other.xml" rel="self"'),
    ("a form that is no feed", "feed.xml", "http://www.w3.org/2005/Atom", "http://www.w3.org/2005/Atoms"),
]
