"""Calendars, by icalendar: each can be read, and each entry has what RFC 5545 asks for, with names that stay apart."""

from icalendar import Calendar


def check(site):
    files = sorted(site.rglob("calendar.ics"))
    return len(files), [f"{file.relative_to(site)}: {problem}" for file in files for problem in problems_of(file)]


def problems_of(file):
    try:
        calendar = Calendar.from_ical(file.read_bytes())
    except ValueError as error:
        return [str(error)]
    events = calendar.walk("VEVENT")
    problems = [str(error) for part in calendar.walk() for error in part.errors]
    problems += [f"{name} is missing" for name in ("VERSION", "PRODID") if name not in calendar]
    problems += [f"{name} is missing" for event in events for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY") if name not in event]
    problems += [f"{event['UID']} ends before it begins" for event in events if ends_early(event)]
    names = [str(event.get("UID")) for event in events]
    problems += [f"{name} stands twice" for name in set(names) if names.count(name) > 1]
    return problems if events else ["there is no entry"]


def ends_early(event):
    return "DTEND" in event and event["DTEND"].dt < event["DTSTART"].dt


FLAWS = [
    ("an entry without a name", "calendar.ics", "UID:", "X-UID:"),
    ("an entry that does not end", "calendar.ics", "END:VEVENT\r\n", ""),
    ("a day that is none", "calendar.ics", "DTSTART:20240514", "DTSTART:20240534"),
    ("a line that is no property", "calendar.ics", "SUMMARY:", "SUMMARY "),
]
