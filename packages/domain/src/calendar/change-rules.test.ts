import { expect, test } from 'vitest'
import { type Calendar, emptyCalendar, type Override } from './calendar.ts'
import { changeRules } from './change-rules.ts'
import { occurrencesBetween } from './occurrences.ts'

const cancelled: Override = {
  recurrenceId: '2026-12-16T17:30',
  status: 'cancelled',
  start: '2026-12-16T17:30',
  durationMinutes: 90,
  reason: 'Flu',
}
const moved: Override = {
  recurrenceId: '2027-01-20T17:30',
  status: 'moved',
  start: '2027-01-21T18:00',
  durationMinutes: 90,
  reason: 'Snow',
}
const thirds: Calendar = {
  ...emptyCalendar,
  rules: [{ start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }],
  skippedDates: ['2027-02-17T17:30'],
  overrides: [cancelled, moved],
}

test('what was said of a date stays when the date stays', () => {
  const everyWeek = { ...thirds, rules: [{ start: '2026-12-02T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' }] }
  expect(changeRules(thirds, 'UTC', everyWeek)).toEqual({
    calendar: { ...everyWeek, overrides: [cancelled, moved], skippedDates: ['2027-02-17T17:30'] },
    carried: [],
    droppedOverrides: [],
    droppedSkips: [],
  })
})

test('an evening that is cancelled stays so when evenings begin later', () => {
  const later = {
    ...thirds,
    rules: [{ start: '2026-12-16T18:00', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }],
  }
  const { calendar, carried, droppedOverrides } = changeRules(thirds, 'Europe/London', later)
  expect(carried).toEqual([
    { from: '2026-12-16T17:30', to: '2026-12-16T18:00' },
    { from: '2027-01-20T17:30', to: '2027-01-20T18:00' },
    { from: '2027-02-17T17:30', to: '2027-02-17T18:00' },
  ])
  expect(droppedOverrides).toEqual([])
  const window = { from: new Date('2026-12-01'), until: new Date('2027-04-01'), limit: 10 }
  expect(
    occurrencesBetween(calendar, 'Europe/London', window).map(({ localStart, status }) => `${localStart} ${status}`),
  ).toEqual(['2026-12-16T18:00 cancelled', '2027-01-21T18:00 moved', '2027-03-17T18:00 scheduled'])
})

test('what was said of days that have no meeting any more is dropped, and told', () => {
  const thursdays = {
    ...thirds,
    rules: [{ start: '2026-12-17T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3TH' }],
  }
  expect(changeRules(thirds, 'UTC', thursdays)).toEqual({
    calendar: { ...thursdays, overrides: [], skippedDates: [] },
    carried: [],
    droppedOverrides: [cancelled, moved],
    droppedSkips: ['2027-02-17T17:30'],
  })
})

test('where a day now has two meetings, nobody can say which was meant', () => {
  const twice = {
    ...thirds,
    rules: [
      { start: '2026-12-16T10:00', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' },
      { start: '2026-12-16T19:00', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' },
    ],
  }
  expect(changeRules(thirds, 'UTC', twice)).toMatchObject({ carried: [], droppedOverrides: [cancelled, moved] })
})

test('a meeting that already has its own word does not get another', () => {
  const both: Calendar = {
    ...thirds,
    rules: [...thirds.rules, { start: '2026-12-16T19:00', durationMinutes: 60, rule: 'FREQ=MONTHLY;BYDAY=3WE' }],
    overrides: [cancelled, { ...cancelled, recurrenceId: '2026-12-16T19:00', start: '2026-12-16T19:00' }],
    skippedDates: [],
  }
  const { calendar, droppedOverrides } = changeRules(both, 'UTC', thirds)
  expect(calendar.overrides).toEqual([cancelled])
  expect(droppedOverrides).toHaveLength(1)
})

test('in another zone the same local times stay said', () => {
  expect(changeRules(thirds, 'Asia/Kathmandu', thirds).calendar).toEqual(thirds)
})
