import { localNow } from '@surgeries/domain/dates/today'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { describe, expect, test } from 'vitest'
import { type AnswerDraft, beginDraft, checkDraft, choicesOf, onDate } from './answer-draft.ts'

const FIRST = occurrence('2026-12-09T17:30')
const SECOND = occurrence('2026-12-16T17:30')
const NOW = '2026-12-02T12:00'

function occurrence(localStart: string): Occurrence {
  return {
    recurrenceId: localStart,
    localStart,
    startsAt: `${localStart}:00Z`,
    endsAt: `${localStart.slice(0, 11)}19:00:00Z`,
    status: 'scheduled',
    reason: null,
    confirmedAt: null,
  }
}

function draftOf(part: Partial<AnswerDraft>): AnswerDraft {
  return { ...beginDraft({ occurrences: [FIRST, SECOND], answer: null }, null), ...part }
}

describe('what can be answered', () => {
  test('where no date is asked about, none can be cancelled or moved', () => {
    expect(choicesOf({ occurrences: [], answer: null })).toEqual(['yes', 'stopped'])
    expect(choicesOf({ occurrences: [FIRST], answer: null })).toEqual(['yes', 'cancelled', 'moved', 'stopped'])
  })

  test('a date that is cancelled already is not cancelled or moved again', () => {
    const cancelled: Occurrence = { ...FIRST, status: 'cancelled' }
    expect(beginDraft({ occurrences: [cancelled, SECOND], answer: null }, 'cancelled').recurrenceId).toBe(
      SECOND.recurrenceId,
    )
  })

  test('a yes takes back what an answer cancelled, and not what was cancelled elsewhere', () => {
    const cancelled: Occurrence = { ...FIRST, status: 'cancelled' }
    expect(choicesOf({ occurrences: [cancelled], answer: 'cancelled' })).toEqual(['yes', 'stopped'])
    expect(choicesOf({ occurrences: [cancelled], answer: null })).toEqual(['stopped'])
  })

  test('the link of the mail chooses, if it names an answer that may be given', () => {
    expect(beginDraft({ occurrences: [FIRST], answer: null }, 'moved').choice).toBe('moved')
    expect(beginDraft({ occurrences: [], answer: null }, 'moved').choice).toBeNull()
    expect(beginDraft({ occurrences: [FIRST], answer: null }, 'perhaps').choice).toBeNull()
  })
})

describe('what is sent', () => {
  test('yes speaks of all the dates', () => {
    expect(checkDraft(draftOf({ choice: 'yes' }), [FIRST, SECOND], NOW).answer).toEqual({ answer: 'yes' })
  })

  test('a cancelled one is named, with its reason', () => {
    const draft = draftOf({ choice: 'cancelled', ...onDate(SECOND), reason: ' Flu ' })
    expect(checkDraft(draft, [FIRST, SECOND], NOW).answer).toEqual({
      answer: 'cancelled',
      recurrenceId: '2026-12-16T17:30',
      reason: 'Flu',
    })
  })

  test('a moved one goes to another day, by the venue’s clock', () => {
    const draft = draftOf({ choice: 'moved', day: '2026-12-10' })
    expect(checkDraft(draft, [FIRST], NOW).answer).toEqual({
      answer: 'moved',
      recurrenceId: '2026-12-09T17:30',
      start: '2026-12-10T17:30',
      reason: '',
    })
  })
})

test.each([
  ['no answer', { choice: null }, 'choice'],
  ['no day', { choice: 'moved', day: '' }, 'day'],
  ['no hour', { choice: 'moved', hour: '' }, 'hour'],
  ['the time that it is at already', { choice: 'moved' }, 'same'],
  ['a day that is over', { choice: 'moved', day: '2026-12-01' }, 'past'],
] as const)('%s is pointed out before anything is sent', (_words, part, fault) => {
  expect(checkDraft(draftOf(part), [FIRST, SECOND], NOW)).toEqual({ answer: null, fault })
})

test('the venue’s clock is not the visitor’s', () => {
  const moment = new Date('2026-12-09T18:20:00Z')
  expect(localNow('Asia/Kathmandu', moment)).toBe('2026-12-10T00:05')
  expect(localNow('America/St_Johns', moment)).toBe('2026-12-09T14:50')
})
