import type { GridPoint } from '../src/map/clip.ts'

/** Far enough beyond the edge of the map that the shore of the pole is never seen. */
const POLE = 86

/** Web Mercator (EPSG:3857): the whole world is `extent` units wide and high. */
export function toGrid(longitude: number, latitude: number, extent: number): GridPoint {
  const clamped = Math.max(-POLE, Math.min(POLE, latitude))
  const north = Math.asinh(Math.tan((clamped * Math.PI) / 180))
  return [((longitude + 180) / 360) * extent, (0.5 - north / (2 * Math.PI)) * extent]
}

/** The same line with each step the short way round, so that it runs on beyond the antimeridian instead of jumping. */
export function unrolled(line: GridPoint[], extent: number): GridPoint[] {
  let turn = 0
  let last: number | undefined
  return line.map(([x, y]) => {
    if (last !== undefined && x - last > extent / 2) turn -= extent
    if (last !== undefined && x - last < -extent / 2) turn += extent
    last = x
    return [x + turn, y]
  })
}
