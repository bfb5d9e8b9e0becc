import { MINUTE_MS } from '../dates/durations.ts'
import type { DateVenue } from '../date-venue.ts'
import type { Calendar, OccurrenceStatus, Override } from './calendar.ts'
import { readLocal, writeLocal } from '../dates/day-number.ts'
import { type Source, sourceAt, sourcesOf, type Span, startsAmong } from './sources.ts'
import { type Placed, type WallClock, wallClockOf } from '../dates/wall-clock.ts'

export { OCCURRENCE_STATUSES, type OccurrenceStatus } from './calendar.ts'

/** One dated meeting. */
export interface Occurrence {
  /** Its name for good: the local start that the calendar gave it, whatever became of it. */
  recurrenceId: string
  startsAt: Date
  endsAt: Date
  /** Local start by the clock of its venue, where it is now: `2026-12-16T17:30`. */
  localStart: string
  status: OccurrenceStatus
  /** Why it was moved or cancelled; null for a meeting as planned. */
  reason: string | null
  /** Where it is held, if not where its surgery usually is. */
  venue?: DateVenue | undefined
  /** Only its day is known: it begins at midnight and lasts a day. */
  timeToFollow?: boolean | undefined
}

/** No two clocks on earth are further apart. */
const MOST_APART_MS = 27 * 60 * MINUTE_MS

/**
 * The occurrences of a calendar that end after `from` and start before `until`, in order, none twice, at most `limit`;
 * cancelled ones are among them, where they were to be. Semantics are RFC 5545's:
 *
 * - Wall time is the venue's: half past five stays half past five when clocks change.
 * - A wall time that comes twice on a day means the first of the two (§3.3.5).
 * - A wall time that clocks jump over: a rule skips that day and does not count it (§3.3.10); a single, extra or moved
 *   date begins by the offset before the jump, so 01:30 in an hour that is left out is 02:30 (§3.3.5).
 * - UNTIL includes its moment or its whole local day; COUNT counts what the rule yields, skipped or not (§3.8.5.1).
 * - Two rules that yield the same start make one occurrence, as long as the first of them says.
 * - What becomes of one occurrence is said under its recurrenceId; overrides of starts that are not there do nothing.
 * - One that is held in another zone begins when the wall there shows its time.
 *
 * Every rule is followed a bounded way only (see startsOfRule). Needs `Temporal`, native or polyfilled. Throws a
 * RangeError when a date, a rule or the zone cannot be read.
 */
export function occurrencesBetween(
  calendar: Calendar,
  timeZone: string,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Occurrence[] {
  const clock = wallClockOf(timeZone)
  const sources = sourcesOf(calendar, clock)
  const span = { from: from.getTime(), until: until.getTime() }
  const spoken = spokenOf(calendar, clock)
  return [...plannedIn(sources, span, limit, spoken), ...overriddenIn(sources, span, spoken)]
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.recurrenceId < b.recurrenceId ? -1 : 1))
    .slice(0, limit)
}

/** One occurrence by its recurrenceId, as it is now; null when the calendar has none such. */
export function findOccurrence(calendar: Calendar, timeZone: string, recurrenceId: string): Occurrence | null {
  const clock = wallClockOf(timeZone)
  const placed = clock.place(readLocal(recurrenceId))
  const source = sourceAt(placed.at, sourcesOf(calendar, clock))
  const { skipped, overridden, venues } = spokenOf(calendar, clock)
  if (!source || skipped.has(placed.at)) return null
  return overridden.get(placed.at) ?? held(plannedOccurrence(placed, source), placed.at, venues)
}

/** What a calendar says of single occurrences, by the moment at which they were to start. */
interface Spoken {
  skipped: Set<number>
  overridden: Map<number, Occurrence>
  venues: ReadonlyMap<number, DateVenue>
  /** How far a venue may put something from where the clocks of the calendar have it. */
  reachMs: number
}

