import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import type { BoundingBox } from '@surgeries/domain/geo'
import type { z } from 'zod'
import { daysGiven } from './date-wish.ts'
import { FILTER_NAMES, type FilterName, type Finding } from './finding.ts'

export type FilterQuery = z.input<typeof SurgeryFilter>

export function filterOf(finding: Finding, box: BoundingBox | null): FilterQuery {
  return {
    ...(box && { bbox: boxParam(box) }),
    ...(finding.near && { near: `${finding.near.latitude},${finding.near.longitude}` }),
    ...(finding.q && { q: finding.q }),
    ...(typeof finding.when === 'string' ? { when: finding.when } : daysGiven(finding.when)),
    ...listsOf(finding),
  }
}

export function feedQueryOf(finding: Finding, box: BoundingBox | null): string {
  const filter = filterOf({ ...finding, near: null, when: null }, box)
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]))
    .toString()
    .replaceAll('%2C', ',')
}

function listsOf(finding: Finding): Partial<Record<FilterName, string>> {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (finding[name].length > 0 ? [[name, finding[name].join(',')]] : [])),
  )
}

/** west,south,east,north (RFC 7946), to some ten metres. */
export function boxParam({ west, south, east, north }: BoundingBox): string {
  return [west, south, east, north].map(rounded).join(',')
}

export function readBox(text: string | null): BoundingBox | null {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = (text ?? '')
    .split(',')
    .map(Number)
  const isBox = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south < north
  return isBox ? { west, south, east, north } : null
}

function rounded(degrees: number): string {
  return String(Number(degrees.toFixed(4)))
}
