import type { NewReport } from '@surgeries/contracts/freshness'
import { mailboxOf } from '@surgeries/domain/text/mailbox'
import { type Refusal, invalidFields, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { deriveKey, keyedHash } from '../../../keys.ts'
import { networkOf } from '../../../networks/client-address.ts'
import { countIfDone, countUnlessMistaken } from '../../../limits/count-against.ts'
import { readSolution, requireUnspent, spendSolution } from '../../../captcha/challenge.ts'
import { moderatingCountriesOf } from '../../submissions/index.ts'
import { mailModerators } from '../mails.ts'
import { findSurgeryRow, requireShown } from '../../surgeries/index.ts'
import { insertReport, isKnownDate } from './queries.ts'

const BY_NETWORK = { name: 'report-address', times: 10, seconds: 60 * 60 }
const BY_EMAIL = { name: 'report-email', times: 5, seconds: 24 * 60 * 60 }

export interface Sent {
  slug: string
  body: NewReport
  ip: string
}

/**
 * Takes in what a visitor tells of a listing; its country's moderators hear of it. Nothing of it is public, and nothing
 * happens by itself however many say the same. Throws `not_found`, `validation_failed`, `captcha_failed` or
 * `too_many_requests`.
 */
export async function submitReport(deps: Deps, { slug, body, ip }: Sent): Promise<{ willHear: boolean }> {
  const { db, env, now } = deps
  const { kind, recurrenceId, message, email, name, locale } = body
  const receipt = { willHear: email !== null }
  // Only a program fills in what people cannot see: it is told what it wants to hear, and nothing is kept.
  if (body.nickname !== '') return receipt
  await requireShown(db, slug)
  const surgery = await findSurgeryRow(db, { slug })
  if (!surgery) throw surgeryNotFound()
  const network = networkOf(ip)
  await countUnlessMistaken(BY_NETWORK, network, deps, async () => {
    if (recurrenceId !== null && !(await isKnownDate(db, surgery.id, recurrenceId))) throw unknownDate()
    const solution = await readSolution(deps, body.captcha)
    await requireUnspent(deps.db, solution)
    const sender = keyedHash(deriveKey(env.SESSION_SECRET, 'rate-limit'), `report:${network}`)
    const store = async (tx: Db) => {
      await spendSolution(tx, solution)
      const told = { kind, recurrenceId, message, email, name, locale, sender, surgeryId: surgery.id, createdAt: now() }
      const id = await insertReport(tx, told)
      await mailModerators(tx, env, await moderatingCountriesOf(tx, surgery), (texts) => texts.report(kind, surgery), {
        name: `report:${id}`,
        link: `${env.PUBLIC_URL}/moderation/reports`,
      })
    }
    const limits = email === null ? [] : [BY_EMAIL]
    await countIfDone(limits, email === null ? '' : mailboxOf(email), deps, () => db.$transaction(store))
  })
  return receipt
}

function unknownDate(): Refusal {
  return invalidFields({ pointer: '/recurrenceId', code: 'unknown', detail: 'This surgery has no such date.' })
}
