import { DAY_MS } from '@surgeries/domain/dates/durations'

export interface Transition {
  at: Date
  offsetBefore: number
  offsetAfter: number
  isSummer: boolean
}

const LONGEST_SUMMER_MS = 366 * DAY_MS

const YEARS_AHEAD = 25

/** Until 1972 some clocks were set by the sun, to the second, which not all can read; and no feed goes back so far. */
const FIRST = Date.UTC(1973, 0)

/**
 * How the clocks of a zone are set from the change before a moment on, for a generation. Where that was long ago there is
 * the offset that they had had since then. Needs `Temporal`. Throws a RangeError for a zone that is unknown.
 */
export function transitionsFrom(
  timeZone: string,
  since: Date,
): { offsetUntilThen: number | null; transitions: Transition[] } {
  const start = Temporal.Instant.fromEpochMilliseconds(since.getTime()).toZonedDateTimeISO(timeZone)
  const end = start.add({ years: YEARS_AHEAD }).epochMilliseconds
  const transitions: Transition[] = []
  const previous = start.add({ seconds: 1 }).getTimeZoneTransition('previous')
  const isKnown = previous !== null && previous.epochMilliseconds >= FIRST
  let next = isKnown ? previous : start.getTimeZoneTransition('next')
  while (next && next.epochMilliseconds < end) {
    const following = next.getTimeZoneTransition('next')
    const lastsMs = (following?.epochMilliseconds ?? Number.POSITIVE_INFINITY) - next.epochMilliseconds
    const offsetBefore = minutesOf(next.subtract({ seconds: 1 }))
    const offsetAfter = minutesOf(next)
    const isSummer = offsetAfter > offsetBefore && lastsMs < LONGEST_SUMMER_MS
    if (offsetBefore !== offsetAfter)
      transitions.push({ at: new Date(next.epochMilliseconds), offsetBefore, offsetAfter, isSummer })
    next = following
  }
  return { offsetUntilThen: isKnown ? null : minutesOf(start), transitions }
}

function minutesOf({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return offsetNanoseconds / 60_000_000_000
}
