import { type StalenessFacts, confirmationExpiresAt } from './staleness.ts'
import { coverDays, daysAfter, type Thresholds } from './thresholds.ts'

/** A coming date, as far as asking goes. */
export interface ComingDate {
  recurrenceId: string
  startsAt: Date
  isCancelled: boolean
  isConfirmed: boolean
}

export interface AskingFacts extends StalenessFacts {
  /** In the order in which they come. */
  coming: readonly ComingDate[]
}

export interface NewQuestion {
  /** What it is about: a date by its planned start, or `still-runs:2026-12-24` where none is near. */
  about: string
  dueAt: Date
  /** A yes is good for every date before this. */
  coversUntil: Date
}

const STILL_RUNS = 'still-runs:'

/** Whether a question names a date. */
export function isAboutDate(about: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(about)
}

/**
 * The question that is due to the organisers of an active surgery, if one is: about its next date that nobody confirmed
 * and that is near, else whether it still runs, when the last word is about to be too old. Never two within
 * `askEveryDays`; one answer covers the dates until the next question, so that once a month is enough.
 */
export function nextQuestion(facts: AskingFacts, thresholds: Thresholds, now: Date): NewQuestion | null {
  const { state, hasOrganisers, asked, coming } = facts
  const { askDaysBefore, askEveryDays } = thresholds
  if (state !== 'active' || !hasOrganisers) return null
  if (asked.some(({ askedAt }) => askedAt > daysAfter(now, -askEveryDays))) return null
  const isNew = (about: string) => !asked.some((question) => question.about === about)
  const near = coming.find(
    (date) => needsConfirming(date, now) && date.startsAt <= daysAfter(now, askDaysBefore) && isNew(date.recurrenceId),
  )
  const about = near?.recurrenceId ?? stillRuns(facts, thresholds, now)
  if (about === null || !isNew(about)) return null
  return { about, dueAt: daysAfter(now, askDaysBefore), coversUntil: daysAfter(now, coverDays(thresholds)) }
}

function needsConfirming({ startsAt, isCancelled, isConfirmed }: ComingDate, now: Date): boolean {
  return startsAt > now && !isCancelled && !isConfirmed
}

/** Its name is the day on which the word runs out, so that each word is asked after once. */
function stillRuns(facts: AskingFacts, thresholds: Thresholds, now: Date): string | null {
  const runsOutAt = confirmationExpiresAt(facts, thresholds)
  if (now < daysAfter(runsOutAt, -thresholds.askDaysBefore)) return null
  return `${STILL_RUNS}${runsOutAt.toISOString().slice(0, 10)}`
}
