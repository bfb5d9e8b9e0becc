import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { presentDate } from '../surgeries/service.ts'
import type { ListedDate } from './queries/list.ts'
import type { OccurrenceRow } from './queries/one.ts'

/** A row of the table as the public may know it. */
export function presentRow({ startsAt, endsAt, confirmedAt, ...date }: OccurrenceRow): Occurrence {
  return presentDate({
    ...date,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  })
}

/** A date with the surgery that it belongs to. */
export function presentListedDate(row: ListedDate): ListedOccurrence {
  const { slug, name, organisation, locality, countryCode, latitude, longitude, pinPrecision } = row
  const { timeZone, state, languages, distanceKm } = row
  return {
    ...presentRow(row),
    surgery: {
      slug,
      name,
      organisation,
      locality,
      countryCode,
      latitude,
      longitude,
      pinPrecision,
      timeZone,
      state,
      languages,
    },
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 100) / 100,
  }
}
