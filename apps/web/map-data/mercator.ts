import { toMercator } from '@surgeries/domain/geo/mercator'
import type { GridPoint } from '../src/map/base/clip.ts'

/** Far enough beyond the edge of the map that the shore of the pole is never seen. */
const POLE = 86

/** In Web Mercator, where the whole world is `extent` units wide and high. */
export function toGrid(longitude: number, latitude: number, extent: number): GridPoint {
  const { x, y } = toMercator({ latitude, longitude }, POLE)
  return [x * extent, y * extent]
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
