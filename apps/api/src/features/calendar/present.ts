import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import { DATE_FIELDS, pickFields } from '@surgeries/domain/listing-fields'
import { presentDate } from '../surgeries/index.ts'
import type { ListedDate } from './queries/list.ts'

export function presentListedDate(row: ListedDate): ListedOccurrence {
  const { slug, state, distanceKm } = row
  return {
    ...presentDate(row),
    surgery: { slug, ...pickFields(DATE_FIELDS, row), state },
    distanceKm: distanceKm === null ? null : Math.round(distanceKm * 100) / 100,
  }
}
