import { CLASH_DAYS } from '@surgeries/domain/calendar/free-week'
import { readDay } from '@surgeries/domain/dates/day-number'

export interface NearDate {
  slug: string
  name: string
  day: string
  distanceKm: number
}

export interface Neighbour extends NearDate {
  daysAfter: number
}

export function nearDay(dates: readonly NearDate[], day: string): Neighbour[] {
  const close = dates
    .map((date) => ({ ...date, daysAfter: readDay(date.day) - readDay(day) }))
    .filter(({ daysAfter }) => Math.abs(daysAfter) <= CLASH_DAYS)
    .toSorted((a, b) => Math.abs(a.daysAfter) - Math.abs(b.daysAfter) || a.distanceKm - b.distanceKm)
  return close.filter(({ slug }, index) => close.findIndex((other) => other.slug === slug) === index)
}
