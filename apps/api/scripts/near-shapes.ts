import { borders, iso1A2Code } from '@rapideditor/country-coder'
import { z } from 'zod'

const EARTH_KM = 6371
const NEAR_KM = 8
const STEP_KM = 2

const OWN_CODES: Record<string, string> = { FX: 'FR', CQ: 'GG' }

const Shape = z.object({
  properties: z.object({
    wikidata: z.string(),
    country: z.string().optional(),
    groups: z.array(z.string()).optional(),
  }),
  geometry: z.object({ coordinates: z.array(z.array(z.array(z.array(z.number())))) }).nullable(),
})

type Vector = readonly [x: number, y: number, height: number]
interface Sample {
  code: string
  at: Vector
}

/** Pairs of countries and territories whose shapes, territorial waters included, come within 8 km of each other. */
export function pairsByShape(): Set<string> {
  const cells = new Map<number, Sample[]>()
  for (const sample of samples()) {
    const cell = cellOf(sample.at, 0, 0, 0)
    const others = cells.get(cell)
    if (others) others.push(sample)
    else cells.set(cell, [sample])
  }
  const pairs = new Set<string>()
  for (const { code, at } of [...cells.values()].flat())
    for (const other of around(cells, at)) {
      if (other.code === code || pairs.has(`${code} ${other.code}`) || kmBetween(at, other.at) > NEAR_KM) continue
      pairs.add(`${code} ${other.code}`).add(`${other.code} ${code}`)
    }
  return pairs
}

/** Points along all borders, each at most 2 km from the next. */
function* samples(): Generator<Sample> {
  for (const { properties, geometry } of z.array(Shape).parse(borders.features)) {
    const code = codeOf(properties)
    if (!geometry || !code) continue
    for (const ring of geometry.coordinates.flat())
      for (const [index, to] of ring.entries()) {
        const from = ring[Math.max(0, index - 1)]
        if (from) yield* along(code, vectorOf(from), vectorOf(to))
      }
  }
}

function codeOf({ wikidata, country, groups }: z.infer<typeof Shape>['properties']): string | undefined {
  if (groups?.includes('BQ')) return 'BQ'
  const code = iso1A2Code(wikidata, { level: 'territory' }) ?? country
  return code && (OWN_CODES[code] ?? code)
}

function* along(code: string, from: Vector, to: Vector): Generator<Sample> {
  const steps = Math.max(1, Math.ceil(kmBetween(from, to) / STEP_KM))
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps
    const [x, y, height] = [0, 1, 2].map((axis) => (from[axis] ?? 0) + ((to[axis] ?? 0) - (from[axis] ?? 0)) * part)
    yield { code, at: [x ?? 0, y ?? 0, height ?? 0] }
  }
}

function vectorOf([longitude = 0, latitude = 0]: readonly number[]): Vector {
  const [lng, lat] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  const radius = EARTH_KM * Math.cos(lat)
  return [radius * Math.cos(lng), radius * Math.sin(lng), EARTH_KM * Math.sin(lat)]
}

function kmBetween(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

const STEPS = [-1, 0, 1]

function* around(cells: ReadonlyMap<number, Sample[]>, at: Vector): Generator<Sample> {
  for (const x of STEPS) for (const y of STEPS) for (const on of STEPS) yield* cells.get(cellOf(at, x, y, on)) ?? []
}

function cellOf([x, y, height]: Vector, right: number, up: number, on: number): number {
  const index = (value: number, step: number) => Math.floor((value + EARTH_KM) / NEAR_KM) + step + 1
  return (index(x, right) * CELLS + index(y, up)) * CELLS + index(height, on)
}

const CELLS = Math.ceil((2 * EARTH_KM) / NEAR_KM) + 3
