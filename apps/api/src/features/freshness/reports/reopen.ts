import type { Report as Shown } from '@surgeries/contracts/freshness'
import type { Moderator } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import { freshnessTextsIn } from '../../../mail/texts/freshness-texts.ts'
import { recordAudit } from '../../../audit.ts'
import { mailPerson } from '../mails.ts'
import { takeBackHandOver } from './hand-over.ts'
import { presentReports } from './list.ts'
import { unsettle } from './queries.ts'
import { openForSettling } from './settle.ts'

/**
 * Opens a settled report again, on record: a hand-over is taken back, and who left an address hears it. Throws
 * `not_found`, `not_allowed`, `own_listing`, or `move_not_open` where it is open already.
 */
export async function reopenReport(deps: Deps, actor: Moderator, id: string, reason: string): Promise<Shown> {
  const report = await openForSettling(deps.db, actor, id)
  const now = deps.now()
  await deps.db.$transaction(async (tx) => {
    const { settledAt, outcome, surgeryId, email, name, locale, surgery } = report
    if (!settledAt || !(await unsettle(tx, id, settledAt))) throw openAlready()
    const by = { actorId: actor.userId, actorRole: actor.role }
    const wasHandedOver = outcome === 'handed_over'
    if (wasHandedOver) await takeBackHandOver(tx, { report: { ...report, settledAt }, by }, now)
    await recordAudit(tx, {
      ...by,
      at: now,
      action: 'reopen_report',
      surgeryId,
      fromState: outcome,
      toState: report.kind,
      note: reason,
    })
    if (email === null) return
    const words = freshnessTextsIn(locale).words('lookedAtAgain', { surgery: surgery.name, wasHandedOver })
    const mail = { id: `reopened:${id}:${now.toISOString()}`, notes: reason }
    await mailPerson(tx, deps.env, { email, name, locale }, words, mail)
  })
  const [shown] = await presentReports(deps.db, actor, [await openForSettling(deps.db, actor, id)], now)
  if (!shown) throw new Error('a report that was opened again is not there')
  return shown
}

function openAlready(): Refusal {
  return new Refusal('move_not_open', 'This is open: there is nothing to open again.')
}
