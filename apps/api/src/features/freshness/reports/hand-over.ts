import type { Env } from '../../../env.ts'
import type { Db } from '../../../db.ts'
import { withoutAddresses } from '../../../mail/names.ts'
import { freshnessTextsIn } from '../../../mail/texts/freshness/in-language.ts'
import { insertUser } from '../../accounts/service.ts'
import { type AuditFacts, listOrganisers, lockSurgery, recordAudit, setState } from '../../surgeries/service.ts'
import { mailPerson } from '../mails.ts'
import { insertOrganiser, type Report } from './queries.ts'

interface Handing {
  report: Report
  by: Pick<AuditFacts, 'actorId' | 'actorRole'>
}

/**
 * Makes whoever offered to take a surgery on its organiser, and wakes it if it slept. Those who organised it before stay,
 * and are told.
 */
export async function handOver(tx: Db, env: Env, { report, by }: Handing, now: Date): Promise<void> {
  const { id, surgeryId, email, name, surgery } = report
  if (email === null) return
  const held = await lockSurgery(tx, surgeryId)
  const before = await listOrganisers(tx, surgeryId)
  const userId = await insertUser(tx, { email, name, isVerified: false })
  await insertOrganiser(tx, surgeryId, userId)
  const difference = [{ field: 'organiserId', before: null, after: userId }]
  await recordAudit(tx, { ...by, at: now, action: 'hand_over', surgeryId, difference })
  if (held?.state === 'dormant') {
    await setState(tx, surgeryId, { state: 'active', isConfirmed: true }, now)
    await recordAudit(tx, { ...by, at: now, action: 'wake', surgeryId, fromState: 'dormant', toState: 'active' })
  }
  for (const organiser of before.filter((other) => other.userId !== userId)) {
    const words = freshnessTextsIn(organiser.locale).joined(surgery.name, withoutAddresses(name))
    const link = `${env.PUBLIC_URL}/surgeries/${surgery.slug}`
    await mailPerson(tx, env, organiser, words, { id: `joined:${id}:${organiser.userId}`, link })
  }
}
