import { CLASH_DAYS } from '@surgeries/domain/calendar/free-week'
import { readDay } from '@surgeries/domain/dates/day-number'

/** A date of a surgery nearby. */
export interface NearDate {
  slug: string
  name: string
  /** By its own clock. */
  day: string
  distanceKm: number
}

/** A neighbour's date with how many days it lies after one's own; before it, below zero. */
export interface Neighbour extends NearDate {
  daysAfter: number
}

/** Who nearby meets within two days either side of a day, the nearest in time first; each surgery once. */
export function nearDay(dates: readonly NearDate[], day: string): Neighbour[] {
  const close = dates
    .map((date) => ({ ...date, daysAfter: readDay(date.day) - readDay(day) }))
    .filter(({ daysAfter }) => Math.abs(daysAfter) <= CLASH_DAYS)
    .toSorted((a, b) => Math.abs(a.daysAfter) - Math.abs(b.daysAfter) || a.distanceKm - b.distanceKm)
  return close.filter(({ slug }, index) => close.findIndex((other) => other.slug === slug) === index)
}
