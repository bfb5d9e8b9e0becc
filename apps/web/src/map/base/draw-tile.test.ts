import { toMercator } from '@surgeries/domain/geo/mercator'
import { readFileSync } from 'node:fs'
import type { Point } from '@surgeries/domain/geo'
import { describe, expect, test } from 'vitest'
import { recordingContext } from '../../../test/recording-context.ts'
import { drawTile, TILE } from './draw-tile.ts'
import { type Level, pieceNameOf, type Tile } from './piece-names.ts'
import { type Piece, type PieceFile, shapesOf } from './piece-shapes.ts'

const COLOURS = { water: 'water', land: 'land', coast: 'coast', border: 'border', river: 'river' }
const ZOOMS = Array.from({ length: 16 }, (_, index) => index + 3)

const places: [string, Point][] = [
  ['Kathmandu', { latitude: 27.7172, longitude: 85.324 }],
  ['Nepalgunj', { latitude: 28.05, longitude: 81.6167 }],
  ['Hamburg', { latitude: 53.55, longitude: 9.9937 }],
  ['Basel', { latitude: 47.5596, longitude: 7.5886 }],
  ['Gibraltar', { latitude: 36.1408, longitude: -5.3536 }],
  ['Geneva', { latitude: 46.2044, longitude: 6.1432 }],
  ['Baarle', { latitude: 51.4427, longitude: 4.9292 }],
  ['Singapore', { latitude: 1.3521, longitude: 103.8198 }],
  ['Iguazu', { latitude: -25.5952, longitude: -54.5873 }],
  ['Stockholm', { latitude: 59.3293, longitude: 18.0686 }],
  ['Bergen', { latitude: 60.3913, longitude: 5.3221 }],
  ['Auckland', { latitude: -36.8485, longitude: 174.7633 }],
  ['Suva', { latitude: -18.1416, longitude: 178.4419 }],
  ['Vancouver', { latitude: 49.2827, longitude: -123.1207 }],
]

describe('a tile of the base map', () => {
  test.each(places)('costs no more near than from afar: %s', (_, place) => {
    const costs = ZOOMS.map((zoom) => costAround(place, zoom))
    for (const { zoom, points, length } of costs) {
      expect(points, `points at zoom ${zoom}`).toBeLessThan(8000)
      expect(length, `pixels of line at zoom ${zoom}`).toBeLessThan(40 * TILE)
    }
    const afar = Math.max(...costs.filter(({ zoom }) => zoom <= 8).map(({ points }) => points))
    const near = Math.max(...costs.filter(({ zoom }) => zoom > 8).map(({ points }) => points))
    expect(near).toBeLessThanOrEqual(afar)
  })

  test('holds nothing that lies beyond its edge', () => {
    for (const [, place] of places) {
      for (const zoom of ZOOMS) {
        for (const value of drawn(tileAt(place, zoom)).points.flat())
          expect(value >= -8.01 && value <= TILE + 8.01).toBe(true)
      }
    }
  })

  test.each([
    ['Kathmandu', { latitude: 27.7172, longitude: 85.324 }, true],
    ['Hamburg', { latitude: 53.56, longitude: 10.02 }, true],
    ['the middle of Australia', { latitude: -25, longitude: 134 }, true],
    ['the North Sea', { latitude: 56, longitude: 3 }, false],
    ['the Gulf of Guinea', { latitude: 0.5, longitude: 1 }, false],
    ['Lake Victoria', { latitude: -1, longitude: 33 }, false],
  ])('has land and water where they are, at every zoom: %s', (_, place, isLand) => {
    for (const zoom of [3, 5, 7, 9, 12, 15, 18]) {
      const tile = tileAt(place, zoom)
      const [x, y] = pixelsIn(place, tile)
      expect(drawn(tile).colourAt(x, y), `zoom ${zoom}`).toBe(isLand ? 'land' : 'water')
    }
  })

  test('carries on the dashes of a border where its neighbour left them', () => {
    let seams = 0
    for (const [, place] of places) {
      for (const zoom of [5, 8, 10]) {
        const tile = tileAt(place, zoom)
        const right = { ...tile, x: tile.x + 1 }
        if (nameOf(tile) !== nameOf(right)) continue
        const here = drawn(tile).dashesAcross(TILE)
        const there = drawn(right).dashesAcross(0)
        expect(there.length).toBe(here.length)
        for (const [index, dash] of here.entries()) {
          const apart = Math.abs(dash.phase - (there[index]?.phase ?? NaN))
          expect(Math.min(apart, 7 - apart)).toBeLessThan(0.05)
          seams += 1
        }
      }
    }
    expect(seams).toBeGreaterThan(5)
  })
})

/** The dearest of the nine tiles about a place. */
function costAround(place: Point, zoom: number) {
  const { x, y } = tileAt(place, zoom)
  const costs = [-1, 0, 1].flatMap((right) =>
    [-1, 0, 1].map((down) => {
      const { points, strokedLength } = drawn({ x: x + right, y: y + down, z: zoom })
      return { points: points.length, length: strokedLength }
    }),
  )
  return {
    zoom,
    points: Math.max(...costs.map(({ points }) => points)),
    length: Math.max(...costs.map(({ length }) => length)),
  }
}

function drawn(tile: Tile) {
  const context = recordingContext()
  const piece = pieceOf(tile)
  if (piece) drawTile(context, tile, piece, COLOURS, 1)
  return context.drawn
}

const { levels }: { levels: Level[] } = JSON.parse(readMap('index.json'))
const pieces = new Map<string, Piece>()

function nameOf(tile: Tile): string | null {
  return pieceNameOf(levels, tile)
}

function pieceOf(tile: Tile): Piece | null {
  const name = nameOf(tile)
  if (!name) return null
  const piece = pieces.get(name) ?? shapesOf(JSON.parse(readMap(name)) as PieceFile)
  pieces.set(name, piece)
  return piece
}

function readMap(name: string): string {
  return readFileSync(`${import.meta.dirname}/../../../public/map/${name}`, 'utf8')
}

function worldOf({ latitude, longitude }: Point): [number, number] {
  const { x, y } = toMercator({ latitude, longitude })
  return [x, y]
}

function tileAt(place: Point, z: number): Tile {
  const [x, y] = worldOf(place)
  return { x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z), z }
}

function pixelsIn(place: Point, { x, y, z }: Tile): [number, number] {
  const [across, down] = worldOf(place)
  return [(across * 2 ** z - x) * TILE, (down * 2 ** z - y) * TILE]
}
