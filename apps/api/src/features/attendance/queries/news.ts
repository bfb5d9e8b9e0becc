import { MOVED_PIN_KM, PIN_ROUNDING_DEGREES, PIN_STEP_DEGREES } from '@surgeries/domain/geo'
import { EXPECTED_STATES } from '@surgeries/domain/attendance'
import { ALIASES, S } from '../../../db/alias.ts'
import { distanceKmBetween } from '../../../db/distance.ts'
import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { heldSite, whereNotHidden } from '../../surgeries/index.ts'

const HELD = heldSite(ALIASES)
const TOLD = { latitude: Prisma.sql`a.notified_latitude`, longitude: Prisma.sql`a.notified_longitude` }

const PRECISION = Prisma.sql`coalesce((o.venue->>'pinPrecision')::pin_precision, s.pin_precision)`

function stepOf(precision: Prisma.Sql): Prisma.Sql {
  const { door, street, town } = PIN_STEP_DEGREES
  return Prisma.sql`(CASE ${precision} WHEN 'town' THEN ${town}::float8 WHEN 'street' THEN ${street}::float8 ELSE ${door}::float8 END)`
}

const REACH = Prisma.sql`((${stepOf(Prisma.sql`a.notified_pin_precision`)} + ${stepOf(PRECISION)}) / 2 + ${PIN_ROUNDING_DEGREES}::float8)`
const EAST = Prisma.sql`abs(${TOLD.longitude} - ${HELD.longitude})`

const WHERE_PIN_MOVED = Prisma.sql`(CASE WHEN a.notified_pin_precision = ${PRECISION}
  THEN ${distanceKmBetween(TOLD, HELD)} > ${MOVED_PIN_KM}::float8
  ELSE abs(${TOLD.latitude} - ${HELD.latitude}) > ${REACH} OR least(${EAST}, 360 - ${EAST}) > ${REACH} END)`

/** Where an `occurrence o` is held, as the domain's notifiedPlaceOf and placeOfDate write it. */
const PLACE = Prisma.sql`CASE WHEN o.venue IS NULL THEN s.address || E'\\n' || s.locality
  ELSE concat_ws(', ', nullif(o.venue->>'name', ''), nullif(o.venue->>'address', '')) || E'\\n' || (o.venue->>'locality') END`

/**
 * Whether `attendance a` at `surgery s`, with its `occurrence o` or none, has news to hear: the same as the domain's newsOf, said where
 * the rows are. Of dates to come only.
 */
function whereHasNews(now: Date): Prisma.Sql {
  const isChecked = Prisma.sql`(s.state = 'hidden' AND NOT EXISTS (
    SELECT FROM hiding h WHERE h.surgery_id = s.id AND h.removed_at IS NOT NULL))`
  const isOn = Prisma.sql`(o.status IS NOT NULL AND o.status <> 'cancelled' AND ${whereNotHidden(S)})`
  return Prisma.sql`a.state = ANY(${[...EXPECTED_STATES]}) AND (
    (${isChecked} AND a.notified_status = 'on' AND a.notified_ends_at > ${now})
    OR (NOT ${isOn} AND NOT ${isChecked} AND a.notified_status <> 'off' AND a.notified_ends_at > ${now})
    OR (${isOn} AND o.ends_at > ${now}
        AND (a.notified_status <> 'on' OR a.notified_starts_at <> o.starts_at OR a.notified_ends_at <> o.ends_at
             OR a.notified_time_to_follow <> o.time_to_follow OR a.notified_place <> ${PLACE}
             OR ${WHERE_PIN_MOVED})))`
}

const WITH_DATES = Prisma.sql`attendance a LEFT JOIN occurrence o USING (surgery_id, recurrence_id)
  JOIN surgery s ON s.id = surgery_id`

export async function listWithNews(
  db: Db,
  surgeryId: string,
  { now, after, limit }: { now: Date; after: string | null; limit: number },
): Promise<string[]> {
  const isAfter = after === null ? Prisma.sql`true` : Prisma.sql`a.id > ${after}::uuid`
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM ${WITH_DATES}
     WHERE surgery_id = ${surgeryId}::uuid AND ${isAfter} AND ${whereHasNews(now)} ORDER BY a.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

export async function listSurgeriesWithNews(
  db: Db,
  { now, changedBefore }: { now: Date; changedBefore: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT surgery_id AS id FROM ${WITH_DATES}
     WHERE s.updated_at < ${changedBefore} AND ${whereHasNews(now)} ORDER BY id`
  return rows.map(({ id }) => id)
}

/**
 * Those who are expected soon on a date that takes place as they were told, and who have not been reminded: at some
 * surgery, or at one. Nobody is reminded of a date before its time is known.
 */
export function listUnreminded(
  db: Db,
  { now, until, surgeryId }: { now: Date; until: Date; surgeryId?: string },
): Promise<{ id: string; surgeryId: string; recurrenceId: string; localStart: string; timeZone: string }[]> {
  return db.$queryRaw`
    SELECT a.id, surgery_id AS "surgeryId", recurrence_id AS "recurrenceId", o.local_start AS "localStart", coalesce(o.venue->>'timeZone', s.time_zone) AS "timeZone"
      FROM ${WITH_DATES}
     WHERE a.state = 'coming' AND a.reminded_at IS NULL AND a.notified_status = 'on'
       AND a.notified_ends_at > ${now} AND o.status <> 'cancelled' AND ${whereNotHidden(S)} AND o.starts_at > ${now} AND o.starts_at < ${until}
       AND NOT o.time_to_follow AND a.notified_starts_at = o.starts_at AND a.notified_ends_at = o.ends_at
       AND ${surgeryId === undefined ? Prisma.sql`true` : Prisma.sql`surgery_id = ${surgeryId}::uuid`}
     ORDER BY a.id`
}
