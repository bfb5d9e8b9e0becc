import { createHash } from 'node:crypto'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../db/client.ts'
import { addJob, type Priority, removeJob } from '../queue/add-job.ts'
import type { FinishedMail } from './compose.ts'

export interface OutgoingMail extends Omit<FinishedMail, 'replyTo'> {
  to: string
  replyTo?: FinishedMail['replyTo']
  /** When it goes out: at once unless told. */
  runAt?: Date
  /** Names this mail, so that it is sent once however often it is asked for, and can be taken back. */
  id?: string
  /** What goes first: high where somebody sits and waits for it, low for what many get at once. */
  priority?: Priority
  expiresAt?: Date
  /** When even that it was sent is forgotten; after ninety days unless told. */
  forgetAt?: Date
}

/**
 * Puts a mail into the outbox in the caller's transaction: if that is rolled back, nothing is sent. Its Message-ID is
 * made from the row's id.
 */
export async function queueMail(db: Db, { runAt, priority, ...mail }: OutgoingMail): Promise<void> {
  const inserted = await db.mail.createManyAndReturn({ data: mail, skipDuplicates: true, select: { id: true } })
  for (const { id } of inserted) {
    await addJob(db, { task: 'deliver-mail', payload: { mailId: id }, key: keyOf(id), runAt, priority })
  }
}

export function queueAgain(db: PrismaClient, now: Date, id?: string): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const again = await tx.mail.updateManyAndReturn({
      where: { failedAt: { not: null }, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }], ...(id && { id }) },
      data: { failedAt: null, failure: '' },
      select: { id: true },
    })
    for (const mail of again)
      await addJob(tx, { task: 'deliver-mail', payload: { mailId: mail.id }, key: keyOf(mail.id) })
    return again.map((mail) => mail.id)
  })
}

/** Notes that a mail will not be sent, and why, without an address. False when it has come to an end otherwise. */
export async function giveUpMail(db: Db, id: string, { at, reason }: { at: Date; reason: string }): Promise<boolean> {
  const { count } = await db.mail.updateMany({
    where: { id, sentAt: null, keptAt: null, failedAt: null },
    data: { failedAt: at, failure: reason },
  })
  return count > 0
}

/**
 * Mails that wait for a job that will never run again, because every run was cut off. Not those of the last minute: their
 * job may be added a moment after them.
 */
export async function listAbandoned(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM mail m
     WHERE m.sent_at IS NULL AND m.kept_at IS NULL AND m.failed_at IS NULL
       AND m.created_at < clock_timestamp() - interval '1 minute'
       AND NOT EXISTS (SELECT FROM graphile_worker.jobs j
                        WHERE j.key = 'mail:' || m.id AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`
  return rows.map(({ id }) => id)
}

export async function takeBackMail(db: Db, id: string): Promise<boolean> {
  const { isRunning } = await removeJob(db, keyOf(id))
  await db.mail.deleteMany({ where: { id, sentAt: null, keptAt: null } })
  return !isRunning && (await db.mail.count({ where: { id } })) === 0
}

/** The same id for the same name, for mails that must not be sent twice (a UUID of version 8, RFC 9562). */
export function mailIdOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function keyOf(mailId: string): string {
  return `mail:${mailId}`
}
