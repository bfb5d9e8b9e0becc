import { calendarOf, type Schedule, scheduleOf } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { describe, expect, test } from 'vitest'
import { blankLine, type Line, type Rhythm, RHYTHMS, withRhythm } from './line/line.ts'
import { draftOf, faultOfDraft, scheduleOfDraft } from './schedule-draft.ts'

// A Sunday.
const today = '2026-11-22'
const line = (rhythm: Rhythm, part: Partial<Line> = {}): Line => ({ ...withRhythm(blankLine, rhythm), ...part })
const made = (...lines: readonly Line[]) => scheduleOfDraft({ lines, skippedDates: [] }, today)

describe('choosing when it meets', () => {
  test.each<[Rhythm, Partial<Line>, string, string | null]>([
    ['weekly', { weekdays: ['TU'] }, '2026-11-24T17:30', 'FREQ=WEEKLY;BYDAY=TU'],
    ['weekly', { weekdays: ['SU'] }, '2026-11-22T17:30', 'FREQ=WEEKLY;BYDAY=SU'],
    ['weekly', { weekdays: ['TH', 'MO'] }, '2026-11-23T17:30', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['fortnightly', { weekdays: ['TU'], date: '2026-12-01' }, '2026-12-01T17:30', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['fortnightly', { weekdays: ['FR'], date: '2026-12-01' }, '2026-11-27T17:30', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['third', { weekdays: ['WE'] }, '2026-12-16T17:30', 'FREQ=MONTHLY;BYDAY=3WE'],
    ['fourth', { weekdays: ['SU'] }, '2026-11-22T17:30', 'FREQ=MONTHLY;BYDAY=4SU'],
    ['last', { weekdays: ['MO'] }, '2026-11-30T17:30', 'FREQ=MONTHLY;BYDAY=-1MO'],
    ['last', { weekdays: ['SA'] }, '2026-11-28T17:30', 'FREQ=MONTHLY;BYDAY=-1SA'],
    ['first', { weekdays: ['WE'], nths: [1, 3] }, '2026-12-02T17:30', 'FREQ=MONTHLY;BYDAY=1WE,3WE'],
    [
      'third',
      { weekdays: ['WE'], exceptMonths: [12] },
      '2027-01-20T17:30',
      'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=3WE',
    ],
    ['first', { weekdays: ['FR'], every: 3 }, '2026-12-04T17:30', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1FR'],
    ['weekly', { weekdays: ['TU'], ending: { count: 6 } }, '2026-11-24T17:30', 'FREQ=WEEKLY;BYDAY=TU;COUNT=6'],
    ['once', { date: '2027-01-09' }, '2027-01-09T17:30', null],
  ])('%s %o starts %s', (rhythm, part, start, rule) => {
    expect(made(line(rhythm, part))).toEqual(scheduleOf({ start, rule, durationMinutes: 120 }))
  })

  test.each(RHYTHMS)('%s is read back as it was chosen', (rhythm) => {
    const schedule = made(
      line(rhythm, { weekdays: ['TH'], date: rhythm === 'once' ? '2027-01-09' : '', time: '09:15' }),
    )
    expect(scheduleOfDraft(draftOf(schedule), today)).toEqual(schedule)
  })

  test.each(RHYTHMS)('the first meeting of %s is one that the rule itself gives', (rhythm) => {
    const schedule = made(line(rhythm, { weekdays: ['FR'], date: rhythm === 'once' ? '2027-01-09' : '' }))
    const calendar = calendarOf(schedule)
    const from = new Date('2026-11-01T00:00:00Z')
    const [first] = occurrencesBetween(calendar, 'Europe/Berlin', { from, until: new Date('2028-11-01'), limit: 1 })
    expect(first?.localStart).toBe(schedule?.rules[0]?.start)
  })

  test('the last weekday of a month is found in months of every length', () => {
    const lastFrom = (weekday: Line['weekdays'][number], day: string) =>
      scheduleOfDraft({ lines: [line('last', { weekdays: [weekday] })], skippedDates: [] }, day)?.rules[0]?.start
    expect(lastFrom('SU', '2027-02-01')).toMatch(/^2027-02-28/)
    expect(lastFrom('TH', '2026-12-31')).toMatch(/^2026-12-31/)
    expect(lastFrom('WE', '2026-12-31')).toMatch(/^2027-01-27/)
  })

  test('a known first day stays while it fits', () => {
    const known = line('third', { weekdays: ['WE'], date: '2024-01-17' })
    expect(made({ ...known, exceptMonths: [8] })?.rules[0]?.start).toBe('2024-01-17T17:30')
    expect(made({ ...known, weekdays: ['TH'] })?.rules[0]?.start).toBe('2026-12-17T17:30')
  })

  // The 16th is the third Wednesday.
  test.each([
    'FREQ=YEARLY',
    'FREQ=MONTHLY;BYDAY=5WE',
    'FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;INTERVAL=3;BYDAY=WE',
    'FREQ=WEEKLY;BYDAY=WE;COUNT=4',
  ])('a rule that came so goes so: %s', (rule) => {
    const schedule: Schedule = {
      rules: [{ start: '2026-12-16T10:00', durationMinutes: 60, rule }],
      extraDates: [{ start: '2026-12-19T10:00', durationMinutes: 90 }],
      skippedDates: [],
    }
    expect(scheduleOfDraft(draftOf(schedule), today)).toEqual(schedule)
  })

  test.each<[Line, string]>([
    [line('weekly'), 'weekday_needed'],
    [line('once'), 'date_needed'],
    [line('weekly', { weekdays: ['TU'], time: '' }), 'time_needed'],
    [line('weekly', { weekdays: ['TU'], ending: { until: '' } }), 'end_needed'],
    [line('weekly', { weekdays: ['TU'], exceptMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }), 'months_needed'],
    [line('weekly', { kind: 'rule', rule: 'FREQ=', date: today }), 'unreadable'],
  ])('%o lacks something', (lacking, fault) => {
    expect(faultOfDraft({ lines: [lacking], skippedDates: [] })).toBe(fault)
    expect(made(lacking)).toBeNull()
  })
})
