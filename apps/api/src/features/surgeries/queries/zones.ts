import type { Db } from '../../../db.ts'

/** The zones that any surgery is in. */
export async function listZones(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ timeZone: string }[]>`SELECT DISTINCT "timeZone" FROM surgery ORDER BY 1`
  return rows.map(({ timeZone }) => timeZone)
}
