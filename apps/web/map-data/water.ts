import { readFileSync } from 'node:fs'
import type { GridPoint } from '../src/map/base/clip.ts'
import { toGrid } from './mercator.ts'
import { simplify } from './simplify.ts'

export interface Water {
  lakes: GridPoint[][]
  rivers: GridPoint[][]
}

type Shape = [longitude: number, latitude: number][][]

export function readWater(name: '110m' | '50m', extent: number, leastArea: number): Water {
  const file = new URL(`source/water-${name}.json`, import.meta.url)
  const { lakes, rivers }: { lakes: Shape[]; rivers: Shape[] } = JSON.parse(readFileSync(file, 'utf8'))
  const lines = (shapes: Shape[]) =>
    shapes.flat().map((line) =>
      simplify(
        line.map(([longitude, latitude]) => toGrid(longitude, latitude, extent)),
        leastArea,
      ),
    )
  return { lakes: lines(lakes), rivers: lines(rivers) }
}
