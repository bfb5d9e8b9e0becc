import type { Db } from '../../../db.ts'

/** The zones that any surgery is in, or any date of one. */
export async function listZones(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ timeZone: string }[]>`
    SELECT "timeZone" FROM surgery UNION SELECT venue->>'timeZone' FROM occurrence WHERE venue IS NOT NULL ORDER BY 1`
  return rows.map(({ timeZone }) => timeZone)
}
