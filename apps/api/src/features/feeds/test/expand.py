"""Reads calendar files with icalendar, expands them with dateutil, by the zones that the files themselves describe.

Takes [{"file", "from", "until"}] as JSON and gives for each [["start", "end", cancelled]]: moments in UTC, unsorted.
"""

import io
import json
import sys
from datetime import datetime, timedelta, timezone

import icalendar
from dateutil import rrule, tz


def naive(value):
    return value.dt.replace(tzinfo=None)


def zones_of(file, calendar):
    """The zones as the file describes them: read by icalendar up to 4; later ones look their names up instead."""
    if int(icalendar.__version__.split(".")[0]) <= 4:
        return {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    read = tz.tzical(io.StringIO(file))
    return {name: read.get(name) for name in read.keys()}


def both(local, zone):
    """A local time as it may be meant, before and after clocks are set back."""
    if hasattr(zone, "localize"):
        return [zone.localize(local, is_dst=is_dst) for is_dst in (True, False)]
    return [local.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]


def wall(at, zone):
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def moment(local, zone):
    """The first moment at which the zone's clocks show a time (RFC 5545, 3.3.5)."""
    moments = [each.astimezone(timezone.utc) for each in both(local, zone)]
    return min([at for at in moments if wall(at, zone) == local] or moments)


def listed(event, name):
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


def starts_of(event, zone, last, overridden):
    start = naive(event["DTSTART"])
    if "RRULE" not in event or "RECURRENCE-ID" in event:
        return [start]
    rule = event["RRULE"].to_ical().decode()
    parts = [part for part in rule.split(";") if not part.startswith("UNTIL=")]
    until = event["RRULE"].get("UNTIL")
    if until:
        end = until[0].astimezone(timezone.utc) if until[0].tzinfo else until[0].replace(tzinfo=timezone.utc)
        last = min(last, wall(end, zone))
    starts = rrule.rruleset()
    starts.rrule(rrule.rrulestr(";".join(parts), dtstart=start))
    for dates in listed(event, "EXDATE"):
        for date in dates.dts:
            starts.exdate(naive(date))
    return [each for each in starts.between(start, last, inc=True) if each not in overridden]


def duration_of(event, zone):
    if "DURATION" in event:
        return event["DURATION"].dt
    return moment(naive(event["DTEND"]), zone) - moment(naive(event["DTSTART"]), zone)


def meetings_of(file, until):
    calendar = icalendar.Calendar.from_ical(file)
    zones = zones_of(file, calendar)
    events = calendar.walk("VEVENT")
    overrides = [event for event in events if "RECURRENCE-ID" in event]
    for event in events:
        zone = zones[event["DTSTART"].params["TZID"]]
        overridden = {naive(each["RECURRENCE-ID"]) for each in overrides if each["UID"] == event["UID"]}
        lasts = duration_of(event, zone)
        for start in starts_of(event, zone, until + timedelta(days=2), overridden):
            at = moment(start, zone)
            yield [at.isoformat(), (at + lasts).isoformat(), str(event["STATUS"]) == "CANCELLED"]


def main():
    readings = json.load(sys.stdin)
    answers = []
    for reading in readings:
        until = datetime.fromisoformat(reading["until"].replace("Z", "+00:00")).replace(tzinfo=None)
        answers.append(list(meetings_of(reading["file"], until)))
    json.dump(answers, sys.stdout)


main()
