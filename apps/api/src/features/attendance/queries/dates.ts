import { PIN_PRECISIONS, type PinPrecision } from '@surgeries/domain/listing-choices'
import type { Occurrence } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../../db/client.ts'
import { lockSurgery } from '../../surgeries/index.ts'

/** What somebody who comes has to know of the place, and how many can be helped there. */
export interface AttendedSurgery {
  id: string
  slug: string
  name: string
  locality: string
  countryCode: string
  address: string
  directions: string
  latitude: number
  longitude: number
  pinPrecision: PinPrecision
  timeZone: string
  seats: number | null
  state: string
  /** Of one that is hidden: since when it is not published any more, null while it is only being checked. */
  hiding: { removedAt: Date | null } | null
}

const VENUE = {
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

export async function findAttendedSurgery(
  db: Db,
  where: { slug: string } | { id: string },
): Promise<AttendedSurgery | null> {
  const row = await db.surgery.findUnique({ where, select: VENUE })
  return row && { ...row, pinPrecision: Precision.parse(row.pinPrecision) }
}

const Precision = z.enum(PIN_PRECISIONS)

/** A surgery, locked for this transaction: seats are given away, dates changed and people told one after another. */
export async function lockAttendedSurgery(db: Db, id: string): Promise<AttendedSurgery | null> {
  await lockSurgery(db, id)
  return findAttendedSurgery(db, { id })
}

export function findOccurrence(db: Db, surgeryId: string, recurrenceId: string): Promise<Occurrence | null> {
  return db.occurrence.findUnique({ where: { surgeryId_recurrenceId: { surgeryId, recurrenceId } } })
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
