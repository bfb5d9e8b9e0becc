import { type Calendar, type CalendarRule, emptyCalendar } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/app.ts'
import { spanAt } from './span.ts'
import { tell } from './entries.ts'

const timeZone = 'Europe/London'
const span = spanAt(NOW)

function told(calendar: Partial<Calendar>, confirmed: Record<string, Date> = {}) {
  const confirmedAt = new Map(Object.entries(confirmed))
  return tell({ calendar: { ...emptyCalendar, ...calendar }, timeZone, suspension: null, confirmedAt }, span)
}

function ruled(rule: string, start = '2026-10-07T17:30'): CalendarRule {
  return { start, durationMinutes: 90, rule }
}

const toldAs = (rule: string, start?: string) => told({ rules: [ruled(rule, start)] }).series[0]

describe('a rule is told as a rule', () => {
  test.each([
    ['FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=WE'],
    ['FREQ=WEEKLY;BYDAY=SA,MO;INTERVAL=2', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA'],
    ['FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3', 'FREQ=MONTHLY;BYDAY=3WE'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['FREQ=DAILY;INTERVAL=10', 'FREQ=DAILY;INTERVAL=10'],
    ['FREQ=YEARLY', 'FREQ=YEARLY'],
  ])('where everybody reads it as we do: %s', (rule, expected) => {
    expect(toldAs(rule)?.rule).toBe(expected)
  })

  test.each([
    'FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,2,3,9,10;BYDAY=2TU',
    'FREQ=MONTHLY;BYMONTH=1,2,3,9,10;BYDAY=1TU,3TU',
    'FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=1',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,WE',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=DAILY;BYDAY=MO;BYHOUR=10,18',
  ])('and else as its dates: %s', (rule) => {
    const { series, dates } = told({ rules: [ruled(rule)] })
    expect(series).toEqual([])
    expect(dates.length).toBeGreaterThan(1)
  })

  test('with an end that is its last meeting, however the end was said', () => {
    for (const end of ['COUNT=3', 'UNTIL=20261027', 'UNTIL=20261021T173000', 'UNTIL=20261021T163000Z'])
      expect(toldAs(`FREQ=WEEKLY;${end}`)?.lastAt).toEqual(new Date('2026-10-21T16:30:00Z'))
  })

  test('from its first meeting of last year on, in step with where it began', () => {
    const start = '2008-10-15T17:30'
    const series = toldAs('FREQ=WEEKLY;INTERVAL=2', start)
    const [first] = occurrencesBetween(
      { ...emptyCalendar, rules: [ruled('FREQ=WEEKLY;INTERVAL=2', start)] },
      timeZone,
      {
        from: new Date('2025-01-01'),
        until: new Date('2026-01-01'),
        limit: 1,
      },
    )
    expect(series?.start).toBe(first?.recurrenceId)
  })
})

describe('an exception', () => {
  test('is left out where clocks jump over the time, or somebody said so', () => {
    const rules = [ruled('FREQ=WEEKLY', '2027-02-28T01:30')]
    expect(told({ rules, skippedDates: ['2027-03-07T01:30', '2027-03-08T01:30'] }).series[0]?.leftOut).toEqual([
      '2027-03-07T01:30',
      '2027-03-28T01:30',
      '2028-03-26T01:30',
    ])
  })

  test('is told once when two rules meet', () => {
    const rules = [ruled('FREQ=MONTHLY;BYDAY=3WE'), ruled('FREQ=WEEKLY')]
    const [monthly, weekly] = told({ rules }).series
    expect(monthly?.leftOut).toEqual([])
    expect(weekly?.leftOut).toContain('2026-12-16T17:30')
    expect(told({ rules: [ruled('FREQ=WEEKLY'), ruled('FREQ=WEEKLY')] }).series).toHaveLength(1)
  })

  test('one of very many makes the rule a list of dates', () => {
    const skippedDates = occurrencesBetween({ ...emptyCalendar, rules: [ruled('FREQ=WEEKLY')] }, timeZone, {
      from: NOW,
      until: new Date('2028-09-01'),
      limit: 70,
    }).map(({ recurrenceId }) => recurrenceId)
    const { series, dates } = told({ rules: [ruled('FREQ=WEEKLY')], skippedDates })
    expect(series).toEqual([])
    for (const skipped of skippedDates) expect(dates.map(({ recurrenceId }) => recurrenceId)).not.toContain(skipped)
  })

  test('is not made of a word about a date that is not there', () => {
    const nowhere = { recurrenceId: '2026-12-17T17:30', start: '2026-12-18T17:30', durationMinutes: 90, reason: '' }
    const { series, dates } = told({ rules: [ruled('FREQ=WEEKLY')], overrides: [{ ...nowhere, status: 'moved' }] })
    expect(series[0]?.overrides).toEqual([])
    expect(dates).toEqual([])
  })

  test('is a confirmation to come, and no more when it is long over', () => {
    const { series } = told(
      { rules: [ruled('FREQ=WEEKLY', '2026-01-07T17:30')] },
      { '2026-02-04T17:30': NOW, '2026-12-02T17:30': NOW },
    )
    expect(series[0]?.overrides.map(({ recurrenceId }) => recurrenceId)).toEqual(['2026-12-02T17:30'])
  })
})
