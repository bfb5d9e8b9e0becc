import { boxAround, type Point } from '@surgeries/domain/geo'
import { S } from '../../../../db/alias.ts'
import { distanceKmFrom } from '../../../../db/distance.ts'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../../db/client.ts'
import { summaryColumns, type SummaryRow, surgeriesWithNext } from '../../queries/rows.ts'
import { whereInBox } from '../../../../db/where-in-box.ts'
import { whereNotHidden } from '../../filter/hidden.ts'
import { usualSite } from '../../filter/site.ts'

export type NearRow = SummaryRow & { distanceKm: number }

const MOST = 200

export function listWithin(
  db: Db,
  point: Point,
  { km, except }: { km: number; except?: string | undefined },
  now: Date,
): Promise<NearRow[]> {
  const distance = distanceKmFrom(point, usualSite(S))
  return db.$queryRaw<NearRow[]>`
    SELECT ${summaryColumns(now)}, ${distance} AS "distanceKm"
      FROM ${surgeriesWithNext(now)}
     WHERE ${whereNotHidden(S)} AND ${whereInBox(boxAround(point, km), usualSite(S))} AND ${distance} <= ${km}::float8
       ${except === undefined ? Prisma.empty : Prisma.sql`AND s.slug <> ${except}`}
     ORDER BY ${distance}, s.id LIMIT ${MOST}`
}
