import { writeStoredDay } from '@surgeries/domain/dates/day-number'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { Schedule } from '@surgeries/contracts/schedule'
import { type RecordEvent, Source, type Surgery, type SurgerySummary } from '@surgeries/contracts/surgeries'
import { markOf } from '@surgeries/domain/freshness'
import { LIST_FIELDS, PAGE_FIELDS, pickFields } from '@surgeries/domain/listing-fields'
import { z } from 'zod'
import type { Occurrence as Row, RecordEvent as EventRow } from '@surgeries/prisma/client'
import { readVenue } from './dates/queries/occurrences.ts'
import type { FoundSurgery } from './queries/one.ts'
import type { DateJson, SummaryRow } from './queries/rows.ts'

export function presentSummary(row: SummaryRow, now: Date, distanceKm: number | null = null): SurgerySummary {
  return { ...presentListed(row, now), distanceKm: distanceKm === null ? null : rounded(distanceKm) }
}

function presentListed(row: SummaryRow, now: Date): Omit<SurgerySummary, 'distanceKm'> {
  return {
    slug: row.slug,
    ...pickFields(LIST_FIELDS, row),
    state: row.state,
    pausedUntil: writeStoredDay(row.pausedUntil),
    mark: markOf(row, now),
    nextAt: row.nextAt?.toISOString() ?? null,
    nextEndsAt: row.nextEndsAt?.toISOString() ?? null,
    dates: row.dates.map(presentDate),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** A date as it is read from JSON of SQL, or as a row. */
export function presentDate({ startsAt, endsAt, confirmedAt, ...date }: DateJson | Row): Occurrence {
  const { recurrenceId, localStart, status, reason, timeToFollow } = date
  const venue = readVenue(date.venue)
  return {
    recurrenceId,
    startsAt: utc(startsAt),
    endsAt: utc(endsAt),
    localStart,
    status,
    reason,
    ...(venue && { venue }),
    ...(timeToFollow && { timeToFollow }),
    confirmedAt: confirmedAt && utc(confirmedAt),
  }
}

function utc(instant: string | Date): string {
  return new Date(instant).toISOString()
}

export const UPCOMING_SHOWN = 6

export function presentSurgery({ row, upcoming, events }: FoundSurgery, now: Date): Surgery {
  return {
    ...presentListed(row, now),
    ...pickFields(PAGE_FIELDS, row),
    schedule: row.schedule === null ? null : Schedule.parse(row.schedule),
    upcoming: upcoming.map(presentDate),
    seats: row.seats,
    sources: Sources.parse(row.sources),
    events: events.map(presentEvent),
    publishedAt: row.publishedAt.toISOString(),
    version: row.version,
  }
}

const Sources = z.array(Source)

function presentEvent(row: EventRow): RecordEvent {
  const { title, startsOn, endsOn, venue, status, peopleHelped, surgeons, description } = row
  return {
    title,
    startsOn,
    endsOn,
    venue,
    status,
    peopleHelped,
    surgeons,
    description,
    sources: Sources.parse(row.sources),
  }
}

/** To ten metres: as exact as a pin is worth. */
function rounded(km: number): number {
  return Math.round(km * 100) / 100
}
