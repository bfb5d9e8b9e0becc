import type { SurgeryState } from './listing.ts'

/** How long an organiser's word that a surgery runs is good for, in days. */
export const CONFIRMED_DAYS = 90
/** A meeting within so many days is "soon". */
export const SOON_DAYS = 7

const DAY_MS = 24 * 60 * 60 * 1000

/** What a pin says by its shape: a date is near, somebody vouched for it, nobody did lately, it rests, it is history. */
export const MARKS = ['soon', 'confirmed', 'unconfirmed', 'paused', 'faded', 'ended'] as const
export type Mark = (typeof MARKS)[number]

export interface MarkFacts {
  state: SurgeryState
  confirmedAt: Date | null
  /** Start of the next meeting, if one is known. */
  nextAt: Date | null
}

/** The one mark of a surgery at a moment. */
export function markOf({ state, confirmedAt, nextAt }: MarkFacts, now: Date): Mark {
  if (state === 'ended') return 'ended'
  if (state === 'paused') return 'paused'
  if (state === 'dormant') return 'faded'
  if (!isConfirmed(confirmedAt, now)) return 'unconfirmed'
  if (nextAt && nextAt.getTime() - now.getTime() <= SOON_DAYS * DAY_MS) return 'soon'
  return 'confirmed'
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
