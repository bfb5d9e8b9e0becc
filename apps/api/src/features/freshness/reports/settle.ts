import type { Report as Shown } from '@surgeries/contracts/freshness'
import type { ReportOutcome } from '@surgeries/domain/freshness'
import type { Moderator } from '@surgeries/domain/permissions'
import { Refusal, invalidFields } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { freshnessTextsIn } from '../../../mail/texts/freshness-texts.ts'
import { requireDecider, listUserNames } from '../../accounts/index.ts'
import { moderatingCountriesOf } from '../../submissions/index.ts'
import { recordAudit } from '../../../audit.ts'
import { mailPerson } from '../mails.ts'
import { handOver } from './hand-over.ts'
import { presentReports, reportedOf } from './list.ts'
import { findReport, type Report, settle } from './queries.ts'

export interface Settling {
  outcome: ReportOutcome
  note: string
}

/**
 * Says what came of a report, on record; who left an address hears it. Of two moderators the first wins. Throws `not_found`,
 * `not_allowed`, `own_listing`, `already_decided`, or `validation_failed` where nothing can be handed over.
 */
export async function settleReport(deps: Deps, actor: Moderator, id: string, settling: Settling): Promise<Shown> {
  const report = await openForSettling(deps.db, actor, id)
  requireOffer(report, settling.outcome)
  const now = deps.now()
  const isSettled = await deps.db.$transaction(async (tx) => {
    if (!(await settle(tx, id, { ...settling, settledBy: actor.userId, settledAt: now }))) return false
    const by = { actorId: actor.userId, actorRole: actor.role }
    if (settling.outcome === 'handed_over') await handOver(tx, deps.env, { report, by }, now)
    await recordAudit(tx, {
      ...by,
      at: now,
      action: 'settle_report',
      surgeryId: report.surgeryId,
      fromState: report.kind,
      toState: settling.outcome,
      note: settling.note,
    })
    await mailOutcome(tx, deps, report, { ...settling, at: now })
    return true
  })
  const settled = await openForSettling(deps.db, actor, id)
  if (!isSettled) throw new Refusal('already_decided', await whoSettled(deps.db, settled))
  const [shown] = await presentReports(deps.db, actor, [settled], now)
  if (!shown) throw new Error('a report that was settled is not there')
  return shown
}

export async function openForSettling(db: Db, actor: Moderator, id: string): Promise<Report> {
  const report = await findReport(db, id)
  if (!report) throw new Refusal('not_found', 'There is no such report.')
  requireDecider(actor, 'settle_report', reportedOf(report, await moderatingCountriesOf(db, report.surgery)))
  return report
}

function requireOffer({ kind, email, state }: Report, outcome: ReportOutcome): void {
  if (outcome !== 'handed_over' || state === 'settled' || (kind === 'take_on' && email !== null)) return
  throw invalidFields({ pointer: '/outcome', code: 'no_offer', detail: 'Nobody has offered here to take it on.' })
}

async function whoSettled(db: Db, { settledBy }: Report): Promise<string> {
  const name = settledBy && (await listUserNames(db, [settledBy])).get(settledBy)
  return `${name || 'Another moderator'} has settled this already.`
}

async function mailOutcome(
  tx: Db,
  { env }: Deps,
  { id, email, name, locale, kind, surgery }: Report,
  { outcome, note, at }: Settling & { at: Date },
): Promise<void> {
  if (email === null) return
  const about = { surgery: surgery.name, outcome, isOffer: kind === 'take_on', hasNote: note !== '' }
  const words = freshnessTextsIn(locale).words('outcome', about)
  const link = outcome === 'handed_over' ? `${env.PUBLIC_URL}/me` : `${env.PUBLIC_URL}/surgeries/${surgery.slug}`
  await mailPerson(tx, env, { email, name, locale }, words, {
    id: `outcome:${id}:${at.toISOString()}`,
    link,
    notes: note,
  })
}
