import { haveSameClock, type ZoneFinding } from '@surgeries/domain/zones'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../db.ts'
import { zoneAt } from '../features/places/service.ts'
import {
  approvedContent,
  asJson,
  countryOf,
  findLastApproved,
  insertSubmission,
} from '../features/submissions/service.ts'
import { changeSurgery, lockSurgery, recordAudit } from '../features/surgeries/service.ts'

export interface ZoneDifference {
  slug: string
  stored: string
  found: string
  /** `corrected` and `to_correct` are certain; of `in_doubt` only somebody there can tell, and it is left alone. */
  outcome: 'corrected' | 'to_correct' | 'in_doubt'
}

/**
 * Works the zone of every surgery out again from its exact pin, and reports those whose clocks differ from what is stored.
 * With `apply` the certain ones are corrected, on record and with their dates made anew; what a moderator approved with
 * the doubt before them stays.
 */
export async function recheckZones(
  db: PrismaClient,
  { now, apply }: { now: Date; apply: boolean },
): Promise<ZoneDifference[]> {
  const differences: ZoneDifference[] = []
  for (const surgery of await db.surgery.findMany({ orderBy: { slug: 'asc' } })) {
    const content = await approvedContent(db, surgery)
    const finding = await zoneAt(db, content, content.countryCode, now)
    const { timeZone: stored, slug } = surgery
    if (haveSameClock(stored, finding.timeZone, now)) continue
    const isInDoubt = finding.candidates.length > 1 || (await isApprovedSo(db, surgery.id))
    if (apply && !isInDoubt) await db.$transaction((tx) => correct(tx, surgery.id, { finding, now }))
    const outcome = isInDoubt ? 'in_doubt' : apply ? 'corrected' : 'to_correct'
    differences.push({ slug, stored, found: finding.timeZone, outcome })
  }
  return differences
}

async function isApprovedSo(db: Db, surgeryId: string): Promise<boolean> {
  const last = await findLastApproved(db, surgeryId)
  return last?.signals.some(({ signal }) => signal === 'clock_differs') ?? false
}

interface Correction {
  finding: ZoneFinding
  now: Date
}

/** One more approved version, by the system: the next edit starts from the right zone, and the history tells of it. */
async function correct(tx: Db, id: string, { finding: { timeZone }, now }: Correction): Promise<void> {
  await lockSurgery(tx, id)
  // Read again now that it is locked: an edit may have been approved since.
  const surgery = await tx.surgery.findUniqueOrThrow({ where: { id } })
  const content = await approvedContent(tx, surgery)
  const last = await findLastApproved(tx, id)
  const corrected = { ...content, timeZone }
  const submission = await insertSubmission(tx, {
    kind: 'edit',
    state: 'approved',
    surgeryId: id,
    baseVersion: surgery.version,
    content: asJson(corrected),
    countryCode: await countryOf(tx, surgery),
    organiserEmail: last?.organiserEmail ?? '',
    organiserId: last?.organiserId ?? null,
    organiserName: last?.organiserName ?? '',
    createdAt: now,
    confirmedAt: now,
    pendingSince: now,
    decidedAt: now,
    updatedAt: now,
  })
  await changeSurgery(tx, id, corrected, now, { isOrganisersWord: false })
  await recordAudit(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action: 'correct_zone',
    submissionId: submission.id,
    surgeryId: id,
    toState: 'approved',
    difference: [{ field: 'timeZone', before: content.timeZone, after: timeZone }],
  })
}
