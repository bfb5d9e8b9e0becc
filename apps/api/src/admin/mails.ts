import type { PrismaClient } from '@surgeries/prisma/client'
import { z } from 'zod'
import { readDatabaseTime } from '../clock/database-clock.ts'
import { queueAgain } from '../mail/outbox.ts'
import { AdminRefusal } from './grants.ts'

export interface FailedMail {
  id: string
  to: string
  subject: string
  failedAt: Date
  failure: string
  /** When it is of no use any more, where it ever is not. */
  expiresAt: Date | null
}

export async function listFailedMails(db: PrismaClient): Promise<FailedMail[]> {
  const mails = await db.mail.findMany({
    where: { failedAt: { not: null } },
    select: { id: true, to: true, subject: true, failedAt: true, failure: true, expiresAt: true },
    orderBy: [{ failedAt: 'asc' }, { id: 'asc' }],
  })
  return mails.flatMap(({ failedAt, ...mail }) => (failedAt ? [{ ...mail, failedAt }] : []))
}

/** Tries every mail that was given up again, as if it were new, except those that have expired. Gives both numbers. */
export async function sendAllAgain(db: PrismaClient): Promise<{ sent: number; expired: number }> {
  const now = await readDatabaseTime(db)
  const sent = (await queueAgain(db, now)).length
  const expired = await db.mail.count({ where: { failedAt: { not: null }, expiresAt: { lte: now } } })
  return { sent, expired }
}

/** The same for one. Throws AdminRefusal unless it was given up and has not expired. */
export async function sendAgain(db: PrismaClient, id: string): Promise<void> {
  const isNumber = z.uuid().safeParse(id).success
  const sent = isNumber ? await queueAgain(db, await readDatabaseTime(db), id) : []
  if (sent.length > 0) return
  const isExpired = isNumber && (await db.mail.count({ where: { id, failedAt: { not: null } } })) > 0
  throw new AdminRefusal(
    isExpired
      ? `The mail with the number "${id}" has expired: its link does not work any more, or its date is over.`
      : `No mail with the number "${id}" was given up. To see which: mails failed`,
  )
}
