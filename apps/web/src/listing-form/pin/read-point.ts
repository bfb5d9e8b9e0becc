import type { Point } from '@surgeries/domain/geo'
import { pointInLink } from './read-link.ts'
import { pointInWords } from './read-degrees.ts'

/** What somebody pasted, read as a place on earth; or why it is none. */
export type ReadPoint =
  | ({ kind: 'point' } & Point)
  /** A link that only says where it leads when it is opened, which we do not do for anybody. */
  | { kind: 'short_link' }
  /** A link that can be read and holds no point. */
  | { kind: 'link_without_point' }
  | { kind: 'out_of_range' }
  | { kind: 'unreadable' }

/**
 * Reads "27.7, 85.3", degrees in every usual way of writing, a geo: address (RFC 5870), or a link of a map. Nothing is
 * asked of anybody: what cannot be read from the text itself is said to be so.
 */
export function readPoint(text: string): ReadPoint {
  const plain = text.trim().replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
  const found = isLink(plain) ? pointInLink(plain) : pointInWords(plain)
  if (typeof found === 'string') return { kind: found }
  if (Math.abs(found.latitude) > 90 || Math.abs(found.longitude) > 180) return { kind: 'out_of_range' }
  return { kind: 'point', latitude: rounded(found.latitude), longitude: rounded(found.longitude) }
}

function isLink(text: string): boolean {
  return /^(https?:\/\/|geo:|www\.|[a-z0-9-]+(\.[a-z0-9-]+)+\/)/iu.test(text)
}

/** Six decimals are a hand's breadth: more is noise. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(6))
}
