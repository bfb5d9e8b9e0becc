import { expect, test } from 'vitest'
import { type Calendar, emptyCalendar } from './calendar.ts'
import { calendarFaultsOf } from './calendar-faults.ts'
import { settle } from './settle.ts'

const sound: Calendar = {
  ...emptyCalendar,
  rules: [{ start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }],
  extraDates: [{ start: '2026-12-20T10:00', durationMinutes: 60 }],
}

test('a sound calendar has no fault', () => {
  expect(calendarFaultsOf(sound, 'Europe/London')).toEqual([])
  expect(calendarFaultsOf(emptyCalendar, 'Europe/London')).toEqual([])
})

test('each fault says where it is', () => {
  const rules = ['FREQ=HOURLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=WEEKLY;UNTIL=20200101']
  const calendar: Calendar = {
    rules: rules.map((rule) => ({ start: '2026-12-16T17:30', durationMinutes: 60, rule })),
    extraDates: [{ start: '2026-02-30T10:00', durationMinutes: 60 }],
    skippedDates: ['2026-12-16'],
    overrides: [
      { recurrenceId: '2026-12-16T25:00', status: 'moved', start: '2026-12-16T10:00', durationMinutes: 60, reason: '' },
    ],
  }
  expect(calendarFaultsOf(calendar, 'UTC')).toEqual([
    { pointer: '/rules/0/rule', code: 'frequency_too_high', part: 'FREQ' },
    { pointer: '/rules/1/rule', code: 'never_happens', part: null },
    { pointer: '/rules/2/rule', code: 'never_happens', part: null },
    { pointer: '/extraDates/0/start', code: 'no_such_time', part: null },
    { pointer: '/skippedDates/0', code: 'no_such_time', part: null },
    { pointer: '/overrides/0/recurrenceId', code: 'no_such_time', part: null },
  ])
})

test('too many of anything is a fault', () => {
  const calendar = { ...sound, skippedDates: Array.from({ length: 401 }, () => '2026-12-16T17:30') }
  expect(calendarFaultsOf(calendar, 'UTC')).toEqual([{ pointer: '/skippedDates', code: 'too_many', part: null }])
})

test('so are more meetings than anybody could keep, of one rule or of all', () => {
  const daily = (byHour: string) => ({
    start: '2026-12-16T09:00',
    durationMinutes: 60,
    rule: `FREQ=DAILY;BYHOUR=${byHour}`,
  })
  const faults = (...rules: Calendar['rules']) => calendarFaultsOf({ ...sound, rules }, 'Europe/London')
  const tooMany = [{ pointer: '/rules', code: 'too_many', part: null }]
  expect(faults(daily('9,17'))).toEqual([])
  expect(faults(daily('9,13,17'))).toEqual(tooMany)
  expect(faults(daily('9'), daily('13'), daily('17'))).toEqual(tooMany)
})

test('a rule is begun with its first meeting', () => {
  const rule = { start: '2026-12-01T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }
  expect(settle(rule, 'UTC')).toEqual({ ...rule, start: '2026-12-16T17:30' })
  expect(settle({ ...rule, rule: null }, 'UTC')).toEqual({ ...rule, rule: null })
  expect(settle({ ...rule, rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'UTC')).toBeNull()
})
