import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { Refusal } from '@surgeries/domain/refusal'
import type { Db } from '../../db/client.ts'
import { packDateCursor, unpackDateCursor } from './cursor.ts'
import { readDateFilter } from './filter.ts'
import { presentListedDate } from './present.ts'
import { countDays, type DayRow, listDates } from './queries/list.ts'

type Query = SurgeryFilter & { surgery?: string | undefined }

/** One page of the dates that fit, the earliest first. Throws `validation_failed` for a broken cursor. */
export async function listDatesPage(
  db: Db,
  { limit, cursor, ...query }: Query & { limit: number; cursor?: string | undefined },
  now: Date,
): Promise<{ items: ListedOccurrence[]; nextCursor: string | null }> {
  const filter = await readDateFilter(db, query, now)
  const after = cursor === undefined ? null : unpackDateCursor(cursor)
  const rows = await listDates(db, { filter, after, limit: limit + 1 }, now)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(presentListedDate),
    nextCursor: last && rows.length > limit ? packDateCursor(last) : null,
  }
}

const MOST_DAYS = 100

/** How many dates lie on each day that has some. Throws `validation_failed` without both ends, or when they are far apart. */
export async function countDatesByDay(db: Db, query: Query, now: Date): Promise<DayRow[]> {
  for (const end of query.when ? [] : (['from', 'to'] as const))
    if (query[end] === undefined) throw badDay(end, 'needed', 'Give a day, such as 2026-12-01.')
  const days = (Date.parse(query.to ?? '') - Date.parse(query.from ?? '')) / DAY_MS
  if (days > MOST_DAYS) throw badDay('to', 'too_far', `At most ${MOST_DAYS} days after from.`)
  return countDays(db, await readDateFilter(db, query, now), now)
}

function badDay(field: 'from' | 'to', code: string, detail: string): Refusal {
  return new Refusal('validation_failed', 'Days are counted between two days.', {
    errors: [{ pointer: `/${field}`, code, detail }],
  })
}
