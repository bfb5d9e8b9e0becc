import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { LISTED_STATES } from '@surgeries/domain/surgery-states'
import { surgeryNotFound } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { type Filter, readFilter, findSurgeryId, requireShown } from '../surgeries/index.ts'

export interface DateFilter {
  surgeries: Filter
  surgeryId: string | null
}

/**
 * Reads the query's filter. A surgery that is named counts in whatever state it is, also by an old address. Throws
 * `not_found` when there is none such, `validation_failed` as the list does.
 */
export async function readDateFilter(
  db: Db,
  { surgery, ...query }: SurgeryFilter & { surgery?: string | undefined },
  now: Date,
): Promise<DateFilter> {
  if (surgery === undefined) return { surgeries: await readFilter(db, query, now), surgeryId: null }
  await requireShown(db, surgery)
  const surgeryId = await findSurgeryId(db, surgery)
  if (surgeryId === null) throw surgeryNotFound()
  return { surgeries: await readFilter(db, { ...query, state: query.state ?? [...LISTED_STATES] }, now), surgeryId }
}
