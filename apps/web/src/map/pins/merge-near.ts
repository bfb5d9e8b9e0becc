import type { MapFeature } from '@surgeries/contracts/map'
import { wrapLongitude } from '@surgeries/domain/geo'
import { addMarks, type MarkCounts, markOfMany } from '@surgeries/domain/freshness/together'
import { boxAbout, project } from '../viewport.ts'

/** Closer together than this, in pixels, one button would cover another. */
const THUMB = 48
const LAST_MERGED_ZOOM = 17
const PASSES = 3

/**
 * Draws features together that would cover each other at the zoom of the screen: the server clusters for whole zoom
 * steps, and a cluster's middle may lie near its neighbour.
 */
export function mergeNear(features: readonly MapFeature[], zoom: number): MapFeature[] {
  if (zoom >= LAST_MERGED_ZOOM) return [...features]
  let merged = [...features]
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = merged.length
    merged = mergeOnce(merged, zoom)
    if (merged.length === before) break
  }
  return merged
}

function mergeOnce(features: readonly MapFeature[], zoom: number): MapFeature[] {
  const waiting = features.toSorted((a, b) => countOf(b) - countOf(a))
  const done: MapFeature[] = []
  while (waiting.length > 0) {
    const [first, ...others] = waiting
    if (!first) break
    const near = others.filter((other) => pixelsBetween(first, other, zoom) < THUMB)
    done.push(near.length > 0 ? together([first, ...near], zoom) : first)
    waiting.splice(0, waiting.length, ...others.filter((other) => !near.includes(other)))
  }
  return done
}

function together(features: [MapFeature, ...MapFeature[]], zoom: number): MapFeature {
  const [first] = features
  const count = features.reduce((sum, feature) => sum + countOf(feature), 0)
  const marks = features.reduce<MarkCounts>((sum, feature) => addMarks(sum, marksOf(feature)), {})
  const weighted = (pick: (feature: MapFeature) => number) =>
    features.reduce((sum, feature) => sum + pick(feature) * countOf(feature), 0) / count
  // Longitudes are averaged on the first one's side of the antimeridian.
  const side = ({ longitude }: MapFeature) => first.longitude + wrapLongitude(longitude - first.longitude)
  const box = boxAbout(features.map(boxOfFeature)) ?? boxOfFeature(first)
  return {
    type: 'cluster',
    id: `together/${features.map((feature) => (feature.type === 'point' ? feature.slug : feature.id)).join('+')}`,
    count,
    latitude: weighted((feature) => feature.latitude),
    longitude: wrapLongitude(weighted(side)),
    near: first.type === 'point' ? first.locality : first.near,
    mark: markOfMany(marks),
    marks,
    bbox: [box.west, box.south, box.east, box.north],
    expansionZoom: Math.min(LAST_MERGED_ZOOM, Math.floor(zoom) + 1),
  }
}

function countOf(feature: MapFeature): number {
  return feature.type === 'point' ? 1 : feature.count
}

function marksOf(feature: MapFeature): MarkCounts {
  return feature.type === 'point' ? { [feature.mark]: 1 } : feature.marks
}

function boxOfFeature(feature: MapFeature) {
  const { latitude, longitude } = feature
  if (feature.type !== 'cluster') return { west: longitude, east: longitude, south: latitude, north: latitude }
  const [west, south, east, north] = feature.bbox
  return { west, south, east, north }
}

function pixelsBetween(a: MapFeature, b: MapFeature, zoom: number): number {
  const from = project(a, zoom)
  const to = project(b, zoom)
  const world = 256 * 2 ** zoom
  const dx = Math.abs(from.x - to.x) % world
  return Math.hypot(Math.min(dx, world - dx), from.y - to.y)
}
