import { type Actor, can } from '@surgeries/domain/permissions'
import { UNCONFIRMED_DAYS } from '@surgeries/domain/moderation'
import { privateLinkUntil } from '@surgeries/domain/private-link'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { countIfDone } from '../../../limits/count-against.ts'
import { idNamedBy } from '../../../http/link-tokens.ts'
import { recordAudit } from '../../../audit.ts'
import { readSolution, requireUnspent, type Solution, spendSolution } from '../../../captcha/challenge.ts'
import { mailConfirmation, mailNewLink } from '../mails.ts'
import { byOrganiser, type Key, openSubmission } from './own.ts'
import { validityOfLink } from '../private-link.ts'
import { changeLink, findSubmission, lockSubmission } from '../queries.ts'
import type { Submission } from '../rows.ts'

const RENEWALS = { name: 'link-renewal', times: 5, seconds: 24 * 60 * 60 }

export async function endLink(deps: Deps, key: Key): Promise<void> {
  try {
    await end(deps, await openSubmission(deps, key))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'link_ended') throw error
  }
}

/** The same, by the organiser who is signed in. Throws `not_found` for what is not theirs. */
export async function endOwnLink(deps: Deps, actor: Actor, id: string): Promise<void> {
  const submission = await findSubmission(deps.db, id)
  if (!submission || !can(actor, 'end_link', { holderId: submission.organiserId }))
    throw new Refusal('not_found', 'You have sent no such thing.')
  await end(deps, submission)
}

function end({ db, now }: Deps, submission: Submission): Promise<void> {
  return db.$transaction(async (tx) => {
    if (await changeLink(tx, submission, null))
      await recordAudit(tx, { ...byOrganiser(submission), at: now(), action: 'end_link' })
  })
}

interface Renewal {
  token: string
  captcha: string
  nickname: string
}

/**
 * Mails the link that works to the address on record, for whoever holds one that has ended. Nobody learns from the answer
 * whether there was anything to send. Throws `captcha_failed` or `too_many_requests`.
 */
export async function renewLink(deps: Deps, { token, captcha, nickname }: Renewal): Promise<void> {
  if (nickname !== '') return
  const solution = await readSolution(deps, captcha)
  await requireUnspent(deps.db, solution)
  await countIfDone([RENEWALS], token, deps, () => deps.db.$transaction((tx) => send(tx, deps, { token, solution })))
}

async function send(tx: Db, deps: Deps, { token, solution }: { token: string; solution: Solution }): Promise<void> {
  await spendSolution(tx, solution)
  const id = idNamedBy(token)
  const submission = id && (await lockSubmission(tx, id))
  if (!submission || submission.organiserEmail === '') return
  if (!can(null, 'renew_link', { validity: validityOfLink(deps.env, submission, token) })) return
  const linked = await fresh(tx, deps, submission)
  if (linked.state === 'unconfirmed') await mailConfirmation(tx, deps.env, linked, UNCONFIRMED_DAYS)
  else await mailNewLink(tx, deps.env, linked)
}

/** What has run out gets a new key, so that the old link stays dead; what works already is sent again as it is. */
async function fresh(tx: Db, { now }: Deps, submission: Submission): Promise<Submission> {
  const until = privateLinkUntil(submission)
  if (until === null || until > now()) return submission
  const renewed = { linkVersion: submission.linkVersion + 1, linkRenewedAt: now() }
  await changeLink(tx, submission, renewed.linkRenewedAt)
  await recordAudit(tx, { ...byOrganiser(submission), at: now(), action: 'renew_link' })
  return { ...submission, ...renewed }
}
