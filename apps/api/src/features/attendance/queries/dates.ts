import type { Occurrence, Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { lockSurgery } from '../../surgeries/index.ts'

/** What somebody who comes has to know of the place, and how many can be helped there. */
export interface AttendedSurgery extends Pick<Surgery, Exclude<keyof typeof COLUMNS, 'hiding'>> {
  /** Of one that is hidden: since when it is not published any more, null while it is only being checked. */
  hiding: { removedAt: Date | null } | null
}

const COLUMNS = {
  id: true,
  slug: true,
  name: true,
  locality: true,
  countryCode: true,
  address: true,
  directions: true,
  latitude: true,
  longitude: true,
  pinPrecision: true,
  timeZone: true,
  seats: true,
  state: true,
  hiding: { select: { removedAt: true } },
} as const

export function findAttendedSurgery(db: Db, where: { slug: string } | { id: string }): Promise<AttendedSurgery | null> {
  return db.surgery.findUnique({ where, select: COLUMNS })
}

/** A surgery, locked for this transaction: seats are given away, dates changed and people told one after another. */
export async function lockAttendedSurgery(db: Db, id: string): Promise<AttendedSurgery | null> {
  await lockSurgery(db, id)
  return findAttendedSurgery(db, { id })
}

export function listNextDates(
  db: Db,
  surgeryId: string,
  { now, limit }: { now: Date; limit: number },
): Promise<Occurrence[]> {
  return db.occurrence.findMany({
    where: { surgeryId, endsAt: { gt: now }, status: { not: 'cancelled' } },
    orderBy: [{ startsAt: 'asc' }, { recurrenceId: 'asc' }],
    take: limit,
  })
}

export async function changeSeats(db: Db, id: string, seats: number | null): Promise<void> {
  await db.surgery.update({ where: { id }, data: { seats } })
}
