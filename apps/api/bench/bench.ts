import pg from 'pg'
import { openDatabase } from '../src/db/client.ts'
import { readFilter } from '../src/features/surgeries/filter/filter.ts'
import { listQuery } from '../src/features/surgeries/search/queries/list.ts'
import { benchApproving } from './approving.ts'
import { benchCached } from './cached.ts'
import { benchDates } from './dates.ts'
import { enlargeWorld } from './large-world.ts'
import { compareCalls, type Figure } from './rounds.ts'
import { fillWorld } from './world.ts'

const SURGERIES = 2000
const MANY_SURGERIES = 100_000

export async function bench(url: string, say: (line: string) => void): Promise<Figure[]> {
  say(`Filling a world of ${SURGERIES} surgeries`)
  await fillWorld(url, SURGERIES)
  const figures = [...(await benchCached(url, say)), ...(await benchApproving(url, say)), await benchQuery(url, say)]
  say(`Filling it up to ${MANY_SURGERIES} surgeries with 24 dates each`)
  await enlargeWorld(url, { from: SURGERIES + 1, to: MANY_SURGERIES })
  return [...figures, ...(await benchDates(url, say))]
}

async function benchQuery(url: string, say: (line: string) => void): Promise<Figure> {
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
    return { name: 'the query of the list', baseline: 'the same SQL through pg', value: rates.ours / rates.bare }
  } finally {
    await client.end()
    await db.$disconnect()
  }
}
