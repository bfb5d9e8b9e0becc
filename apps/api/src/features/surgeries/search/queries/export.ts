import { CSV_FIELDS, LIST_FIELDS, type ListingContent } from '@surgeries/domain/listing-fields'
import { S } from '../../../../db/alias.ts'
import { distanceKmFrom } from '../../../../db/distance.ts'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../../db/client.ts'
import type { Filter } from '../../filter/filter.ts'
import {
  DATES_SHOWN,
  datesOf,
  fieldsOf,
  summaryColumns,
  type SummaryRow,
  surgeriesWithNext,
} from '../../queries/rows.ts'
import { AT } from '../../filter/site.ts'
import { whereSurgery } from '../../filter/where.ts'

export type ExportedRow = SummaryRow & Pick<ListingContent, (typeof CSV_FIELDS)[number]> & { distanceKm: number | null }

const EXPORTED_BESIDES = CSV_FIELDS.filter((field) => !LIST_FIELDS.some((listed) => listed === field))

const BATCH = 500

/** Every surgery that fits, in batches by id, so that no export is too large to be sent. */
export async function* readAll(db: Db, filter: Filter, now: Date): AsyncGenerator<ExportedRow[]> {
  const distance = filter.near ? distanceKmFrom(filter.near, AT) : Prisma.sql`NULL::float8`
  let last: string | undefined
  for (;;) {
    const rows = await db.$queryRaw<ExportedRow[]>`
      SELECT ${summaryColumns(now, filter.when)}, ${fieldsOf(EXPORTED_BESIDES)}, ${distance} AS "distanceKm"
        FROM ${surgeriesWithNext(now, filter)}
       WHERE ${whereSurgery(S, filter, now)} ${last === undefined ? Prisma.empty : Prisma.sql`AND s.id > ${last}::uuid`}
       ORDER BY s.id LIMIT ${BATCH}`
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    last = rows.at(-1)?.id
  }
}

/**
 * A version of everything that an export would say: the sum of the hashes of its rows, and of what the clock makes of
 * them. Reads the table once and sends nothing, a fraction of what the export itself costs.
 */
export async function versionOfExport(
  db: Db,
  filter: Filter,
  marks: { confirmedSince: Date; soonUntil: Date },
  now: Date,
): Promise<string> {
  const rows = await db.$queryRaw<{ version: string }[]>`
    SELECT count(*) || '.' || coalesce(sum(hashtextextended(
             concat_ws('|', s::text, site::text, next.starts_at, next.starts_at <= ${marks.soonUntil}, ${datesOf(now, filter.when, DATES_SHOWN)}, s.confirmed_at >= ${marks.confirmedSince}), 0)), 0)
           AS version
      FROM ${surgeriesWithNext(now, filter)} WHERE ${whereSurgery(S, filter, now)}`
  return rows[0]?.version ?? ''
}
