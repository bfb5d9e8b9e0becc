import { clipLine, clipRing, type Frame, type GridPoint } from '../src/map/base/clip.ts'
import type { Shapes } from './atlas.ts'
import type { Water } from './water.ts'

/** What one file holds: see README.md. */
export interface Piece {
  extent: number
  frame: Frame
  land: number[][]
  lakes: number[][]
  rivers: number[][]
  borders: number[][]
}

/** The part of the world within a tile. Fills reach `margin` units over its edge, so that no seam shows; lines do not. */
export function cutPiece(world: Shapes & Water, tile: Frame, extent: number, margin: number): Piece {
  const frame: Frame = [tile[0] - margin, tile[1] - margin, tile[2] + margin, tile[3] + margin]
  const rings = (all: GridPoint[][]) =>
    all.flatMap((ring) => copies(ring, frame, extent).map((copy) => encoded(clipRing(copy, frame), 3)))
  const lines = (all: GridPoint[][]) =>
    all.flatMap((line) =>
      copies(line, tile, extent).flatMap((copy) => clipLine(copy, tile).map(({ points }) => encoded(points, 2))),
    )
  return {
    extent,
    frame,
    land: rings(world.land).filter(isSomething),
    lakes: rings(world.lakes).filter(isSomething),
    rivers: lines(world.rivers).filter(isSomething),
    borders: lines(world.borders).filter(isSomething),
  }
}

/** A shape that runs over the antimeridian is seen on both edges of the map. */
function copies(line: GridPoint[], frame: Frame, extent: number): GridPoint[][] {
  return [-extent, 0, extent].flatMap((shift) => {
    const moved = shift === 0 ? line : line.map(([x, y]): GridPoint => [x + shift, y])
    return touches(moved, frame) ? [moved] : []
  })
}

function touches(line: GridPoint[], [left, top, right, bottom]: Frame): boolean {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of line) {
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y)
    maxY = Math.max(maxY, y)
  }
  return minX <= right && maxX >= left && minY <= bottom && maxY >= top
}

/** Whole units, each point as the step from the one before; nothing when fewer than `least` points are left. */
function encoded(line: GridPoint[], least: number): number[] {
  const steps: number[] = []
  let [lastX, lastY] = [0, 0]
  let count = 0
  for (const point of line) {
    const [x, y] = [Math.round(point[0]), Math.round(point[1])]
    if (count > 0 && x === lastX && y === lastY) continue
    steps.push(x - lastX, y - lastY)
    lastX = x
    lastY = y
    count += 1
  }
  return count < least ? [] : steps
}

function isSomething(line: number[]): boolean {
  return line.length > 0
}
