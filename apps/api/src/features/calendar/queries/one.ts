import { OCCURRENCE_STATUSES, type OccurrenceStatus } from '@surgeries/domain/calendar/calendar'
import type { Occurrence } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'

export type OccurrenceRow = Omit<Occurrence, 'status'> & { status: OccurrenceStatus }

export async function findOccurrenceRow(
  db: Db,
  surgeryId: string,
  recurrenceId: string,
): Promise<OccurrenceRow | null> {
  const row = await db.occurrence.findUnique({ where: { surgeryId_recurrenceId: { surgeryId, recurrenceId } } })
  const status = OCCURRENCE_STATUSES.find((known) => known === row?.status)
  return row && status ? { ...row, status } : null
}
