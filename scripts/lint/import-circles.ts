import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, targetOf } from './import-order.ts'

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g

/** Groups of files that import each other, type imports included, the largest first: Tarjan's algorithm. */
export function findCircles(files: readonly string[]): string[][] {
  const graph = new Map(files.map((file) => [file, importsOf(file)]))
  const order = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []

  /** Returns the earliest open file that `file` leads to, by its number. */
  const visit = (file: string): number => {
    const own = order.size
    order.set(file, own)
    const depth = open.push(file) - 1
    const reached = (graph.get(file) ?? []).map((next) => {
      if (!graph.has(next)) return own
      if (!order.has(next)) return visit(next)
      return open.includes(next) ? (order.get(next) ?? own) : own
    })
    const earliest = Math.min(own, ...reached)
    if (earliest === own) circles.push(open.splice(depth))
    return earliest
  }
  for (const file of files) if (!order.has(file)) visit(file)
  return circles.filter(({ length }) => length > 1).toSorted((a, b) => b.length - a.length)
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  return [...source.matchAll(IMPORT)].flatMap(([, specifier = '']) => targetOf(file, specifier) ?? [])
}
