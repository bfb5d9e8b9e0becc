import type { CalendarImport } from '@surgeries/contracts/calendar'
import type { ImportRow } from '../queries/imports.ts'
import type { Venue } from '../queries/venue.ts'
import { comingOf } from './span.ts'

/** A calendar elsewhere as its organiser may know it; nobody else does. */
export function presentImport(
  { url, match, dates, failures, problem, checkedAt, succeededAt }: Omit<ImportRow, 'etag' | 'lastModified' | 'readAt'>,
  { timeZone }: Pick<Venue, 'timeZone'>,
  now: Date,
): CalendarImport {
  return {
    url,
    match,
    dates: comingOf(dates, timeZone, now).length,
    failures,
    problem,
    checkedAt: checkedAt?.toISOString() ?? null,
    succeededAt: succeededAt?.toISOString() ?? null,
  }
}
