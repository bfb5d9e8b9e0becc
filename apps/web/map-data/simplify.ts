import type { GridPoint } from '../src/map/base/clip.ts'

/**
 * Leaves out points that carry least, the smallest triangle first (Visvalingam and Whyatt 1993), until every one left
 * spans at least `area` square units. Ends stay, so that neighbours still meet.
 */
export function simplify(line: GridPoint[], area: number): GridPoint[] {
  const next = line.map((_, index) => index + 1)
  const previous = line.map((_, index) => index - 1)
  const weight = line.map((_, index) => triangle(line, index - 1, index, index + 1))
  const queue = line.map((_, index) => index).slice(1, -1)
  const kept = line.map(() => true)
  heapify(queue, weight)
  for (let index = pop(queue, weight); index !== undefined; index = pop(queue, weight)) {
    if (!kept[index] || weight[index] === undefined) continue
    const own = weight[index] ?? 0
    if (own >= area) break
    kept[index] = false
    const before = previous[index] ?? 0
    const after = next[index] ?? 0
    next[before] = after
    previous[after] = before
    for (const neighbour of [before, after]) {
      if (neighbour <= 0 || neighbour >= line.length - 1) continue
      // Never lighter than what was just left out: otherwise a bay would vanish point by point.
      weight[neighbour] = Math.max(own, triangle(line, previous[neighbour] ?? 0, neighbour, next[neighbour] ?? 0))
      push(queue, weight, neighbour)
    }
  }
  return line.filter((_, index) => kept[index])
}

function triangle(line: GridPoint[], a: number, b: number, c: number): number {
  const [ax, ay] = line[a] ?? [0, 0]
  const [bx, by] = line[b] ?? [0, 0]
  const [cx, cy] = line[c] ?? [0, 0]
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
}

// A binary heap of indexes by weight; an index whose weight rose is pushed again and its old entry found stale.

function heapify(heap: number[], weight: number[]) {
  heap.sort((a, b) => (weight[a] ?? 0) - (weight[b] ?? 0))
}

function push(heap: number[], weight: number[], item: number) {
  heap.push(item)
  for (let at = heap.length - 1; at > 0;) {
    const parent = (at - 1) >> 1
    if ((weight[heap[parent] ?? 0] ?? 0) <= (weight[heap[at] ?? 0] ?? 0)) break
    swap(heap, at, parent)
    at = parent
  }
}

function pop(heap: number[], weight: number[]): number | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (heap.length === 0 || last === undefined) return top
  heap[0] = last
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    let least = at
    for (const child of [left, right]) {
      if (child < heap.length && (weight[heap[child] ?? 0] ?? 0) < (weight[heap[least] ?? 0] ?? 0)) least = child
    }
    if (least === at) return top
    swap(heap, at, least)
    at = least
  }
}

function swap(heap: number[], a: number, b: number) {
  const held = heap[a] ?? 0
  heap[a] = heap[b] ?? 0
  heap[b] = held
}
