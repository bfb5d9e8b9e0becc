import { Schedule } from '@surgeries/contracts/listing'
import { type Meeting, meetingsBetween } from '@surgeries/domain/recurrence'
import type { Db } from '../../db.ts'
import { insertOccurrences, listScheduled, removeComingOccurrences } from './queries/occurrences.ts'

const MONTHS_AHEAD = 24
/** A daily meeting for as long as we look ahead. */
const MOST_MEETINGS = 800

/** The coming meetings of a schedule, as far ahead as we keep them. None for a rule that yields none or cannot be read. */
export function comingMeetings(schedule: Schedule | null, timeZone: string, now: Date): Meeting[] {
  if (!schedule) return []
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + MONTHS_AHEAD)
  try {
    return meetingsBetween(schedule, timeZone, { from: now, until, limit: MOST_MEETINGS })
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** Puts the meetings that are not over yet in step with a schedule; what was held stays. */
export async function replaceOccurrences(
  db: Db,
  surgery: { id: string; schedule: Schedule | null; timeZone: string },
  now: Date,
): Promise<void> {
  await removeComingOccurrences(db, surgery.id, now)
  await insertOccurrences(db, surgery.id, comingMeetings(surgery.schedule, surgery.timeZone, now))
}

/** Looks one day further ahead, every day: for the queue. Doing it twice changes nothing. */
export async function rollOccurrences(db: Db, now: Date): Promise<void> {
  for (const { id, schedule, timeZone } of await listScheduled(db)) {
    await insertOccurrences(db, id, comingMeetings(Schedule.parse(schedule), timeZone, now))
  }
}
