import type { PrismaClient } from '@surgeries/prisma/client'
import { z } from 'zod'
import { queueAgain } from '../mail/outbox.ts'
import { AdminRefusal } from './grants.ts'

export interface FailedMail {
  id: string
  to: string
  subject: string
  failedAt: Date
  failure: string
}

/** The mails that were given up, the latest last. */
export async function listFailedMails(db: PrismaClient): Promise<FailedMail[]> {
  const mails = await db.mail.findMany({
    where: { failedAt: { not: null } },
    select: { id: true, to: true, subject: true, failedAt: true, failure: true },
    orderBy: [{ failedAt: 'asc' }, { id: 'asc' }],
  })
  return mails.flatMap(({ failedAt, ...mail }) => (failedAt ? [{ ...mail, failedAt }] : []))
}

/** Tries every mail that was given up again, as if it were new. Gives their number. */
export async function sendAllAgain(db: PrismaClient): Promise<number> {
  return (await queueAgain(db)).length
}

/** The same for one. Throws AdminRefusal unless it was given up. */
export async function sendAgain(db: PrismaClient, id: string): Promise<void> {
  const sent = z.uuid().safeParse(id).success ? await queueAgain(db, id) : []
  if (sent.length === 0)
    throw new AdminRefusal(`No mail with the number "${id}" was given up. To see which: mails failed`)
}
