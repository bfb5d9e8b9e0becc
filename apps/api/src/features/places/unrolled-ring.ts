import type { Position } from 'geojson'

/**
 * A ring that crosses the antimeridian, with longitudes that run on beyond ±180 instead of jumping; a ring about
 * the South Pole is closed along the pole. Point-in-polygon on a plane needs it so.
 */
export function unrolled(ring: Position[]): Position[] {
  const points: Position[] = []
  let turns = 0
  let last: number | undefined
  for (const [longitude = 0, latitude = 0] of ring) {
    if (last !== undefined && longitude - last > 180) turns -= 360
    if (last !== undefined && longitude - last < -180) turns += 360
    last = longitude
    points.push([longitude + turns, latitude])
  }
  const start = points[0]?.[0] ?? 0
  const end = points.at(-1)?.[0] ?? 0
  return start === end ? points : [...points, [end, -90], [start, -90], ...points.slice(0, 1)]
}
