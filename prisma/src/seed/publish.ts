import { coarsen } from '@surgeries/domain/geo'
import type { ListingContent } from '@surgeries/domain/listing'
import { calendarOf } from '@surgeries/domain/calendar/calendar'
import { occurrencesBetween } from '@surgeries/domain/calendar/occurrences'
import { searchKeyOf } from '@surgeries/domain/search-key'
import type { Prisma, PrismaClient } from '../../generated/client.ts'

export interface Publication {
  slug: string
  content: ListingContent
  state: 'active' | 'dormant'
  confirmedAt: Date | null
  sources: string[]
  placeId: number | null
  placeNames: string[]
  organiserEmail: string
  organiserId: string | null
}

const AHEAD_DAYS = 400
const DAY_MS = 24 * 60 * 60 * 1000

/** Publishes a listing as if it had been proposed and approved, unless its address is taken: then whatever is there stays. */
export async function publish(db: PrismaClient, publication: Publication, now: Date): Promise<boolean> {
  const { slug, content, organiserId } = publication
  const isTaken = (await db.surgery.count({ where: { slug } })) + (await db.slugRedirect.count({ where: { slug } })) > 0
  if (isTaken) return false
  await db.$transaction(async (tx) => {
    const { id } = await tx.surgery.create({ data: surgeryRow(publication, now), select: { id: true } })
    if (organiserId) await tx.surgeryOrganiser.create({ data: { surgeryId: id, userId: organiserId } })
    await tx.occurrence.createMany({
      data: comingOccurrences(content, now).map((occurrence) => ({ surgeryId: id, ...occurrence })),
    })
    const submission = await tx.submission.create({ data: approvedRow(publication, id, now), select: { id: true } })
    await tx.auditEntry.create({
      data: {
        at: now,
        actorRole: 'system',
        action: 'import',
        surgeryId: id,
        submissionId: submission.id,
        toState: publication.state,
        note: 'From the movement’s record.',
      },
    })
  })
  return true
}

function surgeryRow(publication: Publication, now: Date): Prisma.SurgeryUncheckedCreateInput {
  const { slug, content, state, confirmedAt, sources, placeId, placeNames } = publication
  return {
    slug,
    ...contentColumns(content),
    ...coarsen(content, content.pinPrecision),
    state,
    confirmedAt,
    sources: sources.map((url) => ({ url, title: null })),
    placeId,
    searchKey: searchKeyOf(content, placeNames),
    publishedAt: now,
    updatedAt: now,
  }
}

function approvedRow(publication: Publication, surgeryId: string, now: Date): Prisma.SubmissionUncheckedCreateInput {
  const { slug, content, organiserEmail, organiserId } = publication
  return {
    kind: 'new',
    state: 'approved',
    surgeryId,
    content: plain(content),
    countryCode: content.countryCode,
    organiserEmail,
    organiserId,
    message: 'From the movement’s record.',
    idempotencyKey: `record:${slug}`,
    createdAt: now,
    confirmedAt: now,
    decidedAt: now,
    updatedAt: now,
  }
}

function contentColumns({ schedule, ...texts }: ListingContent) {
  return schedule ? { ...texts, schedule: plain(schedule) } : texts
}

function comingOccurrences({ schedule, timeZone }: ListingContent, now: Date) {
  const until = new Date(now.getTime() + AHEAD_DAYS * DAY_MS)
  return occurrencesBetween(calendarOf(schedule), timeZone, { from: now, until, limit: 60 })
}

/** JSON as the database takes it. */
export function plain(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject
}
