import { z } from 'zod'
import type { Deps } from '../app.ts'
import type { Smtp } from '../gateways/smtp.ts'

const Payload = z.object({ mailId: z.uuid() })

/**
 * Delivers one mail, then keeps only the facts of it. Without a mail server it stays, to be read in the development
 * inbox: nothing is ever silently dropped. Done already, or taken back, is nothing to do.
 */
export async function deliverMail(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  smtp: Smtp | null,
  payload: unknown,
): Promise<void> {
  const { mailId } = Payload.parse(payload)
  const mail = await db.mail.findUnique({ where: { id: mailId } })
  if (!mail || mail.sentAt || mail.keptAt) return
  if (!smtp) {
    await db.mail.update({ where: { id: mailId }, data: { keptAt: now() } })
    return
  }
  await smtp.send(mail)
  await db.mail.update({ where: { id: mailId }, data: { sentAt: now(), text: '', html: '' } })
}
