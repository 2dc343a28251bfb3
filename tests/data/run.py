"""Shows what the archive hands out to the programs of others: run.py FOLDER…

Each folder is a built site, on which every check must be silent. Then each check must find every flaw that is made on
purpose in a copy of the last folder.
"""

import shutil
import sys
import tempfile
import traceback
from pathlib import Path

from checks import CHECKS


def main(folders):
    if not folders:
        sys.exit("usage: run.py FOLDER…")
    faults = sum(check_site(Path(folder)) for folder in folders)
    faults += sum(check_flaw(Path(folders[-1]), check, flaw) for check in CHECKS for flaw in check.FLAWS)
    if faults:
        sys.exit(f"{faults} went wrong.")


def check_site(site):
    print(f"\n{site}")
    return sum(tell(name(check), check.check(site)) for check in CHECKS)


def tell(title, result):
    """Says what a check found. What it looked at is counted, so that a check of nothing is seen."""
    looked_at, problems = result
    sound = looked_at > 0 and not problems
    print(f"  {'ok   ' if sound else 'FAULT'} {title}: {looked_at} looked at")
    for problem in problems[:20]:
        print(f"        {problem}")
    return not sound


def check_flaw(site, check, flaw):
    """A flaw is what it is, the file it is in, the words that are taken away and those that are put there."""
    what, pattern, old, new = flaw
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy)
        file = next(iter(sorted(copy.glob(pattern))))
        before = file.read_bytes()
        after = before.replace(old.encode(), new.encode(), 1)
        if before == after:
            print(f"  FAULT {name(check)}: {what}: there is nothing to break in {pattern}")
            return True
        file.write_bytes(after)
        try:
            _, problems = check.check(copy)
        except Exception:
            problems = []
            traceback.print_exc()
    print(f"  {'ok   ' if problems else 'FAULT'} {name(check)} finds: {what}")
    return not problems


def name(check):
    return check.__name__.removeprefix("checks.")


if __name__ == "__main__":
    main(sys.argv[1:])
