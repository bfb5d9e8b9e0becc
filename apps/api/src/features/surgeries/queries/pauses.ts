import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

export async function listReturned(db: Db, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT s.id FROM surgery s WHERE ${whereReturned(now)} ORDER BY s.id`
  return rows.map(({ id }) => id)
}

export async function hasReturned(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`SELECT 1 FROM surgery s WHERE s.id = ${id}::uuid AND ${whereReturned(now)}`
  return rows.length > 0
}

function whereReturned(now: Date): Prisma.Sql {
  return Prisma.sql`s.state = 'paused' AND s.paused_until <= (${now}::timestamptz AT TIME ZONE s.time_zone)::date`
}
