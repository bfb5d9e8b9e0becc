import { DAY_MS } from '@surgeries/domain/dates/durations'
import { emptyCalendar } from '@surgeries/domain/calendar/calendar'
import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/app.ts'
import { fileOf } from './test/file-of.ts'
import { inOrder, type Reading } from './test/meeting.ts'
import { READERS } from './test/readers.ts'
import { zoneComponent } from './icalendar/zone-component.ts'

const UNTIL = new Date('2028-11-18T00:00:00Z')

/** Noon and half past four in the morning, about each change of the clocks and on a day of every other month. */
function startsIn(timeZone: string): string[] {
  const days = new Set(['2026-12-01', '2027-02-01', '2027-04-01', '2027-06-01', '2027-08-01', '2027-10-01'])
  let change = Temporal.Instant.from(NOW.toISOString()).toZonedDateTimeISO(timeZone).getTimeZoneTransition('next')
  while (change && change.epochMilliseconds < UNTIL.getTime() - 2 * DAY_MS) {
    for (const offset of [-1, 0, 1]) days.add(change.toPlainDate().add({ days: offset }).toString())
    change = change.getTimeZoneTransition('next')
  }
  return [...days].flatMap((day) => [`${day}T04:30`, `${day}T12:00`])
}

const zones = Intl.supportedValuesOf('timeZone')
const readings: Reading[] = zones.map((timeZone) => {
  const extraDates = startsIn(timeZone).map((start) => ({ start, durationMinutes: 60 }))
  const calendar = { ...emptyCalendar, extraDates }
  return {
    file: fileOf({ calendar, timeZone, suspension: null, confirmedAt: new Map() }, NOW),
    from: NOW,
    until: UNTIL,
  }
})

function expectedIn(timeZone: string, reading: Reading) {
  const meetings = startsIn(timeZone).map((start) => {
    const startMs = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).epochMilliseconds
    return { startMs, endMs: startMs + 60 * 60_000, cancelled: false }
  })
  return inOrder(meetings, reading)
}

test('every offset is written in whole minutes, which all can read', () => {
  const offsets = new Set(readings.flatMap(({ file }) => file.match(/TZOFFSET(?:FROM|TO):.*/g)))
  for (const offset of offsets) expect(offset).toMatch(/:[+-]\d{4}$/)
})

describe.each(READERS)('to $name', { timeout: 60_000 }, ({ read }) => {
  test('the clocks of every zone on earth are told right', () => {
    const found = read(readings)
    for (const [index, reading] of readings.entries()) {
      const timeZone = zones[index] ?? ''
      expect(found[index], timeZone).toEqual(expectedIn(timeZone, reading))
    }
  })
})

test('where clocks are set by a custom, the custom is told; where not, each change', () => {
  const rulesOf = (timeZone: string) =>
    zoneComponent(timeZone, new Date('2025-01-01'))[2].map(([name, properties]) => [
      name,
      ...properties.flatMap(([property, , , value]) => (property === 'rrule' ? [value] : [])),
    ])
  expect(rulesOf('Europe/London')).toEqual([
    ['standard', { freq: 'YEARLY', bymonth: 10, byday: '-1SU' }],
    ['daylight', { freq: 'YEARLY', bymonth: 3, byday: '-1SU' }],
  ])
  expect(rulesOf('America/New_York')).toEqual([
    ['standard', { freq: 'YEARLY', bymonth: 11, byday: '1SU' }],
    ['daylight', { freq: 'YEARLY', bymonth: 3, byday: '2SU' }],
  ])
  expect(rulesOf('Asia/Kathmandu')).toEqual([['standard']])
  expect(rulesOf('Asia/Gaza').every((rule) => rule.length === 1)).toBe(true)
})
