import type { CalendarImport } from '@surgeries/contracts/calendar'
import type { ImportRow } from '../queries/imports.ts'
import type { DatedSurgery } from '../queries/dated-surgery.ts'
import { listLeftOut } from './left-out.ts'
import { comingOf } from './span.ts'

export function presentImport(
  {
    url,
    match,
    dates,
    leftOut,
    failures,
    problem,
    checkedAt,
    succeededAt,
  }: Omit<ImportRow, 'etag' | 'lastModified' | 'readAt' | 'leftOutNotified' | 'leftOutNotifiedAt'>,
  { timeZone }: Pick<DatedSurgery, 'timeZone'>,
  now: Date,
): CalendarImport {
  return {
    url,
    match,
    dates: comingOf(dates, timeZone, now).length,
    leftOut: listLeftOut(leftOut),
    failures,
    problem,
    checkedAt: checkedAt?.toISOString() ?? null,
    succeededAt: succeededAt?.toISOString() ?? null,
  }
}
