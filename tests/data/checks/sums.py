"""manifest-sha256.txt, by the system's own sha256sum or shasum: every sum is right, and no file of the site is left out."""

import shutil
import subprocess

MANIFEST = "manifest-sha256.txt"
# Neither what the builder notes for itself, nor what keeps an empty folder in a repository, is part of the site.
OURS = {MANIFEST, ".minutebook", ".gitkeep"}


def check(site):
    tool = ["sha256sum"] if shutil.which("sha256sum") else ["shasum", "-a", "256"]
    run = subprocess.run([*tool, "--check", MANIFEST], cwd=site, capture_output=True, text=True, check=False)
    wrong = [line for line in (run.stdout + run.stderr).splitlines() if not line.endswith(": OK")]
    if run.returncode and not wrong:
        wrong = [f"{tool[0]} gave {run.returncode}"]
    lines = (site / MANIFEST).read_text("utf-8").splitlines()
    listed = {line.split("  ", 1)[1] for line in lines if "  " in line}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()} - OURS
    return len(lines), wrong + [f"{path} is not listed" for path in sorted(files - listed)]


FLAWS = [
    ("a page that was changed", "index.html", "Example", "Sample"),
    ("a sum that is left out", MANIFEST, "  index.html\n", "\n"),
    ("a file that is not there", MANIFEST, "  index.html\n", "  missing.html\n"),
]
