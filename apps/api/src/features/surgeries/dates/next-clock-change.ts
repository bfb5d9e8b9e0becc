import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import { nextMidnight } from '@surgeries/domain/dates/next-midnight'
import { CONFIRMED_DAYS, END_TOLD_DAYS, SOON_DAYS } from '@surgeries/domain/freshness'
import type { Db } from '../../../db/client.ts'
import { listZones } from '../filter/zones.ts'
import { findEarliest } from './queries/clock.ts'

const LOOK_AHEAD_MS = HOUR_MS

/**
 * The next instant at which the clock alone may change what the public is told: a date is over or comes near, a confirmation
 * lapses, an end has been told long enough, another day begins at a venue or a month of a feed. At the latest in an hour.
 */
export async function nextClockChange(db: Db, now: Date): Promise<Date> {
  const shifted = (ms: number) => new Date(now.getTime() + ms)
  const until = shifted(LOOK_AHEAD_MS)
  const after = (ms: number): [Date, Date] => [shifted(ms + 1), shifted(ms + LOOK_AHEAD_MS)]
  const [earliest, zones] = await Promise.all([
    findEarliest(db, {
      starts: after(SOON_DAYS * DAY_MS),
      over: after(0),
      begunSince: shifted(-DAY_MS),
      // Still confirmed at the very end of the last day.
      confirmed: after(-CONFIRMED_DAYS * DAY_MS - 1),
      stateSince: after(-END_TOLD_DAYS * DAY_MS),
    }),
    listZones(db),
  ])
  const { startsAt, overAt, confirmedAt, stateSince } = earliest
  const changes = [
    until.getTime(),
    nextMidnight(['UTC', ...zones], now, until)?.getTime(),
    overAt?.getTime(),
    startsAt && startsAt.getTime() - SOON_DAYS * DAY_MS,
    confirmedAt && confirmedAt.getTime() + CONFIRMED_DAYS * DAY_MS + 1,
    stateSince && stateSince.getTime() + END_TOLD_DAYS * DAY_MS,
  ]
  return new Date(Math.min(...changes.filter((change) => typeof change === 'number')))
}
