import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import { MONTHS_AHEAD } from '../../surgeries/index.ts'
import { instantOf } from './reading/local-time.ts'

/** A month more than dates are shown, so that none is missing while a calendar elsewhere stays as it is. */
export function spanFrom(now: Date): { from: Date; until: Date } {
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + MONTHS_AHEAD + 1)
  return { from: now, until }
}

export function comingOf(dates: ExtraDate[], timeZone: string, now: Date): ExtraDate[] {
  return dates.filter(({ start, durationMinutes }) => {
    const begins = instantOf({ local: start }, timeZone).epochMilliseconds
    return begins + durationMinutes * 60_000 > now.getTime()
  })
}
