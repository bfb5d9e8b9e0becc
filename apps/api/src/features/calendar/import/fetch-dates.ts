import type { ImportProblem } from '@surgeries/contracts/calendar'
import type { ExtraDate } from '@surgeries/domain/calendar/calendar'
import type { Deps } from '../../../deps.ts'
import { type CalendarAddress, fetchCalendar } from '../../../gateways/calendar-fetch.ts'
import type { LeftOut } from './left-out.ts'
import { readApart } from './read-apart.ts'
import { spanFrom } from './span.ts'

export type Fetched =
  | { kind: 'dates'; dates: ExtraDate[]; leftOut: LeftOut; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | { kind: 'failed'; problem: ImportProblem }

export async function fetchDates(
  deps: Pick<Deps, 'fetchCalendar' | 'now'>,
  address: CalendarAddress,
  { match, timeZone }: { match: string; timeZone: string },
): Promise<Fetched> {
  const fetched = await (deps.fetchCalendar ?? fetchCalendar)(address)
  if (fetched.kind !== 'read') return fetched
  const reading = await readApart(fetched.text, { timeZone, match, ...spanFrom(deps.now()) })
  if (reading.problem !== null) return { kind: 'failed', problem: reading.problem }
  const { dates, leftOut } = reading
  return { kind: 'dates', dates, leftOut, etag: fetched.etag, lastModified: fetched.lastModified }
}
