"""Citations, by pybtex, rispy and citeproc-py: the three forms can be read and agree on title, year and author."""

import json
import warnings

import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string
from pybtex.richtext import Text


def check(site):
    files = sorted(site.rglob("citation.json"))
    return len(files), [f"{file.parent.relative_to(site)}: {problem}" for file in files for problem in problems_of(file.parent)]


def problems_of(folder):
    read, problems = {}, []
    for form, reader in (("bib", bibtex), ("ris", ris), ("json", csl)):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", UserWarning)
                read[form] = reader((folder / f"citation.{form}").read_text("utf-8"))
        except Exception as error:
            problems.append(f"citation.{form} cannot be read: {error!r}")
    if len(set(read.values())) > 1:
        problems.append(f"the forms say different things: {read}")
    return problems


def bibtex(text):
    entries = parse_string(text, "bibtex").entries
    (entry,) = entries.values()
    (author,) = entry.persons["author"]
    return plain(entry.fields["title"]), entry.fields["year"], plain(" ".join(author.last_names))


def plain(latex):
    return str(Text.from_latex(latex))


def ris(text):
    (entry,) = rispy.loads(text)
    if "unknown_tag" in entry:
        raise ValueError(f"unknown tags: {entry['unknown_tag']}")
    return entry["title"], entry["year"], entry["authors"][0]


def csl(text):
    items = json.loads(text)
    source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for key in source:
        bibliography.register(Citation([CitationItem(key)]))
    (item,) = items
    printed = str(bibliography.bibliography()[0])
    year = str(item["issued"]["date-parts"][0][0])
    if item["title"] not in printed or year not in printed:
        raise ValueError(f"it is printed as {printed}")
    return item["title"], year, item["author"][0]["literal"]


FLAWS = [
    ("BibTeX with a brace too few", "reports/**/citation.bib", "title = {{", "title = {"),
    ("BibTeX with another year", "reports/**/citation.bib", "year = {2024}", "year = {2042}"),
    ("RIS without its end", "reports/**/citation.ris", "ER  - ", ""),
    ("RIS with another title", "reports/**/citation.ris", "TI  - ", "TI  - No "),
    ("CSL-JSON that is cut off", "reports/**/citation.json", "]", ""),
    ("CSL-JSON without a date", "reports/**/citation.json", '"issued"', '"isued"'),
]
