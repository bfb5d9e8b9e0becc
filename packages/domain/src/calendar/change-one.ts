import { type Calendar, type Override, USUAL_MINUTES } from './calendar.ts'
import { DAY_MINUTES, midnightOf, readLocal, writeLocal } from '../dates/day-number.ts'
import { findOccurrence, type Occurrence, occurrencesBetween } from './occurrences.ts'
import { type Source, sourceAt, sourcesOf } from './sources.ts'
import { wallClockOf } from '../dates/wall-clock.ts'

export const CHANGE_FAULTS = ['no_such_occurrence', 'no_such_time', 'time_taken', 'overlaps'] as const
export type ChangeFault = (typeof CHANGE_FAULTS)[number]

/** The calendar after a change, or why it cannot be. */
export type Change = { calendar: Calendar; fault: null } | { calendar: null; fault: ChangeFault }

export interface Move {
  start: string
  durationMinutes?: number
  reason: string
  /** Only the day of `start` is known: it begins at midnight and lasts a day, whatever else is said. */
  timeToFollow?: boolean
  /** Whether it may take place while another does. */
  allowsOverlap?: boolean
}

/**
 * Puts one occurrence at another time, for as long as before unless said; also one that was moved or cancelled already.
 * Put back where it was planned, it is as if nothing had been. It may not land on another occurrence's start, nor, unless
 * that is allowed, on part of one that takes place; nor on a time that clocks skip.
 */
export function moveOccurrence(
  calendar: Calendar,
  timeZone: string,
  recurrenceId: string,
  { start, durationMinutes, reason, timeToFollow = false, allowsOverlap = false }: Move,
): Change {
  const occurrence = findOccurrence(calendar, timeZone, recurrenceId)
  if (!occurrence) return refused('no_such_occurrence')
  const asked = timeToFollow ? midnightOf(start) : start
  const place = slotOf(asked, timeZone)
  if (place === null || (place !== asked && !timeToFollow)) return refused('no_such_time')
  if (isTaken(calendar, timeZone, place, occurrence.recurrenceId)) return refused('time_taken')
  const lasts = timeToFollow ? DAY_MINUTES : (durationMinutes ?? usualMinutesOf(calendar, timeZone, occurrence))
  if (
    !allowsOverlap &&
    !timeToFollow &&
    isOverlapping(calendar, timeZone, occurrence.recurrenceId, { start: place, durationMinutes: lasts })
  )
    return refused('overlaps')
  const planned = plannedOf(calendar, timeZone, recurrenceId)
  const isAsPlanned =
    place === occurrence.recurrenceId &&
    lasts === planned?.durationMinutes &&
    timeToFollow === (planned.timeToFollow ?? false)
  if (isAsPlanned) return restoreOccurrence(calendar, timeZone, recurrenceId)
  return done(calendar, timeZone, {
    recurrenceId: occurrence.recurrenceId,
    status: 'moved',
    start: place,
    durationMinutes: lasts,
    reason,
    ...(timeToFollow && { timeToFollow }),
  })
}

/** Cancels one occurrence, where it is now; it stays to be seen, with the reason. */
export function cancelOccurrence(calendar: Calendar, timeZone: string, recurrenceId: string, reason: string): Change {
  const occurrence = findOccurrence(calendar, timeZone, recurrenceId)
  if (!occurrence) return refused('no_such_occurrence')
  const said = overrideOf(calendar, timeZone, occurrence.recurrenceId)
  const movedReason = said?.status === 'moved' ? said.reason : said?.movedReason
  return done(calendar, timeZone, {
    recurrenceId: occurrence.recurrenceId,
    status: 'cancelled',
    start: occurrence.localStart,
    durationMinutes: minutesOf(occurrence),
    reason,
    ...(occurrence.timeToFollow && { timeToFollow: true }),
    ...(typeof movedReason === 'string' && { movedReason }),
  })
}

/**
 * Takes back the last thing that was said of one occurrence: one that was cancelled is again where and when it was to be,
 * moved if it had been moved; any other is as the calendar plans it. It may not land on another occurrence's start.
 */
export function takeBackOccurrence(calendar: Calendar, timeZone: string, recurrenceId: string): Change {
  const said = overrideOf(calendar, timeZone, recurrenceId)
  if (said?.status !== 'cancelled' || typeof said.movedReason !== 'string') {
    const place = slotOf(recurrenceId, timeZone)
    const isThere = (other: Override) => other !== said && slotOf(other.start, timeZone) === place
    return calendar.overrides.some(isThere)
      ? refused('time_taken')
      : restoreOccurrence(calendar, timeZone, recurrenceId)
  }
  if (!findOccurrence(calendar, timeZone, recurrenceId)) return refused('no_such_occurrence')
  if (isTaken(calendar, timeZone, said.start, said.recurrenceId)) return refused('time_taken')
  const { movedReason, ...override } = said
  return done(calendar, timeZone, { ...override, status: 'moved', reason: movedReason })
}

