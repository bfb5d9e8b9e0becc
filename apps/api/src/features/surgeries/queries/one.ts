import { PAGE_FIELDS } from '@surgeries/domain/listing-fields'
import { Prisma, type RecordEvent, type Surgery } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { type Columns, columnsAs } from '../../../db/columns.ts'
import { type DateJson, datesOf, fieldsOf, summaryColumns, type SummaryRow, surgeriesWithNext } from './rows.ts'

const FIELDS = [...PAGE_FIELDS, 'sources', 'publishedAt', 'version', 'seats'] as const

type PageRow = SummaryRow & Columns<Surgery, (typeof FIELDS)[number]>

export interface FoundSurgery {
  row: PageRow
  upcoming: DateJson[]
  events: RecordEvent[]
}

export async function findBySlug(db: Db, slug: string, meetings: number, now: Date): Promise<FoundSurgery | undefined> {
  const rows = await db.$queryRaw<(PageRow & { upcoming: DateJson[]; events: RecordEvent[] })[]>`
    SELECT ${summaryColumns(now)}, ${fieldsOf(FIELDS)}, ${datesOf(now, null, meetings)} AS upcoming, ${EVENTS} AS events
      FROM ${surgeriesWithNext(now)} WHERE s.slug = ${slug}`
  const [row] = rows
  return row && { row, events: row.events, upcoming: row.upcoming }
}

export function findSurgeryRow(db: Db, where: { id: string } | { slug: string }): Promise<Surgery | null> {
  return db.surgery.findUnique({ where })
}

/** The same where something that refers to it was just read. */
export function readSurgeryRow(db: Db, id: string): Promise<Surgery> {
  return db.surgery.findUniqueOrThrow({ where: { id } })
}

export async function findSlug(db: Db, id: string): Promise<string | null> {
  const surgery = await db.surgery.findUnique({ where: { id }, select: { slug: true } })
  return surgery?.slug ?? null
}

export async function findSurgeryId(db: Db, slug: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM surgery WHERE slug = ${slug} UNION ALL SELECT surgery_id FROM slug_redirect WHERE slug = ${slug} LIMIT 1`
  return rows[0]?.id ?? null
}

export async function findState(db: Db, slug: string) {
  const where = { OR: [{ slug }, { redirects: { some: { slug } } }] }
  const select = { id: true, state: true, hiding: { select: { removedAt: true } } }
  const surgery = await db.surgery.findFirst({ where, select })
  return surgery && { id: surgery.id, state: surgery.state, removedAt: surgery.hiding?.removedAt ?? null }
}

export async function findNewSlug(db: Db, oldSlug: string): Promise<string | undefined> {
  const redirect = await db.slugRedirect.findUnique({
    where: { slug: oldSlug },
    select: { surgery: { select: { slug: true } } },
  })
  return redirect?.surgery.slug
}

const EVENTS = Prisma.sql`(
  SELECT coalesce(json_agg(event ORDER BY event."startsOn" DESC, event.id), '[]')
    FROM (SELECT ${columnsAs('e', Object.values(Prisma.RecordEventScalarFieldEnum))} FROM record_event e WHERE e.surgery_id = s.id) event)`
