import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

function distinct(zone: Prisma.Sql, from: Prisma.Sql, isThere: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(WITH RECURSIVE step AS (
    (SELECT ${zone} AS zone FROM ${from} WHERE ${isThere} ORDER BY 1 LIMIT 1)
    UNION ALL SELECT (SELECT ${zone} FROM ${from} WHERE ${isThere} AND ${zone} > step.zone ORDER BY 1 LIMIT 1)
                FROM step WHERE step.zone IS NOT NULL)
    SELECT zone FROM step WHERE zone IS NOT NULL)`
}

export const ZONES = Prisma.sql`
  ${distinct(Prisma.sql`time_zone`, Prisma.sql`surgery`, Prisma.sql`true`)} UNION
  ${distinct(Prisma.sql`(venue->>'timeZone')`, Prisma.sql`occurrence`, Prisma.sql`venue IS NOT NULL`)} ORDER BY 1`

export async function listZones(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ zone: string }[]>(ZONES)
  return rows.map(({ zone }) => zone)
}
