import type { RecordEvent } from '@surgeries/contracts/surgeries'
import type { Meeting } from '@surgeries/domain/recurrence'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db.ts'
import { SUMMARY_COLUMNS, type SummaryRow, surgeriesWithNext } from './rows.ts'

/** A moment as JSON tells it. */
interface MeetingJson {
  startsAt: string
  endsAt: string
}

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

export interface FoundSurgery {
  row: SurgeryRow
  upcoming: Meeting[]
  events: EventRow[]
}

/** One surgery with its next meetings and its record, all as of one moment. */
export async function findBySlug(db: Db, slug: string, meetings: number, now: Date): Promise<FoundSurgery | undefined> {
  const rows = await db.$queryRaw<(SurgeryRow & { upcoming: MeetingJson[]; events: EventRow[] })[]>`
    SELECT ${COLUMNS}, ${upcoming(meetings)} AS upcoming, ${EVENTS} AS events
      FROM ${surgeriesWithNext(now)} WHERE s.slug = ${slug}`
  const [row] = rows
  return row && { row, events: row.events, upcoming: row.upcoming.map(meetingOf) }
}

function meetingOf({ startsAt, endsAt }: MeetingJson): Meeting {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
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

/** The next meetings, as many as a page shows. */
function upcoming(limit: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('startsAt', o."startsAt", 'endsAt', o."endsAt") ORDER BY o."startsAt"), '[]')
      FROM (SELECT * FROM occurrence o WHERE o."surgeryId" = s.id AND o."startsAt" >= next."startsAt"
             ORDER BY o."startsAt" LIMIT ${limit}) o)`
}

/** What is on record, the latest first. */
const EVENTS = Prisma.sql`(
  SELECT coalesce(json_agg(e ORDER BY e."startsOn" DESC, e.id), '[]') FROM record_event e WHERE e."surgeryId" = s.id)`
