import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import type { Db } from '../../../db/client.ts'
import { presentSummary } from '../present.ts'
import { listOrganisedBy } from '../search/queries/list.ts'

export interface OrganisedSurgery {
  id: string
  version: number
  summary: SurgerySummary
}

export async function listOrganised(db: Db, userId: string, now: Date): Promise<OrganisedSurgery[]> {
  const rows = await listOrganisedBy(db, userId, now)
  return rows.map((row) => ({ id: row.id, version: row.version, summary: presentSummary(row, now) }))
}
