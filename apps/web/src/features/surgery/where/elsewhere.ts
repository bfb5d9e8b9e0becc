import type { Occurrence } from '@surgeries/contracts/occurrence'
import { type DateVenue, isSameVenue } from '@surgeries/domain/date-venue'

export interface VenueOfDates {
  /** By which the map names it: A, B, … */
  letter: string
  venue: DateVenue
  dates: Occurrence[]
}

export function venuesOf(upcoming: readonly Occurrence[]): VenueOfDates[] {
  const found: VenueOfDates[] = []
  for (const date of upcoming) {
    const { venue } = date
    if (!venue || date.status === 'cancelled') continue
    const known = found.find((other) => isSameVenue(other.venue, venue))
    if (known) known.dates.push(date)
    else found.push({ letter: String.fromCharCode('A'.charCodeAt(0) + found.length), venue, dates: [date] })
  }
  return found
}
