/** A point in units of one level's grid: x east from the antimeridian, y south from 85.06° north. */
export type GridPoint = [x: number, y: number]

export type Frame = [left: number, top: number, right: number, bottom: number]

/**
 * The part of a ring within a frame (Sutherland and Hodgman 1974). Where the ring leaves the frame its edge follows
 * the frame: fills are right, and an edge on the frame is known for a cut.
 */
export function clipRing(ring: GridPoint[], frame: Frame): GridPoint[] {
  const [left, top, right, bottom] = frame
  const west = cut(ring, 0, (x) => x >= left, left)
  const east = cut(west, 0, (x) => x <= right, right)
  const north = cut(east, 1, (y) => y >= top, top)
  return cut(north, 1, (y) => y <= bottom, bottom)
}

function cut(ring: GridPoint[], axis: 0 | 1, isInside: (value: number) => boolean, edge: number): GridPoint[] {
  const kept: GridPoint[] = []
  let before = ring.at(-1)
  for (const point of ring) {
    if (before && isInside(before[axis]) !== isInside(point[axis])) kept.push(crossing(before, point, axis, edge))
    if (isInside(point[axis])) kept.push(point)
    before = point
  }
  return kept
}

function crossing(a: GridPoint, b: GridPoint, axis: 0 | 1, edge: number): GridPoint {
  const along = (edge - a[axis]) / (b[axis] - a[axis])
  const other = axis === 0 ? a[1] + (b[1] - a[1]) * along : a[0] + (b[0] - a[0]) * along
  return axis === 0 ? [edge, other] : [other, edge]
}

export interface LinePart {
  points: GridPoint[]
  along: number
}

export function clipLine(line: GridPoint[], frame: Frame): LinePart[] {
  const parts: LinePart[] = []
  let along = 0
  let start = line[0]
  for (const end of line) {
    if (!start || end === start) continue
    const piece = isBeside(start, end, frame) ? null : clipSegment(start, end, frame)
    if (piece) {
      const part = parts.at(-1)
      const last = part?.points.at(-1)
      if (part && last && last[0] === piece[0][0] && last[1] === piece[0][1]) part.points.push(piece[1])
      else parts.push({ points: [...piece], along: along + distance(start, piece[0]) })
    }
    along += distance(start, end)
    start = end
  }
  return parts
}

function isBeside(a: GridPoint, b: GridPoint, [left, top, right, bottom]: Frame): boolean {
  return (
    (a[0] < left && b[0] < left) ||
    (a[0] > right && b[0] > right) ||
    (a[1] < top && b[1] < top) ||
    (a[1] > bottom && b[1] > bottom)
  )
}

function distance(a: GridPoint, b: GridPoint): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

/** Liang and Barsky 1984. */
function clipSegment(a: GridPoint, b: GridPoint, [left, top, right, bottom]: Frame): [GridPoint, GridPoint] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  let [from, to] = [0, 1]
  const edges: [number, number][] = [
    [-dx, a[0] - left],
    [dx, right - a[0]],
    [-dy, a[1] - top],
    [dy, bottom - a[1]],
  ]
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return null
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  if (from > to) return null
  const at = (along: number): GridPoint => [a[0] + dx * along, a[1] + dy * along]
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)]
}
