import type { Answer } from '@surgeries/contracts/freshness'
import { type Asking, dateMeant } from './asking.ts'

const TWO_TAPS_MS = 10 * 60 * 1000

/** Whether an answer is what was said already: people press twice, and mail programs send twice. */
export function isRepeatAnswer(asking: Asking, answer: Answer): boolean {
  const { question, now } = asking
  const { state } = question.surgery
  if (question.answer !== answer.answer || question.answeredAt === null) return false
  if (answer.answer === 'stopped') return state === 'dormant'
  if (state === 'dormant') return false
  if (answer.answer === 'yes') return now.getTime() - question.answeredAt.getTime() < TWO_TAPS_MS
  const meant = answer.recurrenceId ?? dateMeant(asking)
  const date = asking.dates.find(({ recurrenceId }) => recurrenceId === meant)
  if (date?.status !== answer.answer || (date.reason ?? '') !== answer.reason) return false
  if (answer.answer === 'cancelled') return true
  const minutes = (date.endsAt.getTime() - date.startsAt.getTime()) / 60_000
  return date.localStart === answer.start && (answer.durationMinutes ?? minutes) === minutes
}
