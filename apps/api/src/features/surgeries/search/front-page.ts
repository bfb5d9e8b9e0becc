import type { SurgeryFilter, SurgerySummary } from '@surgeries/contracts/surgeries'
import { Refusal } from '@surgeries/domain/refusal'
import type { Db } from '../../../db/client.ts'
import { readFilter } from '../filter/filter.ts'
import { presentSummary } from '../present.ts'
import { listSurgeries, orderingOf } from './queries/list.ts'

const SHOWN = 30

export async function listForFrontPage(db: Db, query: SurgeryFilter, now: Date): Promise<SurgerySummary[]> {
  const filter = await readFilter(db, query, now).catch((error: unknown) => {
    if (error instanceof Refusal) return readFilter(db, {}, now)
    throw error
  })
  const rows = await listSurgeries(db, { filter, ordering: orderingOf(filter), after: null, limit: SHOWN }, now)
  return rows.map((row) => presentSummary(row, now, row.distanceKm))
}
