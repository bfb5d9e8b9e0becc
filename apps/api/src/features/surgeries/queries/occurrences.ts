import type { Meeting } from '@surgeries/domain/recurrence'
import type { Db } from '../../../db.ts'

export async function insertOccurrences(db: Db, surgeryId: string, meetings: readonly Meeting[]): Promise<void> {
  if (meetings.length === 0) return
  await db.occurrence.createMany({ data: meetings.map((meeting) => ({ surgeryId, ...meeting })), skipDuplicates: true })
}

export async function removeComingOccurrences(db: Db, surgeryId: string, now: Date): Promise<void> {
  await db.occurrence.deleteMany({ where: { surgeryId, endsAt: { gt: now } } })
}

/** The surgeries that meet by a schedule and have not ended. */
export function listScheduled(db: Db): Promise<{ id: string; schedule: unknown; timeZone: string }[]> {
  return db.$queryRaw`
    SELECT id, schedule, "timeZone" FROM surgery
     WHERE jsonb_typeof(schedule) = 'object' AND state IN ('active', 'paused') ORDER BY id`
}
