import autocannon from 'autocannon'

const ROUNDS = 3
const SECONDS = 1
const CONNECTIONS = 10

export interface Ratio {
  name: string
  times: number
}

/** Requests in a second of two servers, taken in turns so that whatever else the machine does strikes both. */
export async function compare(ours: string, bare: string): Promise<{ ours: number; bare: number }> {
  const counts: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  await Promise.all([perSecond(ours), perSecond(bare)]) // warm, not counted
  for (let round = 0; round < ROUNDS; round += 1) {
    counts.bare.push(await perSecond(bare))
    counts.ours.push(await perSecond(ours))
  }
  return { ours: median(counts.ours), bare: median(counts.bare) }
}

async function perSecond(url: string): Promise<number> {
  const { requests, non2xx, errors, duration } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS })
  if (non2xx > 0 || errors > 0) throw new Error(`${url} gave ${non2xx} refusals and ${errors} errors`)
  return requests.total / duration
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

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
