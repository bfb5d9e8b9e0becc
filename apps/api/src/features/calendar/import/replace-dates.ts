import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import type { Db } from '../../../db/client.ts'
import { applySurgeryEvent, remapOverridesToImported } from '../../surgeries/index.ts'

/**
 * Has other dates come from elsewhere, all of them at once, in the caller's transaction: `write` keeps them. What was said
 * of single ones goes along where their day still has one, and calendars that follow ours see a new SEQUENCE and DTSTAMP.
 */
export async function replaceDates(
  db: Db,
  surgeryId: string,
  dates: ExtraDate[],
  write: () => Promise<void>,
  now: Date,
): Promise<void> {
  await remapOverridesToImported(db, surgeryId, dates, now)
  await write()
  await applySurgeryEvent(db, surgeryId, 'import_dates', now, { data: { updatedAt: now } })
}
