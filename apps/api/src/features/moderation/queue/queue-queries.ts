import type { Signal, SubmissionKind } from '@surgeries/domain/moderation'
import { Prisma, type Submission as Row } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { columnsAs } from '../../../db/columns.ts'
import { readRow, type Submission } from '../../submissions/index.ts'

export const QUEUE_STATES = ['pending', 'changes_requested', 'decided'] as const
export type QueueState = (typeof QUEUE_STATES)[number]

export interface QueueFilter {
  state: QueueState
  kind?: SubmissionKind | undefined
  country?: string | undefined
  signal?: Signal | undefined
}

export interface Rank {
  notMine: number
  age: number
  id: string
}

export type Queued = Submission & Rank

export interface QueuePage {
  filter: QueueFilter
  mine: string[]
  after: Rank | null
  limit: number
}

export async function listQueue(db: Db, { filter, mine, after, limit }: QueuePage): Promise<Queued[]> {
  const isDecided = filter.state === 'decided'
  const notMine = isDecided
    ? Prisma.sql`0`
    : Prisma.sql`CASE WHEN s.country_code = ANY(${mine}::text[]) OR s.other_countries && ${mine}::text[] THEN 0 ELSE 1 END`
  const moment = isDecided ? Prisma.sql`s.decided_at` : Prisma.sql`coalesce(s.pending_since, s.created_at)`
  const age = Prisma.sql`(${isDecided ? -1 : 1}::float8 * extract(epoch FROM ${moment})::float8)`
  const rows = await db.$queryRaw<(Row & Rank)[]>`
    SELECT ${SUBMISSION}, queued.not_mine AS "notMine", queued.age FROM (
      SELECT s.*, ${notMine}::int AS not_mine, ${age} AS age FROM submission s WHERE ${whereQueued(filter)}) queued
     ${after ? Prisma.sql`WHERE (not_mine, age, id) > (${after.notMine}::int, ${after.age}::float8, ${after.id}::uuid)` : Prisma.empty}
     ORDER BY not_mine, age, id
     LIMIT ${limit}`
  return rows.map((row) => ({ ...readRow(row), notMine: row.notMine, age: row.age }))
}

const SUBMISSION = columnsAs('queued', Object.values(Prisma.SubmissionScalarFieldEnum))

export type CountRow = { count: number } & (
  | { facet: 'total'; value: '' }
  | { facet: 'state'; value: QueueState }
  | { facet: 'kind'; value: SubmissionKind }
  | { facet: 'country'; value: string }
  | { facet: 'signal'; value: Signal }
)

export function countQueue(db: Db, filter: QueueFilter): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    SELECT 'total' AS facet, '' AS value, count(*)::int AS count FROM submission s WHERE ${whereQueued(filter)}
    UNION ALL
    SELECT 'state', ${QUEUE_STATE}, count(*)::int FROM submission s WHERE ${whereQueued(filter, 'state')} GROUP BY 2
    UNION ALL
    SELECT 'kind', s.kind::text, count(*)::int FROM submission s WHERE ${whereQueued(filter, 'kind')} GROUP BY 2
    UNION ALL
    SELECT 'country', code, count(*)::int FROM submission s, unnest(${SEEN_IN}) AS code WHERE ${whereQueued(filter, 'country')} GROUP BY 2
    UNION ALL
    SELECT 'signal', note->>'signal', count(DISTINCT s.id)::int
      FROM submission s, jsonb_array_elements(s.signals) AS note WHERE ${whereQueued(filter, 'signal')} GROUP BY 2
    ORDER BY facet, count DESC, value`
}

/** The countries that sources see at the pin: two where they differ. */
const SEEN_IN = Prisma.sql`(s.country_code || s.other_countries)`

const QUEUE_STATE = Prisma.sql`CASE WHEN s.state IN ('approved', 'rejected') THEN 'decided' ELSE s.state::text END`

function whereQueued({ state, kind, country, signal }: QueueFilter, lifted?: keyof QueueFilter): Prisma.Sql {
  const conditions = [
    lifted === 'state'
      ? Prisma.sql`s.state IN ('pending', 'changes_requested', 'approved', 'rejected')`
      : Prisma.sql`${QUEUE_STATE} = ${state}`,
    ...(kind && lifted !== 'kind' ? [Prisma.sql`s.kind = ${kind}`] : []),
    ...(country && lifted !== 'country' ? [Prisma.sql`${country} = ANY(${SEEN_IN})`] : []),
    ...(signal && lifted !== 'signal' ? [Prisma.sql`s.signals @> ${JSON.stringify([{ signal }])}::jsonb`] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}
