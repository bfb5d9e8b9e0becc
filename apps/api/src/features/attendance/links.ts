import { can } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import { readSolution, requireUnspent, type Solution, spendSolution } from '../../captcha/challenge.ts'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { countIfDone } from '../../limits/count-against.ts'
import { idNamedBy, validityOf } from '../../http/link-tokens.ts'
import { mailAttendee } from './mails.ts'
import { isForgotten, openAttendance } from './own.ts'
import { lockAttendedSurgery } from './queries/dates.ts'
import { endLinkOf, findAttendance } from './queries/people.ts'
import { findOccurrenceRow } from '../surgeries/index.ts'

const RENEWALS = { name: 'attendance-renewal', times: 5, seconds: 24 * 60 * 60 }

export async function endLink(deps: Deps, token: string): Promise<void> {
  try {
    await endLinkOf(deps.db, await openAttendance(deps.db, deps, token))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'link_ended') throw error
  }
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
  const attendance = id && (await findAttendance(tx, id))
  if (!attendance || isForgotten(attendance, deps.now())) return
  const validity = validityOf(deps.env, 'attendance-link', attendance, token)
  if (!can(null, 'renew_link', { validity })) return
  const surgery = await lockAttendedSurgery(tx, attendance.surgeryId)
  if (!surgery) return
  const date = await findOccurrenceRow(tx, attendance.surgeryId, attendance.recurrenceId)
  const span = { startsAt: attendance.notifiedStartsAt, endsAt: attendance.notifiedEndsAt, venue: date?.venue }
  const isHidden = surgery.state === 'hidden'
  await mailAttendee(tx, deps.env, { attendance, surgery, span, isHidden }, (texts) =>
    texts.words('newLink', { surgery: surgery.name }),
  )
}