/** What is said of one occurrence; nothing where it is as planned. */
function overrideOf(calendar: Calendar, timeZone: string, recurrenceId: string): Override | undefined {
  const place = slotOf(recurrenceId, timeZone)
  return calendar.overrides.find((override) => slotOf(override.recurrenceId, timeZone) === place)
}

/** Takes one occurrence out without a word (EXDATE): for dates that were never announced. */
export function skipOccurrence(calendar: Calendar, timeZone: string, recurrenceId: string): Change {
  const occurrence = findOccurrence(calendar, timeZone, recurrenceId)
  if (!occurrence) return refused('no_such_occurrence')
  const cleared = without(calendar, timeZone, recurrenceId)
  return {
    calendar: { ...cleared, skippedDates: [...cleared.skippedDates, occurrence.recurrenceId].sort() },
    fault: null,
  }
}

/** Has one occurrence again as the calendar plans it, whatever became of it: moved, cancelled or skipped. */
export function restoreOccurrence(calendar: Calendar, timeZone: string, recurrenceId: string): Change {
  const cleared = without(calendar, timeZone, recurrenceId)
  return findOccurrence(cleared, timeZone, recurrenceId)
    ? { calendar: cleared, fault: null }
    : refused('no_such_occurrence')
}

function done(calendar: Calendar, timeZone: string, override: Override): Change {
  const cleared = without(calendar, timeZone, override.recurrenceId)
  const overrides = [...cleared.overrides, override].sort((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1))
  return { calendar: { ...cleared, overrides }, fault: null }
}

/** The calendar with nothing said about one occurrence. */
function without(calendar: Calendar, timeZone: string, recurrenceId: string): Calendar {
  const place = slotOf(recurrenceId, timeZone)
  return {
    ...calendar,
    skippedDates: calendar.skippedDates.filter((skipped) => slotOf(skipped, timeZone) !== place),
    overrides: calendar.overrides.filter((override) => slotOf(override.recurrenceId, timeZone) !== place),
  }
}

/** Whether another occurrence is there already, be it cancelled: of two at one time, nobody could say which is meant. */
function isTaken(calendar: Calendar, timeZone: string, start: string, mover: string): boolean {
  const isThere = (override: Override) => override.recurrenceId !== mover && slotOf(override.start, timeZone) === start
  if (calendar.overrides.some(isThere)) return true
  return start !== mover && findOccurrence(calendar, timeZone, start)?.localStart === start
}

/** Whether another occurrence takes place at some of this time. */
function isOverlapping(
  calendar: Calendar,
  timeZone: string,
  mover: string,
  { start, durationMinutes }: { start: string; durationMinutes: number },
): boolean {
  const { at } = wallClockOf(timeZone).place(readLocal(start))
  const span = { from: new Date(at), until: new Date(at + durationMinutes * 60_000) }
  return occurrencesBetween(calendar, timeZone, { ...span, limit: MOST_AT_ONCE }).some(
    ({ recurrenceId, status, timeToFollow }) =>
      recurrenceId !== mover && status !== 'cancelled' && timeToFollow !== true,
  )
}

const MOST_AT_ONCE = 100

/** A local time as clocks show it; null when it is none. */
function slotOf(local: string, timeZone: string): string | null {
  try {
    return writeLocal(wallClockOf(timeZone).place(readLocal(local)).local)
  } catch {
    return null
  }
}

function plannedOf(calendar: Calendar, timeZone: string, recurrenceId: string): Source | null {
  const clock = wallClockOf(timeZone)
  return sourceAt(clock.place(readLocal(recurrenceId)).at, sourcesOf(calendar, clock))
}

/** As long as before; where that was not known, as long as planned, or as most evenings. */
function usualMinutesOf(calendar: Calendar, timeZone: string, occurrence: Occurrence): number {
  if (!occurrence.timeToFollow) return minutesOf(occurrence)
  const planned = plannedOf(calendar, timeZone, occurrence.recurrenceId)
  return planned && !planned.timeToFollow ? planned.durationMinutes : USUAL_MINUTES
}

function minutesOf({ startsAt, endsAt }: Occurrence): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000
}

function refused(fault: ChangeFault): Change {
  return { calendar: null, fault }
}
