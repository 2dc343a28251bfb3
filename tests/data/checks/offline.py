"""download/offline.zip, by bagit: it is a whole bag, and its data/index.html is the home page."""

import logging
import tempfile
import zipfile
from pathlib import Path

import bagit

logging.getLogger("bagit").setLevel(logging.CRITICAL)

OFFLINE = "download/offline.zip"


def check(site):
    if not (site / OFFLINE).exists():
        leads_there = "offline.zip" in (site / "download/index.html").read_text("utf-8")
        return 1, ["the Download page leads to a copy that is not there"] if leads_there else []
    with tempfile.TemporaryDirectory() as folder:
        try:
            with zipfile.ZipFile(site / OFFLINE) as archive:
                archive.extractall(folder)
            return read(Path(folder))
        except (zipfile.BadZipFile, zipfile.zlib.error, bagit.BagError) as error:
            return 1, [str(error)]


def read(folder):
    tops = [entry.name for entry in folder.iterdir()]
    if tops != ["offline"]:
        return 1, [f"it unpacks to {tops}"]
    bag = bagit.Bag(str(folder / "offline"))
    bag.validate()
    home = (folder / "offline/data/index.html").read_text("utf-8")
    problems = [] if 'data-kind=home' in home.replace('"', "") else ["data/index.html is not the home page"]
    return len(bag.payload_entries()), problems


FLAWS = [
    ("a copy that is damaged", OFFLINE, "PK\x01\x02", "PK\x00\x00"),
    ("a page in another place", OFFLINE, "offline/data/index.html", "offline/data/undex.html"),
    ("a folder of another name", OFFLINE, "offline/bagit.txt", "another/bagit.txt"),
]
