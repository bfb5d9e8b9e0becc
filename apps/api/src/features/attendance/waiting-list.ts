import { listPromoted, remindFrom } from '@surgeries/domain/attendance'
import type { Attendance, Occurrence } from '@surgeries/prisma/client'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { mailAttendee, siteOf } from './mails.ts'
import { takesAttendance } from './open-date.ts'
import type { AttendedSurgery } from './queries/dates.ts'
import { changeAttendance, listExpected, listWaitedFor } from './queries/people.ts'
import { findOccurrenceRow } from '../surgeries/index.ts'

/** For transactions that may write many mails: longer than a request has by itself. */
export const UNHURRIED = { timeout: 30_000, maxWait: 5000 }

/**
 * Gives the free seats of a date to those who wait longest for it, and tells them, except `exceptId` one who hears of it
 * otherwise. The surgery must be held by this transaction, or two would be given the same seat.
 */
export async function fillSeats(
  tx: Db,
  { env, now }: Pick<Deps, 'env' | 'now'>,
  surgery: AttendedSurgery,
  date: Occurrence,
  { exceptId }: { exceptId?: string } = {},
): Promise<void> {
  // What is hidden is promised to nobody.
  if (surgery.state === 'hidden' || !takesAttendance(date, now())) return
  const people = await listExpected(tx, surgery.id, [date.recurrenceId])
  for (const { id } of listPromoted(people, surgery.seats)) {
    const attendance = await changeAttendance(tx, id, { state: 'coming', ...remindedWith(date, surgery, now()) })
    if (id === exceptId) continue
    await mailAttendee(tx, env, { attendance, surgery, span: date }, (texts) =>
      texts.words('promoted', { surgery: surgery.name }),
    )
  }
}

export async function fillAllSeats(tx: Db, deps: Pick<Deps, 'env' | 'now'>, surgery: AttendedSurgery): Promise<void> {
  for (const recurrenceId of await listWaitedFor(tx, surgery.id)) {
    const date = await findOccurrenceRow(tx, surgery.id, recurrenceId)
    if (date) await fillSeats(tx, deps, surgery, date)
  }
}

export function remindedWith(date: Occurrence, surgery: AttendedSurgery, now: Date): Pick<Attendance, 'remindedAt'> {
  const { timeZone } = siteOf(surgery, date)
  return { remindedAt: !date.timeToFollow && remindFrom(date.localStart, timeZone) <= now ? now : null }
}
