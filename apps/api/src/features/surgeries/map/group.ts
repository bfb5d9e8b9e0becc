import { markOf } from '@surgeries/domain/freshness'
import { addMarks, type MarkCounts } from '@surgeries/domain/freshness/together'
import type { CellRow } from './query.ts'

interface Town {
  count: number
  population: number
}

export interface Group {
  count: number
  latitudes: number
  longitudes: number
  west: number
  south: number
  east: number
  north: number
  marks: MarkCounts
  towns: Map<string, Town>
  exactLongitude: number
  slug: string
  name: string
  locality: string
  isTown: boolean
}

/** One group for each cell: Postgres gives a row for each mark in it. */
export function groupsOf(rows: readonly CellRow[], now: Date): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const known = groups.get(row.cell)
    if (known) addTo(known, groupOf(row, now))
    else groups.set(row.cell, groupOf(row, now))
  }
  return [...groups.values()]
}

function groupOf(row: CellRow, now: Date): Group {
  const { count, west, south, east, north, near, nearCount, population, exactLongitude, slug, name, locality, isTown } =
    row
  const mark = markOf(
    {
      state: row.state,
      confirmedAt: row.isConfirmed ? now : null,
      nextAt: row.isSoon ? now : null,
      nextConfirmedAt: row.isOn ? now : null,
      nextCancelledAt: row.isCancelled ? now : null,
    },
    now,
  )
  return {
    count,
    latitudes: row.latitude * count,
    longitudes: row.longitude * count,
    west,
    south,
    east,
    north,
    marks: { [mark]: count },
    towns: new Map([[near, { count: nearCount, population }]]),
    exactLongitude,
    slug,
    name,
    locality,
    isTown,
  }
}

export function addTo(sum: Group, other: Group): void {
  sum.count += other.count
  sum.latitudes += other.latitudes
  sum.longitudes += other.longitudes
  sum.west = Math.min(sum.west, other.west)
  sum.south = Math.min(sum.south, other.south)
  sum.east = Math.max(sum.east, other.east)
  sum.north = Math.max(sum.north, other.north)
  sum.marks = addMarks(sum.marks, other.marks)
  const towns = new Map(sum.towns)
  for (const [name, { count, population }] of other.towns)
    towns.set(name, { count: count + (towns.get(name)?.count ?? 0), population })
  sum.towns = towns
}

export function townOf({ towns }: Group): string {
  const [most] = [...towns].toSorted(([, a], [, b]) => b.count - a.count || b.population - a.population)
  return most?.[0] ?? ''
}
