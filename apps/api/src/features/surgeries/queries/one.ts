import type { RecordEvent } from '@surgeries/contracts/surgeries'
import type { Meeting } from '@surgeries/domain/recurrence'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db.ts'
import { SUMMARY_COLUMNS, type SummaryRow, surgeriesWithNext } from './rows.ts'

export interface SurgeryRow extends SummaryRow {
  description: string
  website: string | null
  phone: string | null
  schedule: unknown
  address: string
  directions: string
  sources: unknown
  publishedAt: Date
  version: number
}

export interface EventRow {
  title: string
  startsOn: string
  endsOn: string | null
  venue: string
  status: RecordEvent['status']
  peopleHelped: number | null
  surgeons: number | null
  description: string
  sources: unknown
}

const COLUMNS = Prisma.sql`${SUMMARY_COLUMNS}, s.description, s.website, s.phone, s.schedule, s.address, s.directions,
  s.sources, s."publishedAt", s.version`

export async function findBySlug(db: Db, slug: string, now: Date): Promise<SurgeryRow | undefined> {
  const rows = await db.$queryRaw<SurgeryRow[]>`
    SELECT ${COLUMNS} FROM ${surgeriesWithNext(now)} WHERE s.slug = ${slug}`
  return rows[0]
}

/** The present address of a surgery. */
export async function findSlug(db: Db, id: string): Promise<string | null> {
  const surgery = await db.surgery.findUnique({ where: { id }, select: { slug: true } })
  return surgery?.slug ?? null
}

/** Where a renamed surgery lives now. */
export async function findNewSlug(db: Db, oldSlug: string): Promise<string | undefined> {
  const redirect = await db.slugRedirect.findUnique({
    where: { slug: oldSlug },
    select: { surgery: { select: { slug: true } } },
  })
  return redirect?.surgery.slug
}

/** The meetings that are not over yet, from the next one on. */
export function listUpcoming(db: Db, { id, nextAt }: SurgeryRow, limit: number): Promise<Meeting[]> {
  if (!nextAt) return Promise.resolve([])
  return db.occurrence.findMany({
    where: { surgeryId: id, startsAt: { gte: nextAt } },
    select: { startsAt: true, endsAt: true },
    orderBy: { startsAt: 'asc' },
    take: limit,
  })
}

/** What is on record, the latest first. */
export function listEvents(db: Db, surgeryId: string): Promise<EventRow[]> {
  return db.$queryRaw<EventRow[]>`
    SELECT title, "startsOn", "endsOn", venue, status, "peopleHelped", surgeons, description, sources
      FROM record_event WHERE "surgeryId" = ${surgeryId}::uuid ORDER BY "startsOn" DESC, id`
}
