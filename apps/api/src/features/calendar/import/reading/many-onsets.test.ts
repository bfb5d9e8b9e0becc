import { expect, test, vi } from 'vitest'
import { readFeed } from './read-feed.ts'

const READER = {
  timeZone: 'Europe/London',
  match: '',
  from: new Date('2026-11-30T00:00:00Z'),
  until: new Date('2028-12-31T00:00:00Z'),
}

/** The nth minute of 2027, as a calendar writes it. */
const minute = (index: number) =>
  new Date(Date.UTC(2027, 0, 1) + index * 60_000).toISOString().replace(/[-:]|\.\d+Z/g, '')
const part = (start: string, ...lines: string[]) =>
  ['BEGIN:STANDARD', `DTSTART:${start}`, 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0003', ...lines, 'END:STANDARD'].join(
    '\r\n',
  )
const zone = (name: string, ...parts: string[]) =>
  ['BEGIN:VTIMEZONE', `TZID:${name}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
const event = (name: string, day = '09') =>
  ['BEGIN:VEVENT', `UID:${name}${day}`, `DTSTART;TZID=${name}:202612${day}T180000`, 'DURATION:PT2H', 'END:VEVENT'].join(
    '\r\n',
  )
const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', ...parts, 'END:VCALENDAR'].join('\r\n')

/** How often a moment is looked up in a zone while a calendar is read. */
function countLookups(text: string) {
  const lookUp = vi.spyOn(Temporal.Instant.prototype, 'toZonedDateTimeISO')
  const reading = readFeed(text, READER)
  const lookups = lookUp.mock.calls.length
  lookUp.mockRestore()
  return { lookups, reading }
}

const ONSETS = {
  'onsets of its own': (count: number) => Array.from({ length: count }, (_one, index) => part(minute(index))),
  'onsets on one line': (count: number) => [
    part('20200101T000000', `RDATE:${Array.from({ length: count }, (_one, index) => minute(index)).join(',')}`),
  ],
  'rules that set the clocks every minute': (count: number) =>
    Array.from({ length: count }, (_one, index) => part(minute(index), 'RRULE:FREQ=MINUTELY')),
}

test.for(Object.entries(ONSETS))('a zone with ever more %s is no more work, and is reported', ([, partsOf]) => {
  const read = (count: number) => countLookups(calendar(zone('Odd', ...partsOf(count)), event('Odd')))
  const [some, many] = [read(3000), read(6000)]
  expect(some.reading).toMatchObject({ dates: [{ start: '2026-12-09T18:00' }], leftOut: { unknown_zone: 1 } })
  expect(many.lookups).toBeLessThanOrEqual(some.lookups)
})

test('ever more zones that are described by themselves are no more work, and are reported', () => {
  const read = (count: number) => {
    const names = Array.from({ length: count }, (_one, index) => `Odd${index}`)
    return countLookups(
      calendar(...names.flatMap((name) => [zone(name, ...ONSETS['onsets of its own'](3)), event(name)])),
    )
  }
  const [few, some, many] = [read(50), read(60), read(70)]
  expect(many.reading).toMatchObject({ leftOut: { unknown_zone: 20 } })
  // Each more is looked for by its name, and by nothing else.
  expect(many.lookups - some.lookups).toBe(some.lookups - few.lookups)
})

test('a zone with the whole history of its place is followed still', () => {
  const years = Array.from({ length: 100 }, (_one, index) => 1927 + index)
  const history = years.flatMap((year) => [
    ['BEGIN:DAYLIGHT', `DTSTART:${year}0330T010000`, 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'END:DAYLIGHT'].join(
      '\r\n',
    ),
    ['BEGIN:STANDARD', `DTSTART:${year}1026T020000`, 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'END:STANDARD'].join(
      '\r\n',
    ),
  ])
  const reading = readFeed(calendar(zone('History', ...history), event('History')), READER)
  expect(reading).toMatchObject({
    dates: [expect.anything()],
    leftOut: expect.not.objectContaining({ unknown_zone: 1 }),
  })
})
