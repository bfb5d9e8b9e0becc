import { readFileSync } from 'node:fs'
import { boxAround, isNullIsland, type Point } from '@surgeries/domain/geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import whichPolygon from 'which-polygon'
import { hasSmallLandWithin } from './small-land.ts'
import { unrolled } from './unrolled-ring.ts'

const TOLERANCE_KM = 3
const SMALL_KM = 0.5

/** So far out there may be an island that no map of ours has: asked about rather than refused. */
const NEAR_KM = 25
const RINGS_KM = [5, 10, 15, 20, NEAR_KM]

/**
 * Whether a point lies on land, or so close to it that it is no mistake. Natural Earth 1:10m, with the islands and coasts
 * that it lacks; lakes count as land, the Caspian Sea does not.
 */
export function isOnLand(point: Point): boolean {
  if (isNullIsland(point)) return false
  return holdsLand(point) || hasSmallLandWithin(point, SMALL_KM) || around(point, TOLERANCE_KM).some(holdsLand)
}

/** Whether there is land within 25 km of a point, so that it may be on an island that our maps lack. */
export function isNearLand(point: Point): boolean {
  if (isNullIsland(point)) return false
  return (
    isOnLand(point) || hasSmallLandWithin(point, NEAR_KM) || RINGS_KM.some((km) => around(point, km).some(holdsLand))
  )
}

export function isOnMappedLand(point: Point): boolean {
  return holdsLand(point)
}

let land: ReturnType<typeof whichPolygon> | undefined

function holdsLand({ latitude, longitude }: Point): boolean {
  const map = (land ??= readLand())
  return [longitude, longitude - 360, longitude + 360].some((x) => map([x, latitude]) !== null)
}

/** Three megabytes, read when the first pin is asked about rather than at every start. */
function readLand() {
  const file = new URL(import.meta.resolve('world-atlas/countries-10m.json'))
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ land: GeometryCollection }>
  return whichPolygon(onePolygonEach(feature(atlas, atlas.objects.land)))
}

function onePolygonEach(all: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection<GeoJSON.Polygon, object> {
  const polygons = all.features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  )
  return {
    type: 'FeatureCollection',
    features: polygons.map((rings) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: rings.map(unrolled) },
    })),
  }
}

const DIRECTIONS = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8)

export function around(point: Point, km: number): Point[] {
  const up = boxAround(point, km).north - point.latitude
  const across = up / Math.max(0.01, Math.cos((point.latitude * Math.PI) / 180))
  return DIRECTIONS.map((angle) => ({
    latitude: point.latitude + up * Math.sin(angle),
    longitude: point.longitude + across * Math.cos(angle),
  }))
}
