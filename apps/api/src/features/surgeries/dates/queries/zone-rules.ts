import type { Db } from '../../../../db/client.ts'

export interface ZonedDate {
  recurrenceId: string
  localStart: string
  startsAt: Date
  endsAt: Date
}

/** The stored dates of a surgery that are not over. */
export function listZonedDates(db: Db, surgeryId: string, now: Date): Promise<ZonedDate[]> {
  return db.occurrence.findMany({
    where: { surgeryId, endsAt: { gt: now } },
    select: { recurrenceId: true, localStart: true, startsAt: true, endsAt: true },
  })
}

/** What attendees of one date were told is another moment by now, at the same time by the venue's clock. */
export async function moveToldTimes(db: Db, surgeryId: string, from: ZonedDate, to: ZonedDate): Promise<void> {
  await db.attendance.updateMany({
    where: { surgeryId, recurrenceId: from.recurrenceId, notifiedStartsAt: from.startsAt },
    data: { notifiedStartsAt: to.startsAt, notifiedEndsAt: to.endsAt },
  })
}
