import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import { fold } from '@surgeries/domain/fold'
import { datesOfSeries, type Series } from './dates-of-series.ts'
import { readIcal, type WrittenEvent } from './ical.ts'
import { zoneReader } from './zones.ts'

export type FeedReading =
  | { dates: ExtraDate[]; problem: null }
  | { dates: null; problem: 'not_a_calendar' | 'too_many_dates' }

/** Every evening of more than a year. */
export const MOST_DATES = 500
/** Nobody else is answered while a calendar is read: these take a second together, however they are made. */
const MOST_SERIES = 50
const MOST_EVENTS = 5000

export interface Reader {
  /** The venue's zone. */
  timeZone: string
  /** Only events whose title holds this, however it is spelt. */
  match: string
  from: Date
  until: Date
}

/** The dates that a calendar elsewhere has between two moments, by the venue's clock, in order, none twice. */
export function readFeed(text: string, { timeZone, match, from, until }: Reader): FeedReading {
  const calendar = readIcal(text)
  if (!calendar) return { dates: null, problem: 'not_a_calendar' }
  const wanted = fold(match)
  const isMeant = ({ title }: WrittenEvent) => fold(title).includes(wanted)
  const reading = {
    zoneOf: zoneReader(calendar, timeZone),
    isMeant,
    venue: timeZone,
    from,
    until,
    limit: MOST_DATES + 1,
  }
  const series = seriesOf(calendar.events, isMeant)
  if (series.length > MOST_EVENTS || series.filter(({ event }) => event.rule !== null).length > MOST_SERIES)
    return { dates: null, problem: 'too_many_dates' }
  const dates = new Map<string, ExtraDate>()
  for (const each of series)
    for (const date of readable(() => datesOfSeries(each, reading))) dates.set(date.start, date)
  if (dates.size > MOST_DATES) return { dates: null, problem: 'too_many_dates' }
  return { dates: [...dates.values()].toSorted((a, b) => (a.start < b.start ? -1 : 1)), problem: null }
}

/** Events of one UID belong together: the latest version of the whole, and of each single one that is spoken of. */
function seriesOf(events: WrittenEvent[], isMeant: (event: WrittenEvent) => boolean): Series[] {
  const named = Map.groupBy(events, ({ uid }) => uid)
  return [...named].flatMap(([uid, group]) => {
    if (uid === null) return group.filter(isWanted).map((event) => ({ event, changed: [] }))
    const changed = latest(group.filter(({ standsFor }) => standsFor !== null))
    const event = latest(group.filter(({ standsFor }) => standsFor === null)).at(-1)
    if (event && isWanted(event)) return [{ event, changed }]
    // Without the series, or without a series that is meant, each stands for itself.
    return event?.isCancelled ? [] : changed.filter(isWanted).map((one) => ({ event: one, changed: [] }))
  })

  function isWanted(event: WrittenEvent): boolean {
    return !event.isCancelled && isMeant(event)
  }
}

function latest(events: WrittenEvent[]): WrittenEvent[] {
  const byMoment = new Map<string, WrittenEvent>()
  for (const event of events.toSorted((a, b) => a.sequence - b.sequence)) {
    const { local = '', zone = null } = event.standsFor ?? {}
    byMoment.set(`${local} ${zone}`, event)
  }
  return [...byMoment.values()]
}

/** What cannot be read is as if it were not there. */
function readable(read: () => ExtraDate[]): ExtraDate[] {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}
