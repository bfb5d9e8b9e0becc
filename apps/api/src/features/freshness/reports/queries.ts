import type { ReportOutcome } from '@surgeries/domain/freshness'
import type { Prisma } from '@surgeries/prisma/client'
import { z } from 'zod'
import type { Db } from '../../../db/client.ts'

export async function insertReport(db: Db, data: Prisma.ReportUncheckedCreateInput): Promise<string> {
  return (await db.report.create({ data, select: { id: true } })).id
}

const WITH_SURGERY = {
  surgery: { include: { organisers: { select: { userId: true, user: { select: { email: true } } } } } },
} as const

export type Report = Prisma.ReportGetPayload<{ include: typeof WITH_SURGERY }>

export function findReport(db: Db, id: string): Promise<Report | null> {
  return db.report.findUnique({ where: { id }, include: WITH_SURGERY })
}

export interface Place {
  at: Date
  id: string
}

interface Page {
  state: Report['state']
  slug?: string | undefined
  after: Place | null
  limit: number
}

export function listReports(db: Db, { state, slug, after, limit }: Page): Promise<Report[]> {
  return db.report.findMany({
    where: { state, ...aboutSurgery(slug), ...(after ? beyond(state, after) : {}) },
    orderBy: state === 'open' ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ settledAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: WITH_SURGERY,
  })
}

function beyond(state: Report['state'], { at, id }: Place): Prisma.ReportWhereInput {
  return state === 'open'
    ? { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: id } }] }
    : { OR: [{ settledAt: { lt: at } }, { settledAt: at, id: { lt: id } }] }
}

export function countReports(db: Db, state: Report['state'], slug?: string): Promise<number> {
  return db.report.count({ where: { state, ...aboutSurgery(slug) } })
}

function aboutSurgery(slug: string | undefined): Prisma.ReportWhereInput {
  return slug === undefined ? {} : { surgery: { slug } }
}

export async function countNobodyThere(db: Db, surgeryIds: string[], since: Date): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ surgeryId: string; count: number }[]>`
    SELECT surgery_id AS "surgeryId", count(DISTINCT coalesce(sender, id::text))::int AS count FROM report
     WHERE kind = 'nobody_there' AND created_at > ${since} AND surgery_id = ANY(${surgeryIds}::uuid[])
     GROUP BY surgery_id`
  return new Map(rows.map(({ surgeryId, count }) => [surgeryId, count]))
}

export async function settle(
  db: Db,
  id: string,
  settled: { outcome: ReportOutcome; note: string; settledBy: string; settledAt: Date },
): Promise<boolean> {
  const { count } = await db.report.updateMany({ where: { id, state: 'open' }, data: { ...settled, state: 'settled' } })
  return count === 1
}

export async function unsettle(db: Db, id: string, settledAt: Date): Promise<boolean> {
  const { count } = await db.report.updateMany({
    where: { id, state: 'settled', settledAt },
    data: { state: 'open', outcome: null, note: '', settledBy: null, settledAt: null },
  })
  return count === 1
}

export async function findHandOver(db: Db, surgeryId: string, at: Date) {
  const entry = await db.auditEntry.findFirst({ where: { surgeryId, at, action: 'hand_over' } })
  const [organiser, confirmed] = HandedOver.parse(entry?.difference ?? [])
  const confirmedAt = confirmed?.before ?? null
  return {
    userId: organiser && organiser.before === null ? organiser.after : null,
    confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
  }
}

const HandedOver = z.array(z.object({ before: z.string().nullable(), after: z.string() }))

export async function removeOrganiser(db: Db, surgeryId: string, userId: string): Promise<void> {
  await db.surgeryOrganiser.deleteMany({ where: { surgeryId, userId } })
}

export async function isWokenAt(db: Db, surgeryId: string, at: Date): Promise<boolean> {
  const wakings = await db.auditEntry.count({ where: { surgeryId, at, action: 'wake' } })
  return wakings > 0 && (await db.surgery.count({ where: { id: surgeryId, confirmedAt: at } })) > 0
}

export async function forgetSenders(
  db: Db,
  { settledBefore, openSince }: { settledBefore: Date; openSince: Date },
): Promise<void> {
  await db.report.updateMany({
    where: {
      OR: [
        { state: 'settled', settledAt: { lt: settledBefore } },
        { state: 'open', createdAt: { lt: openSince } },
      ],
    },
    data: { email: null, sender: null, name: '' },
  })
}

export async function isKnownDate(db: Db, surgeryId: string, recurrenceId: string): Promise<boolean> {
  return (await db.occurrence.count({ where: { surgeryId, recurrenceId } })) > 0
}

export async function insertOrganiser(db: Db, surgeryId: string, userId: string): Promise<void> {
  await db.surgeryOrganiser.upsert({
    where: { surgeryId_userId: { surgeryId, userId } },
    create: { surgeryId, userId },
    update: {},
  })
}

export async function listFadedSince(db: Db, since: Date) {
  const entries = await db.auditEntry.findMany({
    where: { action: 'fade', at: { gt: since } },
    select: { surgeryId: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const ids = entries.flatMap(({ surgeryId }) => surgeryId ?? [])
  return db.surgery.findMany({ where: { id: { in: ids }, state: 'dormant' }, orderBy: { id: 'asc' } })
}
