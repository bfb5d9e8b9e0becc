import { readFileSync } from 'node:fs'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { GridPoint } from '../src/map/base/clip.ts'
import { toGrid, unrolled } from './mercator.ts'
import { simplify } from './simplify.ts'

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

export interface Shapes {
  /** Closed, unrolled; a ring about the pole is closed along it. */
  land: GridPoint[][]
  borders: GridPoint[][]
}

/** Land and the borders between countries from world-atlas, each shared line simplified once so that they keep meeting. */
export function readAtlas(name: '50m' | '10m', extent: number, leastArea: number): Shapes {
  const atlas: Atlas = JSON.parse(
    readFileSync(new URL(import.meta.resolve(`world-atlas/countries-${name}.json`)), 'utf8'),
  )
  const arcs = decodeArcs(atlas).map((arc) => {
    const line = arc.map(([longitude = 0, latitude = 0]) => toGrid(longitude, latitude, extent))
    return simplify(unrolled(line, extent), leastArea)
  })
  return {
    land: ringsOf(atlas.objects.land)
      .map((indexes) => onSeam(closed(joined(indexes, arcs, extent), extent), extent))
      .filter((ring) => areaOf(ring) >= leastArea / 4),
    borders: sharedArcs(atlas.objects.countries).map((index) => arcs[index] ?? []),
  }
}

function decodeArcs({ arcs, transform }: Atlas): number[][][] {
  if (!transform) return arcs
  const { scale, translate } = transform
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

function ringsOf(geometry: GeometryObject): number[][] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap((each) => ringsOf(each))
  if (geometry.type === 'Polygon') return geometry.arcs
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat()
  return []
}

/** A negative index means the same arc backwards (TopoJSON §2.1.4). */
function joined(indexes: number[], arcs: GridPoint[][], extent: number): GridPoint[] {
  const points = indexes.flatMap((index, order) => {
    const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? [])
    return order === 0 ? arc : arc.slice(1)
  })
  return unrolled(points, extent)
}

function closed(ring: GridPoint[], extent: number): GridPoint[] {
  const first = ring[0]
  const last = ring.at(-1)
  if (!first || !last || Math.abs(first[0] - last[0]) < extent / 2) return ring
  const [, below] = toGrid(0, -90, extent)
  return [...ring, [last[0], below], [first[0], below]]
}

/** Some islands are cut in two at the antimeridian: their cuts are laid exactly on it, where they are known for no shore. */
function onSeam(ring: GridPoint[], extent: number): GridPoint[] {
  const seam = Math.round((ring[0]?.[0] ?? 0) / extent) * extent
  return ring.map((point) => (Math.abs(point[0] - seam) < extent / 20_000 ? [seam, point[1]] : point))
}

function areaOf(ring: GridPoint[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [lastX, lastY] = ring.at(index - 1) ?? [x, y]
    return sum + lastX * y - x * lastY
  }, 0)
  return Math.abs(twice) / 2
}

function sharedArcs(countries: GeometryCollection): number[] {
  const owners = new Map<number, Set<number>>()
  for (const [country, geometry] of countries.geometries.entries()) {
    for (const index of ringsOf(geometry).flat()) {
      const arc = index < 0 ? ~index : index
      owners.set(arc, (owners.get(arc) ?? new Set()).add(country))
    }
  }
  return [...owners].filter(([, countriesOfArc]) => countriesOfArc.size > 1).map(([arc]) => arc)
}
