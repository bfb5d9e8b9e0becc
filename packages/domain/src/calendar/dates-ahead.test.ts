import { describe, expect, it } from 'vitest'
import { scheduleOf } from './calendar.ts'
import { hasDateAhead } from './dates-ahead.ts'

/** Half past midnight of 1 December in Kathmandu, still the day before in Honolulu. */
const NOW = new Date('2026-11-30T18:45:00Z')
const at = (start: string, rule: string | null = null) => scheduleOf({ start, durationMinutes: 120, rule })
const ahead = (schedule: Parameters<typeof hasDateAhead>[0], zone = 'Asia/Kathmandu') =>
  hasDateAhead(schedule, zone, NOW)

describe('a schedule has a date ahead', () => {
  it.each([
    ['a single date to come', at('2026-12-16T17:30')],
    ['one that runs since before midnight', at('2026-11-30T22:31')],
    ['one in seventy years', at('2099-01-05T10:00')],
    ['a rule without an end that began long ago', at('2011-03-02T18:00', 'FREQ=MONTHLY;BYDAY=1WE')],
    ['a rule until later today', at('2026-11-01T10:00', 'FREQ=DAILY;UNTIL=20261201T041500Z')],
    ['a rule whose last of ten is tomorrow', at('2026-11-23T10:00', 'FREQ=DAILY;COUNT=10')],
    ['a leap day in years', at('2024-02-29T10:00', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')],
    [
      'an extra date beside a rule that is over',
      {
        ...at('2026-10-01T10:00', 'FREQ=DAILY;COUNT=2'),
        extraDates: [{ start: '2026-12-24T10:00', durationMinutes: 60 }],
      },
    ],
    [
      'a day whose time is to follow, on that day',
      { ...scheduleOf(), extraDates: [{ start: '2026-12-01T00:00', durationMinutes: 1440, timeToFollow: true }] },
    ],
  ])('with %s', (_what, schedule) => {
    expect(ahead(schedule)).toBe(true)
  })

  it.each([
    ['a single date of last year', at('2025-12-16T17:30')],
    ['one that ended this minute', at('2026-11-30T22:30')],
    ['a rule until yesterday', at('2026-11-01T10:00', 'FREQ=DAILY;UNTIL=20261130')],
    ['a rule whose last of eight was yesterday', at('2026-11-23T10:00', 'FREQ=DAILY;COUNT=8')],
    ['one date to come, which is left out', { ...at('2026-12-16T17:30'), skippedDates: ['2026-12-16T17:30'] }],
    [
      'extra dates that are past',
      { ...scheduleOf(), extraDates: [{ start: '2026-11-01T10:00', durationMinutes: 60 }] },
    ],
  ])('but none with %s', (_what, schedule) => {
    expect(ahead(schedule)).toBe(false)
  })

  it('by the clock of its venue, wherever it is asked', () => {
    const noon = at('2026-11-30T12:00')
    expect(ahead(noon, 'Pacific/Honolulu')).toBe(true)
    expect(ahead(noon, 'Europe/Berlin')).toBe(false)
  })
})
