import type { Calendar, OccurrenceStatus, Override } from './calendar.ts'
import { readLocal, writeLocal } from './day-number.ts'
import { type Source, sourceAt, sourcesOf, type Span, startsAmong } from './sources.ts'
import { type Placed, type WallClock, wallClockOf } from './wall-clock.ts'

export { OCCURRENCE_STATUSES, type OccurrenceStatus } from './calendar.ts'

/** One dated meeting. */
export interface Occurrence {
  /** Its name for good: the local start that the calendar gave it, whatever became of it. */
  recurrenceId: string
  startsAt: Date
  endsAt: Date
  /** Local start, where it is now: `2026-12-16T17:30`. */
  localStart: string
  status: OccurrenceStatus
  /** Why it was moved or cancelled; null for a meeting as planned. */
  reason: string | null
}

const MINUTE_MS = 60_000

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
  const { skipped, overridden } = spokenOf(calendar, clock)
  if (!source || skipped.has(placed.at)) return null
  return overridden.get(placed.at) ?? plannedOccurrence(placed, source.durationMinutes)
}

/** What a calendar says of single occurrences, by the moment at which they were to start. */
interface Spoken {
  skipped: Set<number>
  overridden: Map<number, Occurrence>
}

function spokenOf({ skippedDates, overrides }: Calendar, clock: WallClock): Spoken {
  const momentOf = (local: string) => clock.place(readLocal(local)).at
  return {
    skipped: new Set(skippedDates.map(momentOf)),
    overridden: new Map(
      overrides.map((override) => [momentOf(override.recurrenceId), overriddenOccurrence(override, clock)]),
    ),
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
function plannedIn(sources: Source[], span: Span, limit: number, { skipped, overridden }: Spoken): Occurrence[] {
  const longestMs = Math.max(0, ...sources.map((source) => source.durationMinutes)) * MINUTE_MS
  const found = new Map<number, Occurrence>()
  for (const { durationMinutes, startsIn } of sources) {
    let taken = 0
    for (const placed of startsIn({ from: span.from - longestMs, until: span.until })) {
      if (taken === limit) break
      if (placed.at < span.from - longestMs || skipped.has(placed.at) || overridden.has(placed.at)) continue
      if (placed.at >= span.from) taken += 1
      if (!found.has(placed.at)) found.set(placed.at, plannedOccurrence(placed, durationMinutes))
    }
  }
  return [...found.values()].filter((occurrence) => isIn(occurrence, span))
}

function isIn({ startsAt, endsAt }: Occurrence, { from, until }: Span): boolean {
  return endsAt.getTime() > from && startsAt.getTime() < until
}

function plannedOccurrence({ local, at }: Placed, durationMinutes: number): Occurrence {
  const localStart = writeLocal(local)
  return { recurrenceId: localStart, ...lasting(at, durationMinutes), localStart, status: 'scheduled', reason: null }
}

function overriddenOccurrence(override: Override, clock: WallClock): Occurrence {
  const { local, at } = clock.place(readLocal(override.start))
  return {
    recurrenceId: writeLocal(clock.place(readLocal(override.recurrenceId)).local),
    ...lasting(at, override.durationMinutes),
    localStart: writeLocal(local),
    status: override.status,
    reason: override.reason,
  }
}

function lasting(at: number, durationMinutes: number): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(at), endsAt: new Date(at + durationMinutes * MINUTE_MS) }
}
