import type { Point } from '../geo.ts'

/** Where Web Mercator's square ends. */
export const MERCATOR_LATITUDE = 85.0511

/**
 * Web Mercator (EPSG:3857) with the whole world as a square of side 1: x east from the antimeridian, y south. Latitudes
 * beyond `most` are drawn there.
 */
export function toMercator({ latitude, longitude }: Point, most = MERCATOR_LATITUDE): { x: number; y: number } {
  const clamped = Math.max(-most, Math.min(most, latitude))
  const north = Math.asinh(Math.tan((clamped * Math.PI) / 180))
  return { x: (longitude + 180) / 360, y: 0.5 - north / (2 * Math.PI) }
}

/** The point at a place of that square; beyond its sides the longitude runs on. */
export function fromMercator({ x, y }: { x: number; y: number }): Point {
  return { latitude: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI, longitude: x * 360 - 180 }
}
