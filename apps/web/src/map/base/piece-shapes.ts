import type { Frame, GridPoint } from './clip.ts'

export interface PieceFile {
  extent: number
  frame: Frame
  land: number[][]
  lakes: number[][]
  rivers: number[][]
  borders: number[][]
}

export interface Shape {
  points: GridPoint[]
  bounds: Frame
}

export interface Piece {
  extent: number
  land: Shape[]
  lakes: Shape[]
  coast: Shape[]
  lakeShores: Shape[]
  rivers: Shape[]
  borders: Shape[]
}

export function shapesOf({ extent, frame, land, lakes, rivers, borders }: PieceFile): Piece {
  const rings = land.map(pointsOf)
  const lakeRings = lakes.map(pointsOf)
  return {
    extent,
    land: rings.map(shapeOf),
    lakes: lakeRings.map(shapeOf),
    coast: rings.flatMap((ring) => uncut(ring, frame, extent)).map(shapeOf),
    lakeShores: lakeRings.map((ring) => shapeOf([...ring, ...ring.slice(0, 1)])),
    rivers: rivers.map(pointsOf).map(shapeOf),
    borders: borders.map(pointsOf).map(shapeOf),
  }
}

function pointsOf(steps: number[]): GridPoint[] {
  const points: GridPoint[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] ?? 0
    y += steps[at + 1] ?? 0
    points.push([x, y])
  }
  return points
}

function shapeOf(points: GridPoint[]): Shape {
  const bounds: Frame = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    bounds[0] = Math.min(bounds[0], x)
    bounds[1] = Math.min(bounds[1], y)
    bounds[2] = Math.max(bounds[2], x)
    bounds[3] = Math.max(bounds[3], y)
  }
  return { points, bounds }
}

/** The shore without the edges along which the pieces, and the world at the antimeridian, were cut. */
function uncut(ring: GridPoint[], [left, top, right, bottom]: Frame, extent: number): GridPoint[][] {
  const lines: GridPoint[][] = []
  let line: GridPoint[] = []
  for (const [index, point] of [...ring, ...ring.slice(0, 1)].entries()) {
    const last = ring[index - 1]
    const isCut =
      last !== undefined &&
      ((point[0] === last[0] && [left, right, 0, extent].includes(point[0])) ||
        (point[1] === last[1] && (point[1] === top || point[1] === bottom)))
    if (isCut || index === 0) lines.push((line = [point]))
    else line.push(point)
  }
  return lines.filter(({ length }) => length > 1)
}
