import { coarsen, distanceKm, type Point } from './geo.ts'
import type { PinPrecision } from './listing-choices.ts'
import { sameValue } from './same-value.ts'

/** Where one date is held, when that is not where its surgery usually is. */
export interface DateVenue extends Point {
  readonly name: string
  readonly address: string
  readonly locality: string
  readonly directions: string
  readonly pinPrecision: PinPrecision
  readonly countryCode: string
  /** Whose clocks its times are told by. */
  readonly timeZone: string
}

/** An organiser may take one date so far away; farther is for a moderator to decide. */
export const FARTHEST_VENUE_KM = 50

/** Where a pin is, as far as clocks and moderators are concerned. */
export type PinFacts = Readonly<Point> & Pick<DateVenue, 'countryCode' | 'timeZone'>

export const VENUE_LIMITS = ['far_away', 'other_country', 'other_zone'] as const
export type VenueLimit = (typeof VENUE_LIMITS)[number]

/**
 * Why the venue of one date is for a moderator to decide: it lies farther than 50 km from where the surgery usually is, in
 * another country or in another zone. None when its organiser may hold the date there at once.
 */
export function venueLimitsOf(usual: PinFacts, venue: PinFacts): VenueLimit[] {
  const limits: Record<VenueLimit, boolean> = {
    far_away: distanceKm(usual, venue) > FARTHEST_VENUE_KM,
    other_country: usual.countryCode !== venue.countryCode,
    other_zone: usual.timeZone !== venue.timeZone,
  }
  return VENUE_LIMITS.filter((limit) => limits[limit])
}

/** Whether a date is held at the same place in both cases; null is where its surgery usually is. */
export function isSameVenue(one: DateVenue | null, other: DateVenue | null): boolean {
  if (one === null || other === null) return one === other
  return sameValue(pickVenue(one), pickVenue(other))
}

/** The venue that a listing would be at, its pin as coarse as was chosen. */
export function venueAt(listing: Omit<DateVenue, 'name'>, name: string): DateVenue {
  return { ...pickVenue({ ...listing, name }), ...coarsen(listing, listing.pinPrecision) }
}

function pickVenue(venue: DateVenue): DateVenue {
  const { name, address, locality, directions, latitude, longitude, pinPrecision, countryCode, timeZone } = venue
  return { name, address, locality, directions, latitude, longitude, pinPrecision, countryCode, timeZone }
}

/** A venue on one line. */
export function venueWords({ name, address, locality }: Pick<DateVenue, 'name' | 'address' | 'locality'>): string {
  return [name, address, locality].filter(Boolean).join(', ')
}

/** Where something is, in words. */
export type Place = Pick<DateVenue, 'address' | 'locality' | 'directions'>

/** A surgery's place, or that of one of its dates: the name of the venue stands before its address. */
export function placeOfDate<P extends Pick<Place, 'address' | 'locality'>>(
  usual: P,
  venue: DateVenue | null | undefined,
): P {
  if (!venue) return usual
  const { name, address, locality, directions } = venue
  return { ...usual, address: [name, address].filter(Boolean).join(', '), locality, directions }
}

/** The same with the pin, the country and the zone. */
export function siteOfDate<S extends Place & PinFacts & { readonly pinPrecision: PinPrecision }>(
  usual: S,
  venue: DateVenue | null | undefined,
): S {
  if (!venue) return usual
  const { latitude, longitude, pinPrecision, countryCode, timeZone } = venue
  return { ...placeOfDate(usual, venue), latitude, longitude, pinPrecision, countryCode, timeZone }
}