function spokenOf({ skippedDates, overrides, venues = [], extraDates, rules }: Calendar, clock: WallClock): Spoken {
  const momentOf = (local: string) => clock.place(readLocal(local)).at
  const venuesAt = new Map(venues.map(({ recurrenceId, venue }) => [momentOf(recurrenceId), venue]))
  const open = new Set(
    [...rules, ...extraDates].filter((date) => date.timeToFollow).map(({ start }) => momentOf(start)),
  )
  const overridden = overrides.map((override) => {
    const at = momentOf(override.recurrenceId)
    return [at, held(overriddenOccurrence(override, clock, open.has(at)), at, venuesAt)] as const
  })
  return {
    skipped: new Set(skippedDates.map(momentOf)),
    overridden: new Map(overridden),
    venues: venuesAt,
    reachMs: venues.length > 0 ? MOST_APART_MS : 0,
  }
}

/** An occurrence at its venue: the wall there shows the time that was said. */
function held(occurrence: Occurrence, plannedAt: number, venues: Spoken['venues']): Occurrence {
  const venue = venues.get(plannedAt)
  if (!venue) return occurrence
  const { startsAt, endsAt, localStart } = occurrence
  const { local, at } = wallClockOf(venue.timeZone).place(readLocal(localStart))
  const lastsMs = endsAt.getTime() - startsAt.getTime()
  return {
    ...occurrence,
    venue,
    startsAt: new Date(at),
    endsAt: new Date(at + lastsMs),
    localStart: writeLocal(local),
  }
}

/** The moved and cancelled ones that are in a span now, if their planned starts are there at all. */
function overriddenIn(sources: Source[], span: Span, { skipped, overridden }: Spoken): Occurrence[] {
  const there = [...overridden].filter(([at, occurrence]) => isIn(occurrence, span) && !skipped.has(at))
  const planned = startsAmong(
    there.map(([at]) => at),
    sources,
  )
  return there.filter(([at]) => planned.has(at)).map(([, occurrence]) => occurrence)
}

/** The first `limit` occurrences in a span of which nothing is said. */
function plannedIn(
  sources: Source[],
  span: Span,
  limit: number,
  { skipped, overridden, venues, reachMs }: Spoken,
): Occurrence[] {
  const longestMs = Math.max(0, ...sources.map((source) => source.durationMinutes)) * MINUTE_MS
  const from = span.from - longestMs - reachMs
  const found = new Map<number, Occurrence>()
  for (const source of sources) {
    let taken = 0
    for (const placed of source.startsIn({ from, until: span.until + reachMs })) {
      if (taken === limit) break
      if (placed.at < from || skipped.has(placed.at) || overridden.has(placed.at)) continue
      if (placed.at >= span.from + reachMs) taken += 1
      if (!found.has(placed.at)) found.set(placed.at, held(plannedOccurrence(placed, source), placed.at, venues))
    }
  }
  return [...found.values()].filter((occurrence) => isIn(occurrence, span))
}

function isIn({ startsAt, endsAt }: Occurrence, { from, until }: Span): boolean {
  return endsAt.getTime() > from && startsAt.getTime() < until
}

function plannedOccurrence(
  { local, at }: Placed,
  { durationMinutes, timeToFollow }: Pick<Source, 'durationMinutes' | 'timeToFollow'>,
): Occurrence {
  const localStart = writeLocal(local)
  return {
    recurrenceId: localStart,
    ...lasting(at, durationMinutes),
    localStart,
    status: 'scheduled',
    reason: null,
    ...(timeToFollow && { timeToFollow }),
  }
}

function overriddenOccurrence(override: Override, clock: WallClock, wasOpen: boolean): Occurrence {
  const { local, at } = clock.place(readLocal(override.start))
  const recurrenceId = writeLocal(clock.place(readLocal(override.recurrenceId)).local)
  const localStart = writeLocal(local)
  // A time that is set at last moves nothing.
  const isTimeSet = wasOpen && override.status === 'moved' && localStart.slice(0, 10) === recurrenceId.slice(0, 10)
  return {
    recurrenceId,
    ...lasting(at, override.durationMinutes),
    localStart,
    status: isTimeSet ? 'scheduled' : override.status,
    reason: isTimeSet ? override.reason || null : override.reason,
    ...(override.timeToFollow && { timeToFollow: true }),
  }
}

function lasting(at: number, durationMinutes: number): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(at), endsAt: new Date(at + durationMinutes * MINUTE_MS) }
}
