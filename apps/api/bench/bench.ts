import pg from 'pg'
import { openDatabase } from '../src/db/client.ts'
import { readFilter } from '../src/features/surgeries/filter/filter.ts'
import { listQuery } from '../src/features/surgeries/search/queries/list.ts'
import type { Answer } from './bare.ts'
import { benchDates } from './dates.ts'
import { enlargeWorld } from './large-world.ts'
import { startServer } from './process.ts'
import { compare, compareCalls, type Ratio } from './rounds.ts'
import { fillWorld } from './world.ts'

const SURGERIES = 2000
const MANY_SURGERIES = 100_000

const TARGETS = [
  { name: 'the list', path: '/api/v1/surgeries' },
  { name: 'the page of a surgery', path: '/surgeries/surgery-2' },
  { name: 'the map of Europe', path: '/api/v1/map?zoom=5&bbox=-12,35,32,62' },
  { name: 'the GeoJSON of Germany', path: '/api/v1/surgeries.geojson?country=DE' },
]

export async function bench(url: string, say: (line: string) => void): Promise<Ratio[]> {
  say(`Filling a world of ${SURGERIES} surgeries`)
  await fillWorld(url, SURGERIES)
  const ratios = [...(await benchAnswers(url, say)), await benchQuery(url, say)]
  say(`Filling it up to ${MANY_SURGERIES} surgeries with 24 dates each`)
  await enlargeWorld(url, { from: SURGERIES + 1, to: MANY_SURGERIES })
  return [...ratios, ...(await benchDates(url, say))]
}

async function benchAnswers(url: string, say: (line: string) => void): Promise<Ratio[]> {
  const ours = await startServer('server.ts', url)
  const answers = await Promise.all(TARGETS.map(({ path }) => read(ours.origin, path)))
  const bare = await startServer('bare.ts', answers)
  try {
    const ratios: Ratio[] = []
    for (const [at, { name, path }] of TARGETS.entries()) {
      const bytes = Buffer.byteLength(answers[at]?.body ?? '')
      say(`Measuring ${name} (${Math.round(bytes / 1024)} KB)`)
      const rates = await compare(ours.origin + path, bare.origin + path)
      ratios.push({ name: `${name}, against node:http sending the same bytes`, times: rates.bare / rates.ours })
    }
    return ratios
  } finally {
    ours.stop()
    bare.stop()
  }
}

async function read(origin: string, path: string): Promise<Answer> {
  const response = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } })
  if (!response.ok) throw new Error(`${path} gave ${response.status}`)
  return { path, type: response.headers.get('content-type') ?? '', body: await response.text() }
}

async function benchQuery(url: string, say: (line: string) => void): Promise<Ratio> {
  say('Measuring the query of the list')
  const db = openDatabase(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const query = listQuery(
      { filter: await readFilter(db, {}, new Date()), ordering: 'liveliness', after: null, limit: 31 },
      new Date(),
    )
    const rates = await compareCalls(
      () => db.$queryRaw(query),
      () => client.query(query.text, query.values),
    )
    return { name: 'the query of the list, against the same SQL through pg', times: rates.bare / rates.ours }
  } finally {
    await client.end()
    await db.$disconnect()
  }
}
