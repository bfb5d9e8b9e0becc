import type { Naming } from '@surgeries/domain/calendar/carry-over'
import { writeStoredDay } from '@surgeries/domain/dates/day-number'
import type { ExtraDate, OccurrenceStatus } from '@surgeries/domain/calendar/calendar'
import { DateVenue } from '@surgeries/contracts/occurrence'
import { type Occurrence, Prisma, type Surgery } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../../../db/client.ts'
import { type Columns, columnsAs } from '../../../../db/columns.ts'

export interface OccurrenceOverride {
  recurrenceId: string
  status: OccurrenceStatus
  start: string | null
  durationMinutes: number | null
  reason: string
  confirmedAt: Date | null
  /** Only the day of its start is known. */
  timeToFollow?: boolean | undefined
  movedReason?: string | null | undefined
  /** Where it is held, null for where its surgery usually is; as it was unless given. */
  venue?: DateVenue | null
}

export interface KnownOverride extends OccurrenceOverride {
  timeToFollow: boolean
  movedReason: string | null
  venue: DateVenue | null
  isKept: boolean
}

const FACTS = {
  id: true,
  state: true,
  stateSince: true,
  pausedUntil: true,
  timeZone: true,
  locality: true,
  address: true,
  latitude: true,
  longitude: true,
  pinPrecision: true,
  schedule: true,
} as const

export interface CalendarFacts extends Omit<Columns<Surgery, keyof typeof FACTS>, 'pausedUntil'> {
  pausedUntil: string | null
  imported: ExtraDate[]
  overrides: KnownOverride[]
}

export async function listCalendarFacts(
  db: Db,
  { id, limit }: { id: string | { in: string[] }; limit: number },
): Promise<CalendarFacts[]> {
  const rows = await db.surgery.findMany({
    where: { id },
    select: {
      ...FACTS,
      calendarImport: { select: { dates: true } },
      overrides: { orderBy: { recurrenceId: 'asc' } },
    },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(({ calendarImport, overrides, pausedUntil, ...row }) => ({
    ...row,
    pausedUntil: writeStoredDay(pausedUntil),
    imported: ImportedDates.parse(calendarImport?.dates ?? []),
    overrides: overrides.map(({ venue, ...said }) => ({ ...said, venue: readVenue(venue) })),
  }))
}

const ImportedDates = z.array(z.object({ start: z.string(), durationMinutes: z.number() }))

/** The venue that a row of a date tells; null where it is held where its surgery usually is. */
export function readVenue(stored: unknown): DateVenue | null {
  return DateVenue.nullable().parse(stored)
}

/** The columns of an occurrence that a query calls `o`. */
export function occurrenceColumns(o: string): Prisma.Sql {
  return columnsAs(o, Object.values(Prisma.OccurrenceScalarFieldEnum))
}

export function findOccurrenceRow(db: Db, surgeryId: string, recurrenceId: string): Promise<Occurrence | null> {
  return db.occurrence.findUnique({ where: { surgeryId_recurrenceId: { surgeryId, recurrenceId } } })
}

/** What the table has of some surgeries, as `surgeryId recurrenceId`. */
export async function listKnownDates(db: Db, surgeryIds: string[], now: Date): Promise<Set<string>> {
  const rows = await db.occurrence.findMany({
    where: { surgeryId: { in: surgeryIds }, endsAt: { gt: now } },
    select: { surgeryId: true, recurrenceId: true },
  })
  return new Set(rows.map(({ surgeryId, recurrenceId }) => `${surgeryId} ${recurrenceId}`))
}

export function listComingOccurrences(db: Db, surgeryId: string, now: Date): Promise<Occurrence[]> {
  return db.occurrence.findMany({ where: { surgeryId, endsAt: { gt: now } }, orderBy: { startsAt: 'asc' } })
}

export async function insertOccurrences(db: Db, occurrences: readonly Occurrence[]): Promise<void> {
  const data = occurrences.map(({ venue, ...row }) => ({ ...row, venue: venue ?? Prisma.DbNull }))
  if (data.length > 0) await db.occurrence.createMany({ data, skipDuplicates: true })
}

export async function removeOccurrences(
  db: Db,
  surgeryId: string,
  { notOverAt, named }: { notOverAt: Date; named: string[] },
): Promise<void> {
  await db.occurrence.deleteMany({
    where: { surgeryId, OR: [{ endsAt: { gt: notOverAt } }, { recurrenceId: { in: named } }] },
  })
}

export async function upsertOverride(
  db: Db,
  surgeryId: string,
  { recurrenceId, venue, timeToFollow = false, movedReason = null, ...said }: OccurrenceOverride,
  saidAt: Date,
): Promise<void> {
  const place = venue === undefined ? {} : { venue: venue === null ? Prisma.DbNull : { ...venue } }
  const override = { ...said, ...place, timeToFollow, movedReason }
  await db.occurrenceOverride.upsert({
    where: { surgeryId_recurrenceId: { surgeryId, recurrenceId } },
    create: { surgeryId, recurrenceId, ...override, saidAt },
    update: { ...override, saidAt },
  })
}

export async function renameOverride(
  db: Db,
  surgeryId: string,
  from: string,
  { recurrenceId, start, isKept }: Naming,
): Promise<void> {
  if (from !== recurrenceId) await db.occurrenceOverride.deleteMany({ where: { surgeryId, recurrenceId } })
  await db.occurrenceOverride.updateMany({
    where: { surgeryId, recurrenceId: from },
    data: { recurrenceId, start, isKept },
  })
}

export async function renameProposals(
  db: Db,
  surgeryId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db.submission.updateMany({ where: { surgeryId, recurrenceId: from }, data: { recurrenceId: to } })
}
