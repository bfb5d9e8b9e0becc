import { describe, expect, it, test } from 'vitest'
import { readFeed } from './read-feed.ts'

const SPAN = { from: new Date('2026-11-30T00:00:00Z'), until: new Date('2028-12-31T00:00:00Z') }

/** Onsets by rules that no government has: seven hours ahead of UTC in April, two in the rest of the year. */
const BY_RULES = `BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:19700502T030000
TZOFFSETFROM:+0700
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=2
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700402T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0700
RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2
END:DAYLIGHT
END:VTIMEZONE`

/** Onsets by name: an hour and a half ahead, then two and three quarters for February. */
const BY_DATES = `BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:20260101T000000
TZOFFSETFROM:+0100
TZOFFSETTO:+0130
END:STANDARD
BEGIN:STANDARD
DTSTART:20270301T000000
TZOFFSETFROM:+0245
TZOFFSETTO:+0130
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20250201T000000
TZOFFSETFROM:+0130
TZOFFSETTO:+0130
RDATE:20250301T000000
END:DAYLIGHT
BEGIN:DAYLIGHT
DTSTART:20260601T000000
TZOFFSETFROM:+0130
TZOFFSETTO:+0130
END:DAYLIGHT
BEGIN:DAYLIGHT
DTSTART:20230201T000000
TZOFFSETFROM:+0130
TZOFFSETTO:+0245
RDATE:20270201T000000
END:DAYLIGHT
END:VTIMEZONE`

/** Ahead by an hour up to a last summer, whose rule ends at that very moment in UTC. */
const WITH_END = `BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:20201025T030000
TZOFFSETFROM:+0335
TZOFFSETTO:+0235
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20271030T232500Z
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20200329T020000
TZOFFSETFROM:+0235
TZOFFSETTO:+0335
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20270327T232500Z
END:DAYLIGHT
END:VTIMEZONE`

function read(zone: string, ...lines: string[]) {
  const event = ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:x', ...lines, 'END:VEVENT'].join('\n')
  const text = `BEGIN:VCALENDAR\nVERSION:2.0\n${zone}\n${event}\nEND:VCALENDAR\n`.replaceAll('\n', '\r\n')
  const { dates, ...rest } = readFeed(text, { timeZone: 'Europe/Berlin', match: '', ...SPAN })
  return { dates: dates?.map(({ start, durationMinutes }) => `${start} ${durationMinutes}`), ...rest }
}
const at = (time: string) => `DTSTART;TZID=Ours:${time}`

describe('a time zone that only its VTIMEZONE knows', () => {
  it('is read by its own offsets, and the report says so', () => {
    expect(read(BY_RULES, at('20261202T180000'), 'DURATION:PT2H')).toEqual({
      dates: ['2026-12-02T17:00 120'],
      leftOut: { own_zone: 1 },
      problem: null,
    })
  })

  it('keeps the wall time of a series across its own onsets', () => {
    const { dates } = read(BY_RULES, at('20270325T180000'), 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY;COUNT=3')
    expect(dates).toEqual(['2027-03-25T17:00 120', '2027-04-01T18:00 120', '2027-04-08T13:00 120'])
  })

  it('has onsets that are named by RDATE', () => {
    const { dates } = read(BY_DATES, at('20270125T120000'), 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4')
    expect(dates).toEqual(['2027-01-25T11:30 60', '2027-02-08T10:15 60', '2027-02-22T10:15 60', '2027-03-08T11:30 60'])
  })

  it('has the last onset of a rule that ends with it in UTC', () => {
    const { dates } = read(WITH_END, at('20271015T120000'), 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;COUNT=3')
    expect(dates).toEqual(['2027-10-15T10:25 60', '2027-11-15T10:25 60', '2027-12-15T10:25 60'])
  })

  it('ends a series at a moment in UTC, and leaves out and replaces single dates by its own clock', () => {
    const rule = 'RRULE:FREQ=DAILY;UNTIL=20261205T160000Z'
    const skipped = 'EXDATE;TZID=Ours:20261203T180000'
    expect(read(BY_RULES, at('20261202T180000'), 'DURATION:PT1H', rule, skipped).dates).toEqual([
      '2026-12-02T17:00 60',
      '2026-12-04T17:00 60',
      '2026-12-05T17:00 60',
    ])
    const moved = [
      'END:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:x',
      'RECURRENCE-ID;TZID=Ours:20261203T180000',
      at('20261203T200000'),
      'DURATION:PT1H',
    ]
    const twice = 'RRULE:FREQ=DAILY;COUNT=2'
    expect(read(BY_RULES, at('20261202T180000'), 'DURATION:PT1H', twice, ...moved).dates).toEqual([
      '2026-12-02T17:00 60',
      '2026-12-03T19:00 60',
    ])
  })

  it('lasts as long as its clocks say, across an onset too', () => {
    const { dates } = read(BY_DATES, at('20270131T230000'), 'DTEND;TZID=Ours:20270201T021500')
    expect(dates).toEqual(['2027-01-31T22:30 120'])
  })

  it('counts a time that it jumps over by the offset before', () => {
    expect(read(BY_DATES, at('20270201T003000'), 'DURATION:PT1H').dates).toEqual(['2027-02-01T00:00 60'])
  })
})

test.each([
  ['without any onset', 'BEGIN:VTIMEZONE\nTZID:Ours\nEND:VTIMEZONE'],
  ['with offsets that are none', BY_RULES.replaceAll(/TZOFFSETTO:.*/g, 'TZOFFSETTO:soon')],
])('a VTIMEZONE %s leaves the clocks of the town, and the report says that it is a guess', (_how, zone) => {
  expect(read(zone, at('20261202T180000'), 'DURATION:PT2H')).toEqual({
    dates: ['2026-12-02T18:00 120'],
    leftOut: { unknown_zone: 1 },
    problem: null,
  })
})
