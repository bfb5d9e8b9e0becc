import { notifiedPlaceOf } from '@surgeries/domain/attendance'
import type { HeldDate } from '@surgeries/domain/calendar/effects'
import { localTimeOf } from '@surgeries/domain/dates/wall-clock'
import { placeOfDate } from '@surgeries/domain/date-venue'
import type { Occurrence } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { listNotifiedDates } from './queries/expected.ts'
import { type CalendarFacts, listComingOccurrences, readVenue } from './queries/occurrences.ts'

type Usual = Pick<CalendarFacts, 'address' | 'locality' | 'latitude' | 'longitude' | 'pinPrecision' | 'timeZone'>

export function heldDates(rows: readonly Occurrence[], usual: Usual): HeldDate[] {
  return rows.map(({ recurrenceId, localStart, startsAt, endsAt, status, venue, timeToFollow }) => {
    const own = readVenue(venue)
    return {
      recurrenceId,
      localStart,
      startsAt,
      endsAt,
      status,
      place: notifiedPlaceOf(placeOfDate(usual, own)),
      pin: own ?? usual,
      timeZone: own?.timeZone ?? usual.timeZone,
      timeToFollow,
    }
  })
}

export async function datesNow(db: Db, facts: Usual & Pick<CalendarFacts, 'id'>, now: Date): Promise<HeldDate[]> {
  const rows = heldDates(await listComingOccurrences(db, facts.id, now), facts)
  const known = new Set(rows.map(({ recurrenceId }) => recurrenceId))
  const gone = (await listNotifiedDates(db, facts.id, now)).filter(({ recurrenceId }) => !known.has(recurrenceId))
  return [
    ...rows,
    ...gone.map((told) => ({
      ...told,
      localStart: localTimeOf(told.startsAt, facts.timeZone),
      status: 'cancelled' as const,
      place: notifiedPlaceOf(facts),
      pin: facts,
      timeZone: facts.timeZone,
    })),
  ]
}
