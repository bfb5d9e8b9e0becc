import { render } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { loadMessages } from '../../../locales/messages.ts'
import { readField, useFieldWords } from './field-words.ts'

beforeAll(() => loadMessages(['moderation', 'schedule']))

const THIRD = { start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }

/** A schedule from the record, as the moderators read it. */
function wordsOf(recorded: unknown): string[] {
  function Words() {
    return [useFieldWords()('schedule', readField('schedule', recorded))].flat().map((line) => <p key={line}>{line}</p>)
  }
  const { container } = render(<Words />)
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent ?? '')
}

test('a schedule is read sentence by sentence, so that each change of it shows by itself', () => {
  const [rule, once, extra, skipped, ...others] = wordsOf({
    rules: [
      { ...THIRD, rule: 'FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11,12' },
      { ...THIRD, start: '2027-01-05T10:00', rule: null },
    ],
    extraDates: [{ start: '2026-12-19T10:00', durationMinutes: 60 }],
    skippedDates: ['2027-01-20T17:30'],
  })
  expect(rule).toMatch(/^The third Wednesday of every month, but not in August, .+, from Wed,? /)
  expect(once).toMatch(/^Once: Tue,? /)
  expect(extra).toMatch(/^Also on Sat,? /)
  expect(skipped).toMatch(/^Not on Wed,? /)
  expect(others).toEqual([])
})

test('a rule for which there are no words stands as it is', () => {
  const recorded = { rules: [{ ...THIRD, rule: 'FREQ=YEARLY;BYWEEKNO=20' }], extraDates: [], skippedDates: [] }
  expect(wordsOf(recorded)[0]).toMatch(/^By the rule FREQ=YEARLY;BYWEEKNO=20, /)
})

test('what cannot be read any more says nothing', () => {
  expect(wordsOf('nonsense')).toEqual([''])
  expect(wordsOf(null)).toEqual([''])
})
