import type { Env } from '../../../env.ts'
import type { Db } from '../../../db/client.ts'
import { withoutAddresses } from '../../../mail/names.ts'
import { freshnessTextsIn } from '../../../mail/texts/freshness-texts.ts'
import { insertUser } from '../../accounts/index.ts'
import { type AuditFacts, recordAudit } from '../../../audit.ts'
import { applySurgeryEvent, findLife, listOrganisers, lockSurgery } from '../../surgeries/index.ts'
import { mailPerson } from '../mails.ts'
import { findHandOver, insertOrganiser, isWokenAt, removeOrganiser, type Report } from './queries.ts'

interface Handing {
  report: Report
  by: Pick<AuditFacts, 'actorId' | 'actorRole'>
}

export async function handOver(tx: Db, env: Env, { report, by }: Handing, now: Date): Promise<void> {
  const { id, surgeryId, email, name, surgery } = report
  if (email === null) return
  const before = await listOrganisers(tx, surgeryId)
  const userId = await insertUser(tx, { email, name, isVerified: false })
  await insertOrganiser(tx, surgeryId, userId)
  const wasOne = before.some((other) => other.userId === userId)
  const confirmedAt = (await findLife(tx, surgeryId))?.confirmedAt?.toISOString() ?? null
  const difference = [
    { field: 'organiserId', before: wasOne ? userId : null, after: userId },
    { field: 'confirmedAt', before: confirmedAt, after: now.toISOString() },
  ]
  await recordAudit(tx, { ...by, at: now, action: 'hand_over', surgeryId, difference })
  await applySurgeryEvent(tx, surgeryId, 'hand_over', now, { record: by })
  for (const organiser of before.filter((other) => other.userId !== userId)) {
    const words = freshnessTextsIn(organiser.locale).joined(surgery.name, withoutAddresses(name))
    const link = `${env.PUBLIC_URL}/surgeries/${surgery.slug}`
    await mailPerson(tx, env, organiser, words, { id: `joined:${id}:${organiser.userId}:${now.toISOString()}`, link })
  }
}

/**
 * Takes a hand-over back that was settled at a moment: whoever became an organiser by it is none any more, and what it
 * woke is dormant again, unless somebody has confirmed it since.
 */
export async function takeBackHandOver(
  tx: Db,
  { report, by }: { report: Report & { settledAt: Date }; by: Handing['by'] },
  now: Date,
): Promise<void> {
  const { surgeryId, settledAt } = report
  const locked = await lockSurgery(tx, surgeryId)
  const { userId, confirmedAt } = await findHandOver(tx, surgeryId, settledAt)
  if (userId) {
    await removeOrganiser(tx, surgeryId, userId)
    const difference = [{ field: 'organiserId', before: userId, after: null }]
    await recordAudit(tx, { ...by, at: now, action: 'take_back_hand_over', surgeryId, difference })
  }
  if (locked?.state !== 'active' || !(await isWokenAt(tx, surgeryId, settledAt))) return
  await applySurgeryEvent(tx, surgeryId, 'take_back_hand_over', now, { restored: { confirmedAt }, record: by })
}
