import type { RecordEvent } from '@surgeries/contracts/surgeries'
import { type ListingContent, PAGE_FIELDS } from '@surgeries/domain/listing-fields'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { columnsAs } from '../../../db/columns.ts'
import { type DateJson, datesOf, fieldsOf, summaryColumns, type SummaryRow, surgeriesWithNext } from './rows.ts'

type PageField = (typeof PAGE_FIELDS)[number]

export interface SurgeryRow extends SummaryRow, Omit<Pick<ListingContent, PageField>, 'schedule'> {
  schedule: unknown
  sources: unknown
  publishedAt: Date
  version: number
  seats: number | null
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

const COLUMNS = Prisma.sql`${fieldsOf(PAGE_FIELDS)}, s.sources, s.published_at AS "publishedAt", s.version, s.seats`

export interface FoundSurgery {
  row: SurgeryRow
  upcoming: DateJson[]
  events: EventRow[]
}

export async function findBySlug(db: Db, slug: string, meetings: number, now: Date): Promise<FoundSurgery | undefined> {
  const rows = await db.$queryRaw<(SurgeryRow & { upcoming: DateJson[]; events: EventRow[] })[]>`
    SELECT ${summaryColumns(now)}, ${COLUMNS}, ${datesOf(now, null, meetings)} AS upcoming, ${EVENTS} AS events
      FROM ${surgeriesWithNext(now)} WHERE s.slug = ${slug}`
  const [row] = rows
  return row && { row, events: row.events, upcoming: row.upcoming }
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
