import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { type Smtp, SmtpError } from '../mail/smtp.ts'
import { giveUpMail, listAbandoned } from '../mail/outbox.ts'
import { removeJob } from '../queue/add-job.ts'

const Payload = z.object({ mailId: z.uuid() })
const CUT_OFF = 'every attempt was cut off'
const EXPIRED = 'it had expired before it could be delivered'

type Tools = Pick<Deps, 'db' | 'now' | 'logger'>

/**
 * Delivers one mail, then keeps only the facts of it. Without a mail server it stays, to be read in the development
 * inbox. When the server refuses it for good, when it expires or when the last attempt fails it is given up, to be seen by
 * an operator: nothing is ever silently dropped. Done already, or taken back, is nothing to do.
 */
export async function deliverMail(
  tools: Tools,
  smtp: Smtp | null,
  payload: unknown,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
  const { db, now } = tools
  const { mailId } = Payload.parse(payload)
  const mail = await db.mail.findUnique({ where: { id: mailId } })
  if (!mail || mail.sentAt || mail.keptAt || mail.failedAt) return
  if (!smtp) {
    await db.mail.update({ where: { id: mailId }, data: { keptAt: now() } })
    return
  }
  if (mail.expiresAt && mail.expiresAt <= now()) return giveUp(tools, mailId, EXPIRED)
  try {
    await smtp.send(mail)
  } catch (error) {
    const isRefused = error instanceof SmtpError && error.isPermanent
    if (!isLastAttempt && !isRefused) throw error
    return giveUp(tools, mailId, error instanceof Error ? error.message : 'unknown')
  }
  await db.mail.update({ where: { id: mailId }, data: { sentAt: now(), text: '', html: '' } })
}

/** Gives up the mails that nothing will ever deliver: their attempts were used up by crashes, or by an earlier version. */
export async function giveUpAbandoned(tools: Tools): Promise<void> {
  for (const id of await listAbandoned(tools.db)) {
    await giveUp(tools, id, CUT_OFF)
    await removeJob(tools.db, `mail:${id}`)
  }
}

async function giveUp({ db, now, logger }: Tools, mail: string, reason: string): Promise<void> {
  if (!(await giveUpMail(db, mail, { at: now(), reason }))) return
  logger?.error({ mail, reason }, 'a mail could not be delivered and was given up; see: npm run admin -- mails failed')
}
