import { createHash } from 'node:crypto'
import type { Db } from '../db.ts'
import { addJob, removeJob } from '../queue/add-job.ts'
import type { FinishedMail } from './compose.ts'

export interface OutgoingMail extends Omit<FinishedMail, 'replyTo'> {
  to: string
  replyTo?: FinishedMail['replyTo']
  /** When it goes out: at once unless told. */
  runAt?: Date
  /** Names this mail, so that it is sent once however often it is asked for, and can be taken back. */
  id?: string
  /** When even that it was sent is forgotten; after ninety days unless told. */
  forgetAt?: Date
}

/**
 * Puts a mail into the outbox in the caller's transaction: if that is rolled back, nothing is sent. Its Message-ID is
 * made from the row's id.
 */
export async function queueMail(db: Db, { runAt, ...mail }: OutgoingMail): Promise<void> {
  const inserted = await db.mail.createManyAndReturn({ data: mail, skipDuplicates: true, select: { id: true } })
  for (const { id } of inserted) {
    await addJob(db, { task: 'deliver-mail', payload: { mailId: id }, key: keyOf(id), runAt })
  }
}

/** Takes a mail back. False when it has gone out, or is just going. */
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
