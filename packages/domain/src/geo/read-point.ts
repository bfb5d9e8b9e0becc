import { type Point, wrapLongitude } from '../geo.ts'
import { pointInWords } from './degrees.ts'
import { pointInLink } from './map-links.ts'
import { plainNumbers } from './plain-numbers.ts'
import { findPlusCode, type FoundPlusCode, isShortPlusCode, pointOfPlusCode } from './plus-code.ts'

/** What somebody pasted, read as a place on earth; or why it is none. */
export type ReadPoint =
  | ({ kind: 'point' } & Point)
  /** A plus code that needs the point of a town near by; `town` is empty where none was written with it. */
  | { kind: 'short_plus_code'; code: string; town: string }
  /** A link that only says where it leads when it is opened, which we do not do for anybody. */
  | { kind: 'short_link' }
  /** A link that can be read and holds no point. */
  | { kind: 'link_without_point' }
  /** Three words of what3words, which only that company can tell the place of. */
  | { kind: 'what3words' }
  /** No place on earth; `swapped` is the one that it would be with its two numbers the other way round. */
  | { kind: 'out_of_range'; swapped: Point | null }
  | { kind: 'unreadable' }

/** Longer texts are no point, and are not searched for one. */
const LONGEST = 4000

/**
 * Reads "27.7, 85.3", degrees in every usual way of writing and every script, a plus code, a geo: address (RFC 5870), or
 * a link of a map, also within a sentence. Nothing is asked of anybody: what cannot be read from the text itself is said to be so.
 */
export function readPoint(text: string): ReadPoint {
  const plain = plainNumbers(text.slice(0, LONGEST)).trim()
  const link = linkIn(plain)
  if (link) return present(pointInLink(link))
  if (isWhat3Words(plain)) return { kind: 'what3words' }
  return present(findPlusCode(plain) ?? pointInWords(plain))
}

/** The point with its two numbers the other way round, where that is a place on earth and another one. */
export function swapped({ latitude, longitude }: Point): Point | null {
  if (Math.abs(longitude) > 90 || Math.abs(latitude) > 180 || latitude === longitude) return null
  return { latitude: longitude, longitude: latitude }
}

function present(
  found: Point | FoundPlusCode | Exclude<ReadPoint['kind'], 'point' | 'out_of_range' | 'short_plus_code'>,
): ReadPoint {
  if (typeof found === 'string') return { kind: found }
  if ('code' in found) return presentPlusCode(found)
  const { latitude, longitude } = found
  const point = { latitude: rounded(latitude), longitude: rounded(wrapLongitude(longitude)) }
  // Once around the earth and back is a way of counting; more is a mistake.
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 540) return { kind: 'out_of_range', swapped: swapped(found) }
  return { kind: 'point', ...point }
}

function presentPlusCode({ code, around }: FoundPlusCode): ReadPoint {
  if (isShortPlusCode(code)) return { kind: 'short_plus_code', code, town: around }
  const point = pointOfPlusCode(code)
  return point ? present(point) : { kind: 'unreadable' }
}

/** The first address in a text: whoever shares a place sends a sentence with it. */
function linkIn(text: string): string | null {
  const address = /(?:https?|om|ge0|cm|mapsme|mapswithme):\/\/\S+|geo:-?\d\S*/iu.exec(text)?.[0]
  if (address) return /^geo:/iu.test(address) ? text.slice(text.indexOf(address)) : address
  return /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+[/?])/iu.test(text) ? text : null
}

const THREE_WORDS = /^(?:\/{0,3})(\p{L}[\p{L}\p{M}-]+)[.。・](\p{L}[\p{L}\p{M}-]+)[.。・](\p{L}[\p{L}\p{M}-]+)$/u

function isWhat3Words(text: string): boolean {
  const [, first = '', , last = ''] = THREE_WORDS.exec(text) ?? []
  if (first === '') return false
  return text.startsWith('//') || !(/^(?:www|maps?)$/iu.test(first) || /^(?:com|org|net|info|\p{L}\p{L})$/iu.test(last))
}

/** Six decimals are a hand's breadth: more is noise. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(6))
}
