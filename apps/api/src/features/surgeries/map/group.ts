import { MARKS, markOf } from '@surgeries/domain/freshness'
import type { CellRow } from '../queries/map.ts'

/** Surgeries that are drawn together, with what their pin or cluster has to say. */
export interface Group {
  count: number
  /** Sums, for the mean point. Longitudes count from the middle of the view. */
  latitudes: number
  longitudes: number
  west: number
  south: number
  east: number
  north: number
  /** Index of the most lively mark in MARKS. */
  mark: number
  near: string
  population: number
  exactLongitude: number
  slug: string
  name: string
  locality: string
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
  const { count, west, south, east, north, near, population, exactLongitude, slug, name, locality } = row
  const mark = markOf(
    { state: row.state, confirmedAt: row.isConfirmed ? now : null, nextAt: row.isSoon ? now : null },
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
    mark: MARKS.indexOf(mark),
    near,
    population,
    exactLongitude,
    slug,
    name,
    locality,
  }
}

/** Adds one group to another, which then stands for both. */
export function addTo(sum: Group, other: Group): void {
  sum.count += other.count
  sum.latitudes += other.latitudes
  sum.longitudes += other.longitudes
  sum.west = Math.min(sum.west, other.west)
  sum.south = Math.min(sum.south, other.south)
  sum.east = Math.max(sum.east, other.east)
  sum.north = Math.max(sum.north, other.north)
  sum.mark = Math.min(sum.mark, other.mark)
  if (other.population > sum.population) {
    sum.near = other.near
    sum.population = other.population
  }
}
