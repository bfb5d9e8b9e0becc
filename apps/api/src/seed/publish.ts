import type { ListingContent } from '@surgeries/domain/listing-fields'
import type { Prisma, PrismaClient } from '@surgeries/prisma/client'
import { asJson } from '../features/submissions/index.ts'
import { recordAudit } from '../audit.ts'
import { publishSurgery, rebuildOccurrences, upsertOverride } from '../features/surgeries/index.ts'
import { type Said, overridesOf } from './coming.ts'

export interface Publication {
  slug: string
  content: ListingContent
  state: 'active' | 'dormant'
  confirmedAt: Date | null
  sources: string[]
  organiserEmail: string
  organiserId: string | null
  said?: Said[]
}

const NOTE = 'From the movement’s record.'

/** Publishes a listing as if it had been proposed and approved, unless its address is taken: then whatever is there stays. */
export async function publish(db: PrismaClient, publication: Publication, now: Date): Promise<boolean> {
  const { slug, content, state, confirmedAt, sources, organiserId, said = [] } = publication
  const isTaken = (await db.surgery.count({ where: { slug } })) + (await db.slugRedirect.count({ where: { slug } })) > 0
  if (isTaken) return false
  await db.$transaction(async (tx) => {
    const recorded = { slug, state, confirmedAt, sources: sources.map((url) => ({ url, title: null })) }
    const { id: surgeryId } = await publishSurgery(tx, { content, organiserId, recorded }, now)
    for (const override of overridesOf(content, said, now)) await upsertOverride(tx, surgeryId, override, now)
    if (said.length > 0) await rebuildOccurrences(tx, surgeryId, now)
    const { id } = await tx.submission.create({ data: approvedRow(publication, surgeryId, now), select: { id: true } })
    await recordAudit(tx, {
      at: now,
      actorId: null,
      actorRole: 'system',
      action: 'import',
      surgeryId,
      submissionId: id,
      toState: state,
      note: NOTE,
    })
  })
  return true
}

function approvedRow(publication: Publication, surgeryId: string, now: Date): Prisma.SubmissionUncheckedCreateInput {
  const { slug, content, organiserEmail, organiserId } = publication
  return {
    kind: 'new',
    state: 'approved',
    surgeryId,
    content: asJson(content),
    countryCode: content.countryCode,
    organiserEmail,
    organiserId,
    message: NOTE,
    idempotencyKey: `record:${slug}`,
    createdAt: now,
    confirmedAt: now,
    decidedAt: now,
    updatedAt: now,
  }
}
