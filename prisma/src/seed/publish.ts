import { coarsen } from '@surgeries/domain/geo'
import type { ListingContent } from '@surgeries/domain/listing-fields'
import { searchKeyOf } from '@surgeries/domain/search/search-key'
import { lastDayOf } from '@surgeries/domain/dates/when'
import type { Prisma, PrismaClient } from '../../generated/client.ts'
import { comingOccurrences, type Said, overridesOf } from './coming.ts'

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
  /** What its organiser said of single dates, by their place among the coming ones. */
  said?: Said[]
}

/** Publishes a listing as if it had been proposed and approved, unless its address is taken: then whatever is there stays. */
export async function publish(db: PrismaClient, publication: Publication, now: Date): Promise<boolean> {
  const { slug, content, organiserId } = publication
  const isTaken = (await db.surgery.count({ where: { slug } })) + (await db.slugRedirect.count({ where: { slug } })) > 0
  if (isTaken) return false
  await db.$transaction(async (tx) => {
    const { id } = await tx.surgery.create({ data: surgeryRow(publication, now), select: { id: true } })
    if (organiserId) await tx.surgeryOrganiser.create({ data: { surgeryId: id, userId: organiserId } })
    const overrides = overridesOf(content, publication.said ?? [], now)
    await tx.occurrenceOverride.createMany({ data: overrides.map((override) => ({ surgeryId: id, ...override })) })
    await tx.occurrence.createMany({
      data: comingOccurrences(content, now, overrides).map(
        ({ venue: _venue, timeToFollow = false, ...occurrence }) => ({
          surgeryId: id,
          ...occurrence,
          timeToFollow,
          lastDay: lastDayOf(occurrence.endsAt, content.timeZone),
        }),
      ),
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

/** JSON as the database takes it. */
export function plain(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject
}
