import { z } from 'zod'

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'A country is two capital letters, such as NP')
  .meta({ description: 'ISO 3166-1 alpha-2', examples: ['NP'] })

/** An IANA time zone that this machine knows. */
export const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'This is not a time zone that we know')
  .meta({ description: 'IANA time zone', examples: ['Asia/Kathmandu'] })

function isTimeZone(name: string): boolean {
  if (KNOWN_ZONES.has(name)) return true
  try {
    const isKnown = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    if (!isKnown || !/^[A-Z]/i.test(name)) return false
  } catch {
    return false
  }
  if (KNOWN_ZONES.size < MOST_ZONES) KNOWN_ZONES.add(name)
  return true
}

/** Asking the machine takes as long as a hundred other checks, and every row of a list has a zone. */
const KNOWN_ZONES = new Set<string>()
/** There are some six hundred, each in any mixture of capitals. */
const MOST_ZONES = 2000

/** To a centimetre: nothing on earth is meant more exactly, and the arithmetic of databases fails on numbers near nought. */
export function toCentimetre(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

export const Latitude = z.coerce
  .number()
  .min(-90)
  .max(90)
  .overwrite(toCentimetre)
  .meta({ description: 'Degrees north, WGS 84' })
export const Longitude = z.coerce
  .number()
  .min(-180)
  .max(180)
  .overwrite(toCentimetre)
  .meta({ description: 'Degrees east, WGS 84' })

const DECIMAL = String.raw`-?\d{1,3}(?:\.\d{1,15})?`

/** `west,south,east,north` in degrees; west is greater than east across the antimeridian (RFC 7946 §5). */
export const BboxParam = z
  .string()
  .regex(
    new RegExp(`^${DECIMAL},${DECIMAL},${DECIMAL},${DECIMAL}$`),
    'Give west,south,east,north in degrees, such as 80,26,89,31',
  )
  .refine((text) => {
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number)
    return Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north
  }, 'West and east lie within ±180, south and north within ±90, and south is not above north')
  .meta({ description: 'west,south,east,north in degrees; may cross the antimeridian', examples: ['80,26,89,31'] })

/** `lat,lng` in degrees. */
export const NearParam = z
  .string()
  .regex(new RegExp(`^${DECIMAL},${DECIMAL}$`), 'Give lat,lng in degrees, such as 27.7,85.3')
  .refine((text) => {
    const [latitude = 0, longitude = 0] = text.split(',').map(Number)
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  }, 'Latitude lies within ±90 and longitude within ±180')
  .meta({ description: 'lat,lng in degrees', examples: ['27.7,85.3'] })
