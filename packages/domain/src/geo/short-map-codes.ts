import type { Point } from '../geo.ts'

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MOST = 9
const BITS = 30

/**
 * The point of an Organic Maps (MAPS.ME, CoMaps) code such as B4srhdHVVt: a digit for the zoom, then three bits of each angle
 * per digit, one after the other. Follows ge0/parser.cpp of https://github.com/organicmaps/organicmaps.
 */
export function pointOfGe0(code: string): Point | null {
  const digits = Array.from(code.slice(1, 1 + MOST), (digit) => BASE64.indexOf(digit))
  if (digits.length === 0 || digits.includes(-1)) return null
  const { odd, even } = parted(digits)
  const middle = 2 ** (BITS - 3 * digits.length - 1)
  const unit = 2 ** (BITS - 3 * digits.length)
  return {
    latitude: ((odd * unit + middle) / (2 ** BITS - 1)) * 180 - 90,
    longitude: ((even * unit + middle) / 2 ** BITS) * 360 - 180,
  }
}

const OSM_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~'

/** The point of an OpenStreetMap short link such as 0EEQjE--. Follows lib/short_link.rb of openstreetmap-website. */
export function pointOfOsmShortCode(code: string): Point | null {
  const digits = [...code.replaceAll('@', '~').replace(/[-=]+$/u, '')].map((digit) => OSM_DIGITS.indexOf(digit))
  if (digits.length === 0 || digits.length > 10 || digits.includes(-1)) return null
  const { odd, even } = parted(digits)
  const cells = 2 ** (3 * digits.length)
  return { latitude: (even / cells) * 180 - 90, longitude: (odd / cells) * 360 - 180 }
}

/** Two numbers whose bits take turns, six bits to the digit: `odd` has the first of each pair. */
function parted(digits: number[]): { odd: number; even: number } {
  let [odd, even] = [0, 0]
  for (const digit of digits) {
    for (let bit = 5; bit > 0; bit -= 2) {
      odd = odd * 2 + (Math.floor(digit / 2 ** bit) % 2)
      even = even * 2 + (Math.floor(digit / 2 ** (bit - 1)) % 2)
    }
  }
  return { odd, even }
}
