import { toldPlaceOf } from '@surgeries/domain/attendance'
import { OCCURRENCE_STATUSES } from '@surgeries/domain/calendar/calendar'
import type { HeldDate } from '@surgeries/domain/calendar/effects'
import { localTimeOf } from '@surgeries/domain/calendar/wall-clock'
import type { Occurrence } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../db.ts'
import { listToldDates } from './queries/expected.ts'
import { type CalendarFacts, listComing } from './queries/occurrences.ts'

type Venue = Pick<CalendarFacts, 'address' | 'locality' | 'latitude' | 'longitude' | 'timeZone'>

const Status = z.enum(OCCURRENCE_STATUSES)

/** Dates with the place where they are held. */
export function heldDates(rows: readonly Occurrence[], venue: Venue): HeldDate[] {
  return rows.map(({ recurrenceId, localStart, startsAt, endsAt, status }) => ({
    recurrenceId,
    localStart,
    startsAt,
    endsAt,
    status: Status.parse(status),
    place: toldPlaceOf(venue),
    pin: venue,
  }))
}

/** The coming dates of a surgery as they are; those that somebody was told of and that are gone count as cancelled. */
export async function datesNow(db: Db, facts: Venue & Pick<CalendarFacts, 'id'>, now: Date): Promise<HeldDate[]> {
  const rows = heldDates(await listComing(db, facts.id, now), facts)
  const known = new Set(rows.map(({ recurrenceId }) => recurrenceId))
  const gone = (await listToldDates(db, facts.id, now)).filter(({ recurrenceId }) => !known.has(recurrenceId))
  return [
    ...rows,
    ...gone.map((told) => ({
      ...told,
      localStart: localTimeOf(told.startsAt, facts.timeZone),
      status: 'cancelled' as const,
      place: toldPlaceOf(facts),
      pin: facts,
    })),
  ]
}
