import { fromMercator, MERCATOR_LATITUDE, toMercator } from '@surgeries/domain/geo/mercator'
import { wrapLongitude, type BoundingBox, type Point } from '@surgeries/domain/geo'

/** What a map looks at: its middle, and the Web Mercator zoom of 256-pixel tiles (quarters of a step are allowed). */
export interface Viewport extends Point {
  zoom: number
}

export interface Size {
  width: number
  height: number
}

export const MIN_ZOOM = 0.25
export const MAX_ZOOM = 18
export const ZOOM_SNAP = 0.25
const TILE = 256

/** World pixel coordinates at a zoom: x east from the antimeridian, y south (EPSG:3857). */
export function project(point: Point, zoom: number): { x: number; y: number } {
  const world = TILE * 2 ** zoom
  const { x, y } = toMercator(point)
  return { x: x * world, y: y * world }
}

function unproject({ x, y }: { x: number; y: number }, zoom: number): Point {
  const world = TILE * 2 ** zoom
  return fromMercator({ x: x / world, y: y / world })
}

export function boxOf(viewport: Viewport, { width, height }: Size): BoundingBox {
  const middle = project(viewport, viewport.zoom)
  const northWest = unproject({ x: middle.x - width / 2, y: middle.y - height / 2 }, viewport.zoom)
  const southEast = unproject({ x: middle.x + width / 2, y: middle.y + height / 2 }, viewport.zoom)
  const isWholeRound = southEast.longitude - northWest.longitude >= 360
  return {
    west: isWholeRound ? -180 : wrapLongitude(northWest.longitude),
    east: isWholeRound ? 180 : wrapLongitude(southEast.longitude),
    south: Math.max(-90, southEast.latitude <= -MERCATOR_LATITUDE ? -90 : southEast.latitude),
    north: Math.min(90, northWest.latitude >= MERCATOR_LATITUDE ? 90 : northWest.latitude),
  }
}

/** The closest view of a map of this size that holds a box, with room about it; no closer than `closest`. */
export function viewOf(box: BoundingBox, size: Size, { closest = 12, room = 48 } = {}): Viewport {
  const east = box.east < box.west ? box.east + 360 : box.east
  const a = project({ latitude: box.north, longitude: box.west }, 0)
  const b = project({ latitude: box.south, longitude: east }, 0)
  const fit = (length: number, pixels: number) =>
    length <= 0 ? closest : Math.log2(Math.max(64, pixels - 2 * room) / length)
  const zoom = Math.min(closest, fit(b.x - a.x, size.width), fit(b.y - a.y, size.height))
  const { latitude, longitude } = unproject({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 0)
  return { latitude, longitude: wrapLongitude(longitude), zoom: snapZoom(zoom, Math.floor) }
}

export function worldView({ width, height }: Size): Viewport {
  const zoom = Math.max(Math.log2(width / TILE), Math.log2(height / TILE))
  return { latitude: 24, longitude: 22, zoom: snapZoom(zoom, Math.floor) }
}

export function snapZoom(zoom: number, round: (value: number) => number = Math.round): number {
  return Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, round(zoom / ZOOM_SNAP) * ZOOM_SNAP))
}

export function boxAbout(boxes: readonly BoundingBox[]): BoundingBox | null {
  if (boxes.length === 0) return null
  const south = Math.min(...boxes.map((box) => box.south))
  const north = Math.max(...boxes.map((box) => box.north))
  const arcs = boxes
    .map(({ west, east }) => ({ west, east: east < west ? east + 360 : east }))
    .toSorted((a, b) => a.west - b.west)
  let widestGap = -1
  let west = -180
  let reach = -Infinity
  for (const [index, arc] of arcs.entries()) {
    reach = Math.max(reach, arc.east)
    const next = arcs[index + 1]?.west ?? (arcs[0]?.west ?? 0) + 360
    if (next - reach > widestGap) {
      widestGap = next - reach
      west = next
    }
  }
  if (widestGap <= 0) return { west: -180, east: 180, south, north }
  return { west: wrapLongitude(west), east: wrapLongitude(west + 360 - widestGap), south, north }
}

/** Whether two views are the same for the eye: less than a pixel and a hundredth of a zoom step apart. */
export function isSameView(a: Viewport, b: Viewport): boolean {
  if (Math.abs(a.zoom - b.zoom) > 0.01) return false
  const from = project(a, a.zoom)
  const to = project(b, b.zoom)
  const world = TILE * 2 ** a.zoom
  const dx = Math.abs(from.x - to.x) % world
  return Math.min(dx, world - dx) < 1.5 && Math.abs(from.y - to.y) < 1.5
}
