import type { Answer, Question } from '@surgeries/contracts/freshness'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { ANSWERS, type Answer as Choice } from '@surgeries/domain/freshness'
import type { z } from 'zod'

/** What is chosen and typed so far; days and hours are by the venue's clock. */
export interface AnswerDraft {
  choice: Choice | null
  /** The date that is cancelled or moved. */
  recurrenceId: string
  day: string
  hour: string
  reason: string
  message: string
}

export type AnswerFault = 'choice' | 'day' | 'hour' | 'same' | 'past' | ServerFault
type ServerFault = 'taken' | 'noTime' | 'far' | 'reasonEmail' | 'reasonLinks'

const SERVER_FAULTS: Record<string, AnswerFault> = {
  past: 'past',
  time_taken: 'taken',
  overlaps: 'taken',
  no_such_time: 'noTime',
  too_far: 'far',
  email_in_text: 'reasonEmail',
  too_many_links: 'reasonLinks',
}

export function serverFault(errors: readonly { code: string }[]): AnswerFault | null {
  return errors.map(({ code }) => SERVER_FAULTS[code]).find((fault) => fault !== undefined) ?? null
}

export function openDates({ occurrences }: Pick<Question, 'occurrences'>): Occurrence[] {
  return occurrences.filter(({ status }) => status !== 'cancelled')
}

type Asked = Pick<Question, 'occurrences' | 'answer'>

export function isOffElsewhere({ occurrences, answer }: Asked): boolean {
  return occurrences.length > 0 && openDates({ occurrences }).length === 0 && answer !== 'cancelled'
}

export function choicesOf(question: Asked): Choice[] {
  if (isOffElsewhere(question)) return ['stopped']
  const isAnyOpen = openDates(question).length > 0
  return ANSWERS.filter((choice) => isAnyOpen || choice === 'yes' || choice === 'stopped')
}

export function beginDraft(question: Asked, wish: string | null): AnswerDraft {
  const choice = choicesOf(question).find((one) => one === wish) ?? null
  const first = openDates(question)[0]
  return { choice, ...(first ? onDate(first) : { recurrenceId: '', day: '', hour: '' }), reason: '', message: '' }
}

export function onDate({ recurrenceId, localStart }: Occurrence): Pick<AnswerDraft, 'recurrenceId' | 'day' | 'hour'> {
  return { recurrenceId, day: localStart.slice(0, 10), hour: localStart.slice(11) }
}

type Checked = { answer: z.input<typeof Answer>; fault: null } | { answer: null; fault: AnswerFault }

/** The answer as it is sent, or what it lacks. `localNow` is what the venue's clock shows: 2026-12-09T17:30. */
export function checkDraft(draft: AnswerDraft, occurrences: readonly Occurrence[], localNow: string): Checked {
  const fault = faultOf(draft, occurrences, localNow)
  if (fault) return { answer: null, fault }
  const { choice, recurrenceId } = draft
  const reason = draft.reason.trim()
  if (choice === 'cancelled') return { answer: { answer: choice, recurrenceId, reason }, fault: null }
  if (choice === 'moved')
    return { answer: { answer: choice, recurrenceId, start: startOf(draft), reason }, fault: null }
  if (choice === 'stopped') return { answer: { answer: choice, message: draft.message.trim() }, fault: null }
  return { answer: { answer: 'yes' }, fault: null }
}

function faultOf(draft: AnswerDraft, occurrences: readonly Occurrence[], localNow: string): AnswerFault | null {
  if (!draft.choice) return 'choice'
  if (draft.choice !== 'moved') return null
  if (!draft.day) return 'day'
  if (!draft.hour) return 'hour'
  const start = startOf(draft)
  if (occurrences.some((one) => one.recurrenceId === draft.recurrenceId && one.localStart === start)) return 'same'
  return start <= localNow ? 'past' : null
}

function startOf({ day, hour }: AnswerDraft): string {
  return `${day}T${hour.slice(0, 5)}`
}
