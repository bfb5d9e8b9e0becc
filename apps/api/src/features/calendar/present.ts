import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { DATE_FIELDS, pickFields } from '@surgeries/domain/listing-fields'
import { presentDate } from '../surgeries/index.ts'
import type { ListedDate } from './queries/list.ts'
import type { OccurrenceRow } from './queries/one.ts'

export function presentRow({ startsAt, endsAt, confirmedAt, ...date }: OccurrenceRow): Occurrence {
  return presentDate({
    ...date,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  })
}

export function presentListedDate(row: ListedDate): ListedOccurrence {
  const { slug, state, distanceKm } = row
  return {
    ...presentRow(row),
    surgery: { slug, ...pickFields(DATE_FIELDS, row), state },
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 100) / 100,
  }
}
