"""Citations, by pybtex, rispy and citeproc-py: the three forms can be read and agree on title, year and author."""

import json
import warnings

import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string
from pybtex.richtext import Text


def check(site):
    files = sorted(site.rglob("citations.json"))
    return len(files), [f"{file.parent.relative_to(site)}: {problem}" for file in files for problem in problems_of(file.parent)]


def problems_of(folder):
    read, problems = {}, []
    for form, reader in (("bib", bibtex), ("ris", ris), ("json", csl)):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", UserWarning)
                read[form] = reader((folder / f"citations.{form}").read_text("utf-8"))
        except Exception as error:
            problems.append(f"citations.{form} cannot be read: {error!r}")
    if len({tuple(works) for works in read.values()}) > 1:
        problems.append(f"the forms say different things: {read}")
    return problems


def bibtex(text):
    return [work(entry) for entry in parse_string(text, "bibtex").entries.values()]


def work(entry):
    (author,) = entry.persons["author"]
    return plain(entry.fields["title"]), entry.fields["year"], plain(" ".join(author.last_names))


def plain(latex):
    return str(Text.from_latex(latex))


def ris(text):
    entries = rispy.loads(text)
    for entry in entries:
        if "unknown_tag" in entry:
            raise ValueError(f"unknown tags: {entry['unknown_tag']}")
    return [(entry["title"], entry["year"], entry["authors"][0]) for entry in entries]


def csl(text):
    items = json.loads(text)
    source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for key in source:
        bibliography.register(Citation([CitationItem(key)]))
    printed = [str(line) for line in bibliography.bibliography()]
    works = [(item["title"], str(item["issued"]["date-parts"][0][0]), item["author"][0]["literal"]) for item in items]
    for title, year, _ in works:
        if not any(title in line and year in line for line in printed):
            raise ValueError(f"{title} ({year}) is printed nowhere in {printed}")
    return works


FLAWS = [
    ("BibTeX with a brace too few", "packs/**/citations.bib", "title = {{", "title = {"),
    ("BibTeX with another year", "packs/**/citations.bib", "year = {2024}", "year = {2042}"),
    ("RIS without its end", "packs/**/citations.ris", "ER  - ", ""),
    ("RIS with another title", "packs/**/citations.ris", "TI  - ", "TI  - No "),
    ("CSL-JSON that is cut off", "packs/**/citations.json", "]", ""),
    ("CSL-JSON without a date", "packs/**/citations.json", '"issued"', '"isued"'),
]
