import type { SurgeryState } from '../surgery-states.ts'
import { coverDays, daysAfter, type Thresholds } from './thresholds.ts'

/** One question to those who organise a surgery now: put to several of them, it is one. */
export interface Asked {
  /** The planned start of a date, or a name that says that it is about none. */
  about: string
  askedAt: Date
  /** From then on silence is an answer. */
  dueAt: Date
  isAnswered: boolean
}

export interface StalenessFacts {
  state: SurgeryState
  /** When anybody last said that it runs: an organiser, or whoever published or opened it. */
  lastConfirmedAt: Date
  /** Whether there is anybody to ask. */
  hasOrganisers: boolean
  asked: readonly Asked[]
}

export const FADE_REASONS = ['no_answer', 'no_organiser'] as const
export type FadeReason = (typeof FADE_REASONS)[number]

/**
 * Whether, and why, silence fades an active surgery at a moment: too many questions in a row without an answer, or too
 * long without a confirmation. Where there is somebody to ask, nothing fades before they were asked and had their days to answer;
 * so after a long standstill of the server the question comes first.
 */
export function fadesAt(facts: StalenessFacts, thresholds: Thresholds, now: Date): FadeReason | null {
  if (facts.state !== 'active') return null
  const isTooLong = now >= confirmationExpiresAt(facts, thresholds)
  if (!facts.hasOrganisers) return isTooLong ? 'no_organiser' : null
  const unheard = unheardAt(facts, now)
  const lately = daysAfter(confirmationExpiresAt(facts, thresholds), -coverDays(thresholds))
  const wasAskedInTime = unheard.some(({ askedAt }) => askedAt >= lately)
  return unheard.length >= thresholds.fadeAfterCycles || (isTooLong && wasAskedInTime) ? 'no_answer' : null
}

/** When the last confirmation is too old to be believed. */
export function confirmationExpiresAt(
  { lastConfirmedAt }: Pick<StalenessFacts, 'lastConfirmedAt'>,
  { fadeAfterDays }: Thresholds,
): Date {
  return daysAfter(lastConfirmedAt, fadeAfterDays)
}

/** The questions since the last confirmation that had their time and got no answer. */
function unheardAt({ asked, lastConfirmedAt }: StalenessFacts, now: Date): Asked[] {
  return asked.filter(({ askedAt, dueAt, isAnswered }) => !isAnswered && askedAt >= lastConfirmedAt && dueAt <= now)
}
