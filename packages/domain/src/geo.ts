import type { PinPrecision } from './listing-choices.ts'

/** A place on earth in WGS 84 decimal degrees. */
export interface Point {
  latitude: number
  longitude: number
}

/** Whether two points are the very same. */
export function isSamePoint(a: Point, b: Point): boolean {
  return a.latitude === b.latitude && a.longitude === b.longitude
}

/** West, south, east, north in degrees (RFC 7946 §5). West is greater than east when the box crosses the antimeridian. */
export interface BoundingBox {
  west: number
  south: number
  east: number
  north: number
}

export const EARTH_RADIUS_KM = 6371.0088

/** Great-circle distance in kilometres (haversine on the mean sphere; good to half a per cent). */
export function distanceKm(a: Point, b: Point): number {
  const latitude = radians(b.latitude - a.latitude)
  const longitude = radians(b.longitude - a.longitude)
  const h =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A pin that was put farther than this is at another place. */
export const MOVED_PIN_KM = 0.05

/** A pin as the public may see it. */
export type PublicPin = Readonly<Point> & { readonly pinPrecision: PinPrecision }

/**
 * Whether a public pin is at another place now, and not only a little better. One that is shown more or less exactly than
 * before is at another place only where no point lies within both of what was shown.
 */
export function isMovedPin(before: PublicPin, after: PublicPin): boolean {
  if (before.pinPrecision === after.pinPrecision) return distanceKm(before, after) > MOVED_PIN_KM
  const reach =
    (PIN_STEP_DEGREES[before.pinPrecision] + PIN_STEP_DEGREES[after.pinPrecision]) / 2 + PIN_ROUNDING_DEGREES
  const east = Math.abs(after.longitude - before.longitude)
  return Math.abs(after.latitude - before.latitude) > reach || Math.min(east, 360 - east) > reach
}

/** The people of a square kilometre of a town, times π: of so many, a town reaches a kilometre from its middle. */
export const PEOPLE_WITHIN_KM = 9400

/** How far a town reaches from its middle, were its people spread evenly; a village reaches two kilometres. */
export function townReachKm(population: number): number {
  return Math.max(2, Math.sqrt(population / PEOPLE_WITHIN_KM))
}

/** The smallest box that holds every point within `km` of `center`: the cheap first look before distances are measured. */
export function boxAround(center: Point, km: number): BoundingBox {
  const dLat = degrees(km / EARTH_RADIUS_KM)
  const south = center.latitude - dLat
  const north = center.latitude + dLat
  if (south <= -90 || north >= 90) {
    return { west: -180, east: 180, south: Math.max(-90, south), north: Math.min(90, north) }
  }
  const dLng = degrees(Math.asin(Math.min(1, Math.sin(km / EARTH_RADIUS_KM) / Math.cos(radians(center.latitude)))))
  if (dLng >= 180) return { west: -180, south, east: 180, north }
  return { west: wrapLongitude(center.longitude - dLng), south, east: wrapLongitude(center.longitude + dLng), north }
}

/** Whether a box holds a point, also across the antimeridian. */
export function boxHolds(box: BoundingBox, point: Point): boolean {
  if (point.latitude < box.south || point.latitude > box.north) return false
  return box.west <= box.east
    ? point.longitude >= box.west && point.longitude <= box.east
    : point.longitude >= box.west || point.longitude <= box.east
}

/** The same meridian between -180 and 180. */
export function wrapLongitude(longitude: number): number {
  if (longitude >= -180 && longitude <= 180) return longitude
  return ((((longitude + 180) % 360) + 360) % 360) - 180
}

/** (0,0) is what a broken form or an empty cell says: never a real pin. A tenth of a degree about it is open sea. */
export function isNullIsland({ latitude, longitude }: Point): boolean {
  return Math.abs(latitude) < 0.1 && Math.abs(longitude) < 0.1
}

/** A pin this near to a town's middle, in degrees, was never moved from it: some two metres, for rounding. */
export const UNMOVED_DEGREES = 0.00002

/** How exact a pin may be shown: one that was never moved from a town's middle is about the town, whatever was chosen. */
export function shownPrecision(chosen: PinPrecision, isTownCentre: boolean): PinPrecision {
  return isTownCentre ? 'town' : chosen
}

/** Public pins are written with five decimals. */
export const PIN_ROUNDING_DEGREES = 0.000005

/** The grid of a public pin: some 1 m for a door, 200 m for a street, 2 km for a town. */
export const PIN_STEP_DEGREES: Record<PinPrecision, number> = { door: 0.00001, street: 0.002, town: 0.02 }

/** How far a place may lie from its public pin, in kilometres: half the diagonal of the grid that the pin is snapped to. */
export const PIN_RADIUS_KM: Record<PinPrecision, number> = { door: 0, street: 0.16, town: 1.6 }

/**
 * The pin as the public may see it: snapped to a grid, so that the exact place cannot be worked out again, however
 * often it is asked for.
 */
export function coarsen(point: Point, precision: PinPrecision): Point {
  const step = PIN_STEP_DEGREES[precision]
  return { latitude: snap(point.latitude, step), longitude: snap(point.longitude, step) }
}

function snap(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(5))
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI
}
