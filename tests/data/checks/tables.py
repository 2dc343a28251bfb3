"""The tables of data/ and their description, by frictionless: types, patterns, keys, and names of rows in other tables."""

from frictionless import Package, system, validate


def check(site):
    package = site / "data/datapackage.json"
    # The checker refuses paths outside its folder, which is right for what comes from elsewhere.
    with system.use_context(trusted=True):
        report = validate(str(package))
        looked_at = len(Package(str(package)).resources)
    problems = [f"{task.place}: {error.message}" for task in report.tasks for error in task.errors]
    return looked_at, problems + [error.message for error in report.errors]


FLAWS = [
    ("a meeting of a body that is not there", "data/meetings.csv", ",organisations/", ",organisations/no-"),
    ("a day that is none", "data/events.csv", "2024-07-01,2024-07-01,2024", "2024-07-01,2024-07-41,2024"),
    ("an outcome that is none", "data/minutes.csv", ",agreed,", ",perhaps,"),
    ("a row without its name", "data/topics.csv", "topics/library-services", ""),
    ("a column without a description", "data/places.csv", "district", "district,more"),
    ("a file that is not there", "data/datapackage.json", '"terms.csv"', '"words.csv"'),
    ("a number that is a text", "data/minutes.json", '"number":1', '"number":"one"'),
]
