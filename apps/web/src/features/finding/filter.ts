import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import type { BoundingBox } from '@surgeries/domain/geo'
import type { z } from 'zod'
import { FILTER_NAMES, type FilterName, type Finding } from './finding.ts'

/** The filter as it travels: the same one for list, map and counts. */
export type FilterQuery = z.input<typeof SurgeryFilter>

/** The filter of a view, within a box or in the whole world. */
export function filterOf(finding: Finding, box: BoundingBox | null): FilterQuery {
  return {
    ...(box && { bbox: [box.west, box.south, box.east, box.north].map(rounded).join(',') }),
    ...(finding.near && { near: `${finding.near.latitude},${finding.near.longitude}` }),
    ...(finding.q && { q: finding.q }),
    ...listsOf(finding),
  }
}

function listsOf(finding: Finding): Partial<Record<FilterName, string>> {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (finding[name].length > 0 ? [[name, finding[name].join(',')]] : [])),
  )
}

function rounded(degrees: number): string {
  return String(Number(degrees.toFixed(4)))
}
