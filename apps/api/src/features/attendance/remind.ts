import { remindFrom } from '@surgeries/domain/attendance'
import { todayIn } from '@surgeries/domain/dates/today'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { mailAttendee } from './mails.ts'
import { lockAttendedSurgery } from './queries/dates.ts'
import { listUnreminded } from './queries/news.ts'
import { changeAttendance, findAttendance } from './queries/people.ts'
import { UNHURRIED } from './waiting-list.ts'
import { findOccurrenceRow } from '../surgeries/index.ts'

type Needed = Pick<Deps, 'db' | 'env' | 'now'>

/** From nine in the morning to the end of the next day are 39 hours, and one more where clocks go back. */
const LONGEST_AHEAD_MS = 40 * 60 * 60 * 1000
const BATCH = 40

/**
 * Reminds those who come on the day before, once; late rather than not at all when nothing ran that day, and never once
 * it has begun. Who heard of the date later than that needs no reminder.
 */
export async function remindExpected(deps: Needed): Promise<void> {
  const waiting = new Set((await listDue(deps.db, deps.now())).map(({ surgeryId }) => surgeryId))
  for (const surgeryId of waiting) {
    let isDone = false
    while (!isDone) isDone = await deps.db.$transaction((tx) => remindSome(tx, deps, surgeryId), UNHURRIED)
  }
}

async function remindSome(tx: Db, { env, now }: Needed, surgeryId: string): Promise<boolean> {
  const surgery = await lockAttendedSurgery(tx, surgeryId)
  if (!surgery) return true
  const due = await listDue(tx, now(), surgeryId)
  for (const { id, recurrenceId, localStart, timeZone } of due.slice(0, BATCH)) {
    const attendance = await findAttendance(tx, id)
    const date = await findOccurrenceRow(tx, surgeryId, recurrenceId)
    if (!attendance || !date) continue
    await changeAttendance(tx, id, { remindedAt: now() })
    const about = {
      surgery: surgery.name,
      kind: attendance.kind,
      isToday: todayIn(timeZone, now()) === localStart.slice(0, 10),
    }
    await mailAttendee(tx, env, { attendance, surgery, span: date, reason: date.reason }, (texts) =>
      texts.words('reminder', about),
    )
  }
  return due.length <= BATCH
}

async function listDue(db: Db, now: Date, surgeryId?: string) {
  const until = new Date(now.getTime() + LONGEST_AHEAD_MS)
  const soon = await listUnreminded(db, { now, until, ...(surgeryId === undefined ? {} : { surgeryId }) })
  return soon.filter(({ localStart, timeZone }) => remindFrom(localStart, timeZone) <= now)
}
