/**
 * Makes the base map, apps/web/public/map, out of world-atlas and source/. See README.md.
 *
 *     node apps/web/map-data/make.ts
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readAtlas } from './atlas.ts'
import type { Frame } from '../src/map/base/clip.ts'
import { cutPiece, type Piece } from './piece.ts'
import { readWater } from './water.ts'

interface Level {
  minZoom: number
  /** Pieces are the tiles of this zoom, 2^n × 2^n. */
  tileZoom: number
  extent: number
  atlas: '50m' | '10m'
  water: '110m' | '50m'
  /** What is left out, in square units. */
  leastArea: number
  margin: number
}

const LEVELS: Level[] = [
  { minZoom: 0, tileZoom: 0, extent: 2 ** 13, atlas: '50m', water: '110m', leastArea: 21, margin: 16 },
  { minZoom: 4, tileZoom: 3, extent: 2 ** 16, atlas: '50m', water: '50m', leastArea: 6, margin: 32 },
  { minZoom: 7, tileZoom: 4, extent: 2 ** 20, atlas: '10m', water: '50m', leastArea: 24, margin: 64 },
]

const OUT = new URL('../public/map/', import.meta.url)

rmSync(OUT, { recursive: true, force: true })
const levels = LEVELS.map((level, number) => ({
  minZoom: level.minZoom,
  tileZoom: level.tileZoom,
  pieces: makeLevel(level, number),
}))
write('index.json', {
  levels,
  countries: JSON.parse(readFileSync(new URL('source/countries.json', import.meta.url), 'utf8')),
})

function makeLevel(level: Level, number: number): string[] {
  const { extent, leastArea } = level
  const world = { ...readAtlas(level.atlas, extent, leastArea), ...readWater(level.water, extent, leastArea) }
  const across = 2 ** level.tileZoom
  const size = extent / across
  const names: string[] = []
  for (let y = 0; y < across; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const tile: Frame = [x * size, y * size, (x + 1) * size, (y + 1) * size]
      const piece = cutPiece(world, tile, extent, level.margin)
      if (isEmpty(piece)) continue
      names.push(`${x}-${y}`)
      write(`${number}/${x}-${y}.json`, piece)
    }
  }
  return names
}

function isEmpty({ land, lakes, rivers, borders }: Piece): boolean {
  return [land, lakes, rivers, borders].every((layer) => layer.length === 0)
}

function write(name: string, content: unknown) {
  const file = new URL(name, OUT)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, JSON.stringify(content))
}
