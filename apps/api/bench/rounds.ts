import autocannon from 'autocannon'
import type { Server } from './process.ts'

const ROUNDS = 5
const REQUESTS = 3000
const SECONDS = 1
const CONNECTIONS = 10

/** A share of the baseline's speed, or a multiple of its time, measured in one run with it; or an amount, in its unit. */
export interface Figure {
  name: string
  baseline: string
  value: number
  unit?: string
  target?: { least: number } | { most: number }
}

interface Asked {
  server: Server
  path: string
  headers: Record<string, string>
}

/**
 * How much work of a processor a request costs each of several servers, in microseconds, in turns. Unlike requests in a second
 * that does not tell how busy the machine is with other things.
 */
export async function compare<Name extends string>(asked: Record<Name, Asked>): Promise<Record<Name, number>> {
  const names = Object.keys(asked) as Name[]
  const costs = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (const name of names) await costOf(asked[name]) // warm, not counted
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) costs.get(name)?.push(await costOf(asked[name]))
  return Object.fromEntries(names.map((name) => [name, median(costs.get(name) ?? [])])) as Record<Name, number>
}

async function costOf({ server, path, headers }: Asked): Promise<number> {
  const before = await server.processorTime()
  const url = server.origin + path
  const { errors, statusCodeStats } = await autocannon({ url, headers, connections: CONNECTIONS, amount: REQUESTS })
  const refused = Object.keys(statusCodeStats ?? {}).filter((status) => status !== '200' && status !== '304')
  if (refused.length > 0 || errors > 0) throw new Error(`${url} gave ${refused.join(', ')} and ${errors} errors`)
  return ((await server.processorTime()) - before) / REQUESTS
}

/** Calls in a second of two functions, in turns. */
export async function compareCalls(ours: () => Promise<unknown>, bare: () => Promise<unknown>) {
  const counts: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  await callsPerSecond(ours)
  await callsPerSecond(bare)
  for (let round = 0; round < ROUNDS; round += 1) {
    counts.bare.push(await callsPerSecond(bare))
    counts.ours.push(await callsPerSecond(ours))
  }
  return { ours: median(counts.ours), bare: median(counts.bare) }
}

async function callsPerSecond(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let calls = 0
  while (performance.now() - start < SECONDS * 1000) {
    await call()
    calls += 1
  }
  return (calls * 1000) / (performance.now() - start)
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
