import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Calendar } from '@surgeries/domain/calendar/calendar'
import { findOccurrence } from '@surgeries/domain/calendar/occurrences'
import { END_TOLD_DAYS } from '@surgeries/domain/freshness'
import { localTimeOf } from '@surgeries/domain/dates/wall-clock'
import type { OccurrenceOverride } from '../surgeries/index.ts'
import type { Span } from './span.ts'
import { datesOf, isSuspended, type Suspension, tell, told, type Entries, type EntryDate } from './entries.ts'
import { stateOf } from './words.ts'

export interface Facts {
  state: string
  stateSince: Date
  pausedUntil: string | null
  timeZone: string
  calendar: Calendar
  overrides: OccurrenceOverride[]
}

export const END_TOLD_MS = END_TOLD_DAYS * DAY_MS

interface Moment {
  span: Span
  now: Date
  hasLeft?: boolean
}

/**
 * What is told of a surgery as it stands: while it is paused its dates are cancelled up to its return, after an end, or once it
 * is dormant, for a while. One that is hidden promises nothing, nor does a calendar that cannot be read.
 */
export function entriesOf(facts: Facts, { span, ...moment }: Moment): Entries {
  const nothing: Entries = { series: [], dates: [] }
  return orNothing(nothing, () => {
    const telling = tellingOf(facts, moment)
    return telling ? tell(telling, span) : nothing
  })
}

/**
 * One date that is off because its surgery is paused, dormant or has ended, for as long as the calendar has it: whoever kept it
 * once looks again when they like. Null where it is not off for that.
 */
export function suspendedDate(facts: Facts, recurrenceId: string): EntryDate | null {
  return orNothing(null, () => {
    const { calendar, timeZone, overrides } = facts
    const suspension = suspensionOf(facts)
    const date = suspension && findOccurrence(calendar, timeZone, recurrenceId)
    return date && isSuspended(date, suspension)
      ? told(date, { suspension, confirmedAt: confirmedIn(overrides) })
      : null
  })
}

/** Only those dates that are cancelled because it is paused, dormant or has ended. */
export function suspendedDates(facts: Facts, { span, ...moment }: Moment): EntryDate[] {
  return orNothing([], () => {
    const telling = tellingOf(facts, moment)
    if (!telling?.suspension) return []
    const { suspension } = telling
    return datesOf(telling, { since: span.datesFrom, until: span.datesUntil }).filter((date) =>
      isSuspended(date, suspension),
    )
  })
}

function tellingOf({ overrides, ...facts }: Facts, { now, hasLeft = false }: Omit<Moment, 'span'>) {
  const { state, stateSince } = facts
  const suspension = suspensionOf(facts, hasLeft)
  const isOver = suspension !== null && suspension.until === null
  if (isOver ? now.getTime() - stateSince.getTime() >= END_TOLD_MS : state !== 'active' && state !== 'paused')
    return null
  return { ...facts, suspension, confirmedAt: confirmedIn(overrides) }
}

/** From when to when a surgery promises nothing, and why; null while it runs, and for one that is hidden. */
function suspensionOf(
  facts: Pick<Facts, 'state' | 'pausedUntil' | 'stateSince' | 'timeZone'>,
  hasLeft = false,
): Suspension | null {
  const { state, pausedUntil, stateSince, timeZone } = facts
  const isLapsed = state === 'dormant'
  const isOver = state === 'ended' || isLapsed || (hasLeft && state === 'paused')
  if (state === 'hidden' || (!isOver && pausedUntil === null)) return null
  const since = localTimeOf(stateSince, timeZone)
  return { since, until: isOver ? null : pausedUntil, reason: stateOf(facts), ...(isLapsed && { isLapsed }) }
}

function confirmedIn(overrides: readonly OccurrenceOverride[]): ReadonlyMap<string, Date | null> {
  return new Map(overrides.map((override) => [override.recurrenceId, override.confirmedAt]))
}

function orNothing<T>(nothing: T, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return nothing
    throw error
  }
}
