import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../../db/client.ts'

/** The earliest of what lies in each of these spans, both ends included; null where nothing does. */
export interface Earliest {
  startsAt: Date | null
  overAt: Date | null
  confirmedAt: Date | null
  stateSince: Date | null
}

export interface Spans {
  starts: [Date, Date]
  over: [Date, Date]
  begunSince: Date
  confirmed: [Date, Date]
  stateSince: [Date, Date]
}

export async function findEarliest(
  db: Db,
  { starts, over, begunSince, confirmed, stateSince }: Spans,
): Promise<Earliest> {
  const rows = await db.$queryRaw<Earliest[]>`
    SELECT (SELECT min(starts_at) FROM occurrence WHERE ${within(Prisma.sql`starts_at`, starts)}) AS "startsAt",
           (SELECT min(least(ends_at, starts_at + interval '24 hours')) FROM occurrence
             WHERE starts_at > ${begunSince} AND starts_at <= ${over[1]} AND ends_at >= ${over[0]}) AS "overAt",
           (SELECT min(confirmed_at) FROM surgery WHERE ${within(Prisma.sql`confirmed_at`, confirmed)}) AS "confirmedAt",
           (SELECT min(state_since) FROM surgery WHERE ${within(Prisma.sql`state_since`, stateSince)}) AS "stateSince"`
  return rows[0] ?? { startsAt: null, overAt: null, confirmedAt: null, stateSince: null }
}

function within(column: Prisma.Sql, [first, last]: [Date, Date]): Prisma.Sql {
  return Prisma.sql`${column} >= ${first} AND ${column} <= ${last}`
}
