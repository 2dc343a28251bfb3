"""data/popolo.json, by everypolitician-popolo: every organisation and meeting can be read, and what they name is there."""

from popolo_data.importer import Popolo


def check(site):
    try:
        popolo = Popolo.from_filename(str(site / "data/popolo.json"))
        return read(popolo)
    except Exception as error:
        return 1, [f"it cannot be read: {error!r}"]


def read(popolo):
    known = {organisation.id for organisation in popolo.organizations}
    named = [(event.id, event.organization_id) for event in popolo.events]
    named += [(body.id, body.data.get("parent_id")) for body in popolo.organizations]
    problems = [f"{one} names {other}, which is not there" for one, other in named if other and other not in known]
    # Dates are read only when they are asked for.
    for body in popolo.organizations:
        body.founding_date, body.dissolution_date
    problems += [f"{event.id} has no name" for event in popolo.events if not event.name]
    problems += [f"{event.id} has a strange date" for event in popolo.events if event.data.get("start_date") and not event.start_date]
    return len(popolo.organizations) + len(popolo.events), problems


FLAWS = [
    ("a meeting of a body that is not there", "data/popolo.json", '"organization_id": "', '"organization_id": "no-'),
    ("a date that is none", "data/popolo.json", '"start_date": "2024', '"start_date": "spring 2024'),
    ("a file that is cut off", "data/popolo.json", '"posts"', '"posts'),
]
