import { DAY_MS } from './dates/durations.ts'
import type { ListedState, SurgeryState } from './surgery-states.ts'

/** How long an organiser's word that a surgery runs is good for, in days. */
export const CONFIRMED_DAYS = 90
/** A meeting within so many days is "soon". */
export const SOON_DAYS = 7
/** So long an end is told: programs look once a week or so, and then no feed grows for what is gone. */
export const END_TOLD_DAYS = 90

/** What an organiser can answer when asked whether it is really on. */
export const ANSWERS = ['yes', 'cancelled', 'moved', 'stopped'] as const
export type Answer = (typeof ANSWERS)[number]

/** What a visitor can say of a listing. */
export const REPORT_KINDS = [
  'nobody_there',
  'closed',
  'wrong_place',
  'wrong_time',
  'duplicate',
  'other',
  'take_on',
] as const
export type ReportKind = (typeof REPORT_KINDS)[number]
export const REPORT_STATES = ['open', 'settled'] as const
export const REPORT_OUTCOMES = ['mended', 'no_change', 'handed_over'] as const
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number]

/**
 * What a pin says by its shape, the liveliest first: a date is near and its organiser said that it is on; a date is
 * near; somebody confirmed it lately; its near date is cancelled; nobody did lately; it is paused; it faded; it is history.
 */
export const MARKS = ['on', 'soon', 'confirmed', 'cancelled', 'unconfirmed', 'paused', 'faded', 'ended'] as const
export type Mark = (typeof MARKS)[number]
/** The mark of any surgery: one that a moderator has hidden is on no map, and says so to those who may see it. */
export const SURGERY_MARKS = [...MARKS, 'hidden'] as const
export type SurgeryMark = (typeof SURGERY_MARKS)[number]

export interface MarkFacts {
  state: SurgeryState
  confirmedAt: Date | null
  /** Start of the next meeting that is not cancelled, if one is known. */
  nextAt: Date | null
  /** When an organiser said of that very one that it takes place. */
  nextConfirmedAt: Date | null
  /** Start of the next meeting that is cancelled, if one is. */
  nextCancelledAt: Date | null
}

/** The one mark of a surgery at a moment. */
export function markOf(facts: MarkFacts & { state: ListedState }, now: Date): Mark
export function markOf(facts: MarkFacts, now: Date): SurgeryMark
export function markOf(
  { state, confirmedAt, nextAt, nextConfirmedAt, nextCancelledAt }: MarkFacts,
  now: Date,
): SurgeryMark {
  if (state === 'ended' || state === 'hidden' || state === 'paused') return state
  if (state === 'dormant') return 'faded'
  if (isSoon(nextAt, now) && nextConfirmedAt) return 'on'
  if (isSoon(nextAt, now) && isConfirmed(confirmedAt, now)) return 'soon'
  if (isSoon(nextCancelledAt, now) && !isSoon(nextAt, now)) return 'cancelled'
  return isConfirmed(confirmedAt, now) ? 'confirmed' : 'unconfirmed'
}

function isSoon(at: Date | null, now: Date): boolean {
  return at !== null && at.getTime() - now.getTime() <= SOON_DAYS * DAY_MS
}

/** The moments that a mark turns on: for counting many surgeries where they lie, with the same rule. */
export function markTurnsAt(now: Date): { confirmedSince: Date; soonUntil: Date } {
  return {
    confirmedSince: new Date(now.getTime() - CONFIRMED_DAYS * DAY_MS),
    soonUntil: new Date(now.getTime() + SOON_DAYS * DAY_MS),
  }
}

/** Whether an organiser said lately enough that the surgery runs. */
export function isConfirmed(confirmedAt: Date | null, now: Date): boolean {
  return confirmedAt !== null && now.getTime() - confirmedAt.getTime() <= CONFIRMED_DAYS * DAY_MS
}
