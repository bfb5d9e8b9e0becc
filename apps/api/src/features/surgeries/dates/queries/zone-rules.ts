import type { Db } from '../../../../db/client.ts'

export interface ZonedDate {
  recurrenceId: string
  localStart: string
  startsAt: Date
  endsAt: Date
}

export function listZonedDates(db: Db, surgeryId: string, now: Date): Promise<ZonedDate[]> {
  return db.occurrence.findMany({
    where: { surgeryId, endsAt: { gt: now } },
    select: { recurrenceId: true, localStart: true, startsAt: true, endsAt: true },
  })
}

export async function moveToldTimes(db: Db, surgeryId: string, from: ZonedDate, to: ZonedDate): Promise<void> {
  await db.attendance.updateMany({
    where: { surgeryId, recurrenceId: from.recurrenceId, notifiedStartsAt: from.startsAt },
    data: { notifiedStartsAt: to.startsAt, notifiedEndsAt: to.endsAt },
  })
}
