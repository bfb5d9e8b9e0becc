import { changesBetween } from '@surgeries/domain/listing'
import type { ListingContent } from '@surgeries/domain/listing-fields'
import type { Db } from '../db/client.ts'
import {
  approvedContent,
  asJson,
  countriesOf,
  findLastApproved,
  insertSubmission,
} from '../features/submissions/index.ts'
import { recordAudit } from '../audit.ts'
import { changeSurgery, lockForCalendarChange, readSurgeryRow } from '../features/surgeries/index.ts'

interface Correction {
  change: Partial<ListingContent>
  action: 'correct_zone' | 'correct_precision'
  now: Date
}

export async function correct(tx: Db, id: string, { change, action, now }: Correction): Promise<void> {
  await lockForCalendarChange(tx, id)
  // Read again now that it is locked: an edit may have been approved since.
  const surgery = await readSurgeryRow(tx, id)
  const content = await approvedContent(tx, surgery)
  const last = await findLastApproved(tx, id)
  const { pinCountry, otherCountries } = await countriesOf(tx, surgery)
  const corrected = { ...content, ...change }
  const submission = await insertSubmission(tx, {
    kind: 'edit',
    state: 'approved',
    surgeryId: id,
    baseVersion: surgery.version,
    content: asJson(corrected),
    countryCode: pinCountry,
    otherCountries,
    saysIsland: last?.saysIsland ?? false,
    organiserEmail: last?.organiserEmail ?? '',
    organiserId: last?.organiserId ?? null,
    organiserName: last?.organiserName ?? '',
    createdAt: now,
    confirmedAt: now,
    pendingSince: now,
    decidedAt: now,
    updatedAt: now,
  })
  await changeSurgery(tx, id, corrected, now, { event: 'correct' })
  await recordAudit(tx, {
    at: now,
    actorId: null,
    actorRole: 'system',
    action,
    submissionId: submission.id,
    surgeryId: id,
    toState: 'approved',
    difference: changesBetween(content, corrected),
  })
}
