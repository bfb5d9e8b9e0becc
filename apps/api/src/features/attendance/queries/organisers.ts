import type { Db } from '../../../db/client.ts'

/** The users who organise a surgery at this moment. */
export async function listOrganisers(db: Db, surgeryId: string): Promise<string[]> {
  const rows = await db.surgeryOrganiser.findMany({ where: { surgeryId }, select: { userId: true } })
  return rows.map(({ userId }) => userId)
}
