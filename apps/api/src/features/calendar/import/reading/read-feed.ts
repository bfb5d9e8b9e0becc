import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import { fold } from '@surgeries/domain/search/fold'
import { z } from 'zod'
import { LineTooLong } from './components.ts'
import { datesOfSeries } from './dates-of-series.ts'
import { readIcal } from './ical.ts'
import { LeftOut, LeftOutCount } from '../left-out.ts'
import type { Reading } from './reading.ts'
import { type Series, seriesOf } from './series.ts'
import { zoneReader } from './zones.ts'

export const FeedReadingMessage = z.discriminatedUnion('problem', [
  z.object({
    dates: z.array(z.object({ start: z.string(), durationMinutes: z.number() })),
    leftOut: LeftOut,
    problem: z.null(),
  }),
  z.object({ dates: z.null(), problem: z.enum(['not_a_calendar', 'too_many_dates', 'line_too_long']) }),
])
export type FeedReading = z.infer<typeof FeedReadingMessage>

export const MOST_DATES = 500
/** These take a second together, however they are made. */
const MOST_RULES = 50
const MOST_EVENTS = 5000

export interface Reader {
  timeZone: string
  /** Only events whose title holds this, however it is spelt. */
  match: string
  from: Date
  until: Date
}

/** The dates that a calendar elsewhere has between two moments, by the venue's clock, in order, none twice. */
export function readFeed(text: string, { timeZone, match, from, until }: Reader): FeedReading {
  const calendar = readable(() => readIcal(text))
  if (calendar === 'line_too_long') return { dates: null, problem: 'line_too_long' }
  if (!calendar) return { dates: null, problem: 'not_a_calendar' }
  const wanted = fold(match)
  const leftOut = new LeftOutCount()
  leftOut.add('unreadable_line', calendar.unreadable)
  const reading: Reading = {
    ...zoneReader(calendar, timeZone, { from, until }),
    isMeant: (title: string) => fold(title).includes(wanted),
    leftOut,
    venue: timeZone,
    from,
    until,
    limit: MOST_DATES + 1,
  }
  const series = seriesOf(calendar.events, leftOut)
  const rules = series.reduce((sum, { event }) => sum + event.rules.length + event.exceptRules.length, 0)
  if (series.length > MOST_EVENTS || rules > MOST_RULES) return { dates: null, problem: 'too_many_dates' }
  const dates = new Map<string, ExtraDate>()
  for (const each of series) for (const date of datesOrNone(each, reading)) dates.set(date.start, date)
  if (dates.size > MOST_DATES) return { dates: null, problem: 'too_many_dates' }
  const inOrder = [...dates.values()].toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return { dates: inOrder, leftOut: leftOut.counts, problem: null }
}

function readable<T>(read: () => T): T | 'line_too_long' {
  try {
    return read()
  } catch (error) {
    if (error instanceof LineTooLong) return 'line_too_long'
    throw error
  }
}

function datesOrNone(series: Series, reading: Reading): ExtraDate[] {
  try {
    return datesOfSeries(series, reading)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    reading.leftOut.add('unreadable')
    return []
  }
}
