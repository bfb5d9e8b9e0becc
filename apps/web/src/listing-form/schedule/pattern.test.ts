import { type CalendarRule, calendarOf, scheduleOf as scheduleOfRules } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { describe, expect, test } from 'vitest'
import { todayIn } from './calendar-day.ts'
import { type Choice, choiceOf, firstChoice, nextTwo, PATTERNS, scheduleOf } from './pattern.ts'

// A Sunday.
const today = '2026-11-22'
const choose = (change: Partial<Choice>): Choice => ({ ...firstChoice, date: '2026-12-01', ...change })

const startOf = ({ rules }: { rules: CalendarRule[] }) => rules[0]?.start.slice(0, 10)

describe('choosing when it meets', () => {
  test.each<[Partial<Choice>, string, string | null]>([
    [{ pattern: 'weekly', weekday: 'TU' }, '2026-11-24T17:30', 'FREQ=WEEKLY;BYDAY=TU'],
    [{ pattern: 'weekly', weekday: 'SU' }, '2026-11-22T17:30', 'FREQ=WEEKLY;BYDAY=SU'],
    [
      { pattern: 'fortnightly', weekday: 'TU', date: '2026-12-01' },
      '2026-12-01T17:30',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    ],
    [
      { pattern: 'fortnightly', weekday: 'FR', date: '2026-12-01' },
      '2026-11-27T17:30',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
    ],
    [{ pattern: 'monthly', weekday: 'WE', nth: 3 }, '2026-12-16T17:30', 'FREQ=MONTHLY;BYDAY=3WE'],
    [{ pattern: 'monthly', weekday: 'SU', nth: 4 }, '2026-11-22T17:30', 'FREQ=MONTHLY;BYDAY=4SU'],
    [{ pattern: 'last', weekday: 'MO' }, '2026-11-30T17:30', 'FREQ=MONTHLY;BYDAY=-1MO'],
    [{ pattern: 'last', weekday: 'SA' }, '2026-11-28T17:30', 'FREQ=MONTHLY;BYDAY=-1SA'],
    [{ pattern: 'once', date: '2027-01-09' }, '2027-01-09T17:30', null],
  ])('%o starts %s', (change, start, rule) => {
    expect(scheduleOf(choose(change), today)).toEqual(scheduleOfRules({ start, rule, durationMinutes: 120 }))
  })

  test.each(PATTERNS)('%s is read back as it was chosen', (pattern) => {
    const schedule = scheduleOf(choose({ pattern, weekday: 'TH', nth: 1, time: '09:15' }), today)
    const choice = choiceOf(schedule)
    expect(choice).toMatchObject({ pattern, time: '09:15' })
    expect(choice && scheduleOf(choice, today)).toEqual(schedule)
  })

  test('the first meeting is one that the rule itself gives', () => {
    for (const pattern of PATTERNS) {
      const schedule = scheduleOf(choose({ pattern, weekday: 'FR', nth: 2 }), today)
      const from = new Date('2026-11-01T00:00:00Z')
      const until = new Date('2027-11-01T00:00:00Z')
      const [first] = occurrencesBetween(calendarOf(schedule), 'Europe/Berlin', { from, until, limit: 1 })
      expect(first?.startsAt.toISOString()).toBe(`${startOf(schedule)}T16:30:00.000Z`)
    }
  })

  test('the last weekday of a month is found in months of every length', () => {
    expect(startOf(scheduleOf(choose({ pattern: 'last', weekday: 'SU' }), '2027-02-01'))).toBe('2027-02-28')
    expect(startOf(scheduleOf(choose({ pattern: 'last', weekday: 'TH' }), '2026-12-31'))).toBe('2026-12-31')
    expect(startOf(scheduleOf(choose({ pattern: 'last', weekday: 'WE' }), '2026-12-31'))).toBe('2027-01-27')
  })

  test('every two weeks can begin this week or the next', () => {
    expect(nextTwo('TU', today)).toEqual(['2026-11-24', '2026-12-01'])
  })

  test.each(['FREQ=YEARLY', 'FREQ=MONTHLY;BYDAY=5WE', 'FREQ=MONTHLY;BYDAY=1MO,3MO', 'FREQ=WEEKLY;BYDAY=TU;COUNT=4'])(
    'a rule that the form does not make is left alone: %s',
    (rule) => {
      expect(choiceOf(scheduleOfRules({ start: '2026-12-01T10:00', durationMinutes: 60, rule }))).toBeNull()
    },
  )

  test('today is the day at the venue', () => {
    const now = new Date('2026-11-22T20:00:00Z')
    expect(todayIn('Pacific/Auckland', now)).toBe('2026-11-23')
    expect(todayIn('Asia/Kathmandu', now)).toBe('2026-11-23')
    expect(todayIn('Europe/London', now)).toBe('2026-11-22')
  })
})
