"""Reads a calendar, and prints its events by UID. It fails where the calendar is not as RFC 5545 has it."""

import json
import sys

from icalendar import Calendar

data = open(sys.argv[1], "rb").read()
assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"), "a line ends otherwise than in CRLF"
for line in data.split(b"\r\n"):
    assert len(line) <= 75, f"a line has {len(line)} octets: {line}"
    line.decode("utf-8")
    assert all(c >= 32 and c != 127 or c == 9 for c in line), f"a control character: {line}"

calendar = Calendar.from_ical(data)
events = {}
for component in calendar.walk():
    assert not component.errors, f"{component.name}: {component.errors}"
    if component.name == "VCALENDAR":
        assert str(component["VERSION"]) == "2.0" and component["PRODID"]
        continue
    assert component.name == "VEVENT", component.name
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        assert name in component and not isinstance(component[name], list), f"{name} must be there once"
    assert component["UID"] not in events, f"two events are {component['UID']}"
    assert component["DTSTAMP"].dt.utcoffset().total_seconds() == 0
    start, end = component["DTSTART"].dt, component["DTEND"].dt
    assert start < end, "an event ends before it begins"
    event = {"begin": start.isoformat(), "end": end.isoformat(), "stamp": component["DTSTAMP"].dt.isoformat()}
    event["categories"] = [str(c) for c in component["CATEGORIES"].cats]
    event["geo"] = list(component["GEO"].to_ical().split(";")) if "GEO" in component else None
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "URL", "X-PARLEY-STATUS", "X-PARLEY-DATE", "X-PARLEY-SOURCES", "X-PARLEY-CONFIDENCE"):
        event[name.lower().removeprefix("x-")] = str(component.get(name, ""))
    events[str(component["UID"])] = event

json.dump(events, sys.stdout)
