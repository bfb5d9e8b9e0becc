import { expect, test } from 'vitest'
import { pastedRule } from './pasted-rule.ts'

test('a rule is taken as it is typed', () => {
  expect(pastedRule('FREQ=MONTHLY;BYDAY=')).toEqual({ rule: 'FREQ=MONTHLY;BYDAY=' })
  expect(pastedRule('RRULE:FREQ=WEEKLY')).toEqual({ rule: 'FREQ=WEEKLY' })
})

test('lines of a calendar file give the first day and the time too', () => {
  const lines = 'DTSTART;TZID=Europe/Berlin:20261211T180000\nRRULE:FREQ=MONTHLY;BYDAY=-2FR\nEXDATE:20270101T180000'
  const read = { rule: 'FREQ=MONTHLY;BYDAY=-2FR', date: '2026-12-11', time: '18:00' }
  expect(pastedRule(lines)).toEqual(read)
  expect(pastedRule(lines.replaceAll('\n', ''))).toEqual(read)
})

test('a start in UTC says nothing of the wall', () => {
  expect(pastedRule('DTSTART:20261211T180000Z\nRRULE:FREQ=DAILY')).toEqual({ rule: 'FREQ=DAILY' })
})
