import { type Point, wrapLongitude } from '../geo.ts'

const ALPHABET = '23456789CFGHJMPQRVWX'
const SEPARATOR_AT = 8
const PAIRS = 5
const GRID_ROWS = 5
const GRID_COLUMNS = 4
const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])([${ALPHABET}]{2,8}0{0,6})\\+([${ALPHABET}]{2,7})?(?![\\p{L}\\p{N}+])`,
  'iu',
)

export interface FoundPlusCode {
  code: string
  /** What stands around a code: the town of a short one. */
  around: string
}

/** A plus code anywhere in a text (Open Location Code), in capitals; null when there is none. */
export function findPlusCode(text: string): FoundPlusCode | null {
  const match = CODE.exec(text)
  const [all, front = '', back = ''] = match ?? []
  if (!match || all === undefined || !isCode(front, back)) return null
  const around = `${text.slice(0, match.index)} ${text.slice(match.index + all.length)}`
  return { code: all.toUpperCase(), around: around.replace(/^[\s,;]+|[\s,;]+$/gu, '').replace(/\s+/gu, ' ') }
}

function isCode(front: string, back: string): boolean {
  const digits = front.replace(/0+$/u, '')
  if (front.length % 2 !== 0 || digits.length % 2 !== 0) return false
  // A padded code names an area of many kilometres; a short one has all of its last digits.
  return digits.length === front.length ? back.length >= 2 : front.length === SEPARATOR_AT && back === ''
}

/** Whether a code lacks its first digits, so that only a place near by tells where it is. */
export function isShortPlusCode(code: string): boolean {
  return code.indexOf('+') < SEPARATOR_AT
}

/**
 * The middle of the area that a full plus code names, in degrees; null for a short code and for one off the earth.
 * Follows the Open Location Code specification, https://github.com/google/open-location-code.
 */
export function pointOfPlusCode(code: string): Point | null {
  if (isShortPlusCode(code)) return null
  const digits = [...code.replace(/[+0]/gu, '')].map((digit) => ALPHABET.indexOf(digit))
  let [latitude, longitude, height, width] = [-90, -180, 400, 400]
  for (let at = 0; at < Math.min(digits.length, 2 * PAIRS); at += 2) {
    height /= 20
    width /= 20
    latitude += (digits[at] ?? 0) * height
    longitude += (digits[at + 1] ?? 0) * width
  }
  for (const digit of digits.slice(2 * PAIRS)) {
    height /= GRID_ROWS
    width /= GRID_COLUMNS
    latitude += Math.floor(digit / GRID_COLUMNS) * height
    longitude += (digit % GRID_COLUMNS) * width
  }
  if (latitude >= 90 || longitude >= 180) return null
  return { latitude: latitude + height / 2, longitude: longitude + width / 2 }
}

/** The point of a short plus code: the one nearest to a place that is near by. Null when it is none. */
export function pointOfShortPlusCode(code: string, near: Point): Point | null {
  const missing = SEPARATOR_AT - code.indexOf('+')
  const size = 20 ** (2 - missing / 2)
  const point = pointOfPlusCode(prefixOf(near, missing) + code)
  if (!point) return null
  const latitude = nearer(point.latitude, near.latitude, size)
  return {
    latitude: Math.abs(latitude) > 90 ? point.latitude : latitude,
    longitude: wrapLongitude(nearer(point.longitude, near.longitude, size)),
  }
}

function nearer(value: number, to: number, size: number): number {
  if (value - to > size / 2) return value - size
  return to - value > size / 2 ? value + size : value
}

function prefixOf({ latitude, longitude }: Point, length: number): string {
  let [north, east, size] = [Math.min(latitude + 90, 179.999999), wrapLongitude(longitude) + 180, 20]
  let prefix = ''
  while (prefix.length < length) {
    const [row, column] = [Math.floor(north / size), Math.min(Math.floor(east / size), 19)]
    prefix += `${ALPHABET[row] ?? ''}${ALPHABET[column] ?? ''}`
    north -= row * size
    east -= column * size
    size /= 20
  }
  return prefix
}
