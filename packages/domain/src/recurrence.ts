import { RRuleTemporal } from 'rrule-temporal'
import type { Schedule } from './listing.ts'

/** One dated meeting: instants in UTC, for a zone that the surgery names. */
export interface Meeting {
  startsAt: Date
  endsAt: Date
}

/**
 * The meetings of a schedule that end after `from` and start before `until`, in order, at most `limit`.
 * Wall time is the venue's: half past five stays half past five across daylight-saving changes (RFC 5545 §3.3.10).
 * Needs `Temporal`, native or polyfilled. Throws a RangeError when the rule cannot be read.
 */
export function meetingsBetween(
  schedule: Schedule,
  timeZone: string,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Meeting[] {
  const start = Temporal.PlainDateTime.from(schedule.start).toZonedDateTime(timeZone)
  const duration = { minutes: schedule.durationMinutes }
  const earliest = Temporal.Instant.fromEpochMilliseconds(from.getTime())
    .toZonedDateTimeISO(timeZone)
    .subtract(duration)
  const latest = Temporal.Instant.fromEpochMilliseconds(until.getTime()).toZonedDateTimeISO(timeZone)
  return startsOf(schedule, start, earliest, latest)
    .slice(0, limit)
    .map((at) => ({
      startsAt: new Date(at.epochMilliseconds),
      endsAt: new Date(at.add(duration).epochMilliseconds),
    }))
}

function startsOf(
  schedule: Schedule,
  start: Temporal.ZonedDateTime,
  earliest: Temporal.ZonedDateTime,
  latest: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime[] {
  const within = (at: Temporal.ZonedDateTime) =>
    at.epochMilliseconds > earliest.epochMilliseconds && at.epochMilliseconds < latest.epochMilliseconds
  if (!schedule.rule) return [start].filter(within)
  return betweenOf(readRule(schedule.rule, start), earliest, latest).filter(within)
}

/** The library gives up with an Error of its own on a rule that it would have to count for too long. */
function betweenOf(rule: RRuleTemporal, earliest: Temporal.ZonedDateTime, latest: Temporal.ZonedDateTime) {
  try {
    return rule.between(earliest, latest, true)
  } catch {
    throw new RangeError('This repeating rule cannot be read.')
  }
}

/** A meeting has one time of day, its start's; and a limit that nobody could live to see only costs time. */
const TOO_MUCH = /;(?:BYHOUR|BYMINUTE|BYSECOND)=|;COUNT=\d{4,}/

/** Reads an RRULE value. Throws a RangeError with words for a person when it is not one. */
function readRule(rule: string, start: Temporal.ZonedDateTime): RRuleTemporal {
  if (TOO_MUCH.test(rule)) throw new RangeError('This repeating rule cannot be read.')
  try {
    const stamp = start.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
    return new RRuleTemporal({ rruleString: `DTSTART;TZID=${start.timeZoneId}:${stamp}\nRRULE:${rule}` })
  } catch {
    throw new RangeError('This repeating rule cannot be read.')
  }
}

/** Whether a schedule can be computed at all: its start is a real date and its rule reads. */
export function isReadable(schedule: Schedule, timeZone: string): boolean {
  try {
    const start = Temporal.PlainDateTime.from(schedule.start).toZonedDateTime(timeZone)
    if (schedule.rule) readRule(schedule.rule, start).next(new Date(start.epochMilliseconds), true)
    return true
  } catch {
    return false
  }
}
