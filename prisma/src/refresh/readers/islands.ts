import { distanceKm, type Point } from '@surgeries/domain/geo'
import { type SourceFile, textOf } from '../source.ts'
import type { Tables } from '../tables.ts'
import { boxOf, isRecord, pointsOf } from './areas.ts'

export const ISLANDS = 'small-land.tsv.gz'
const MOST_KM = 6
const LEAST_KM = 0.1

/**
 * The land polygons of `@geo-maps/earth-lands` (GeoJSON): islands up to 6 km as a point and a radius, but for those that the
 * map has. The stretches of coast stay as they are.
 */
export async function readIslands(
  files: readonly SourceFile[],
  tables: Tables,
  isMapped: (point: Point) => boolean,
): Promise<void> {
  const islands: string[][] = []
  for (const file of files)
    for (const ring of ringsOf(JSON.parse(await textOf(file)))) {
      const box = boxOf(pointsOf(ring))
      if (!box) continue
      const [west, south, east, north] = box
      const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
      const radius = distanceKm(middle, { latitude: north, longitude: east })
      if (radius > MOST_KM || isMapped(middle)) continue
      const size = Math.max(LEAST_KM, radius).toFixed(1).replace(/\.0$/u, '')
      islands.push([middle.latitude.toFixed(3), middle.longitude.toFixed(3), size, 'island'])
    }
  const coasts = tables.rows(ISLANDS).filter(([, , , kind]) => kind !== 'island')
  tables.put(
    ISLANDS,
    [...coasts, ...islands].toSorted((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
  )
}

/** The outer rings of all polygons. */
function* ringsOf(json: unknown): Generator {
  if (!isRecord(json)) return
  for (const list of [json['features'], json['geometries']])
    if (Array.isArray(list)) for (const part of list) yield* ringsOf(part)
  if (isRecord(json['geometry'])) yield* ringsOf(json['geometry'])
  const { type, coordinates } = json
  if (!Array.isArray(coordinates)) return
  if (type === 'Polygon') yield coordinates[0]
  if (type === 'MultiPolygon') for (const polygon of coordinates) if (Array.isArray(polygon)) yield polygon[0]
}
