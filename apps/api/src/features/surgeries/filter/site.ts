import { type Alias, ALIASES, type DateAliases } from '../../../db/alias.ts'
import { distanceKmFrom, type PointColumns } from '../../../db/distance.ts'
import { whereInBox } from '../../../db/where-in-box.ts'
import type { ListingField } from '@surgeries/domain/listing-fields'
import { Prisma } from '@surgeries/prisma/client'
import type { Filter } from './filter.ts'
import { type DaysAsked, whereNotCancelled, whereNotOver, whereWithinDays } from './when.ts'

export interface Site extends PointColumns {
  countryCode: Prisma.Sql
}

export function usualSite(s: Alias): Site {
  return {
    latitude: Prisma.sql`${s}.latitude`,
    longitude: Prisma.sql`${s}.longitude`,
    countryCode: Prisma.sql`${s}.country_code`,
  }
}

/** Null where an occurrence has no venue of its own. */
function ownSite(o: Alias): Site {
  return {
    latitude: Prisma.sql`(${o}.venue->>'latitude')::float8`,
    longitude: Prisma.sql`(${o}.venue->>'longitude')::float8`,
    countryCode: Prisma.sql`(${o}.venue->>'countryCode')`,
  }
}

/** Where an occurrence is held: at a venue of its own, else at the usual one of its surgery. */
export function heldSite({ s, o }: DateAliases): Site {
  const [own, usual] = [ownSite(o), usualSite(s)]
  return {
    latitude: Prisma.sql`coalesce(${own.latitude}, ${usual.latitude})`,
    longitude: Prisma.sql`coalesce(${own.longitude}, ${usual.longitude})`,
    countryCode: Prisma.sql`coalesce(${own.countryCode}, ${usual.countryCode})`,
  }
}

/** What `site` knows of a surgery's place: see `siteOf`. */
export const SITE_FIELDS: readonly ListingField[] = ['latitude', 'longitude', 'countryCode', 'locality', 'pinPrecision']

/** Where a surgery is as a filter sees it: see `siteOf`. */
export const AT: Site = {
  latitude: Prisma.sql`site.latitude`,
  longitude: Prisma.sql`site.longitude`,
  countryCode: Prisma.sql`site.country_code`,
}

type PlaceFilter = Pick<Filter, 'box' | 'near' | 'circle' | 'countries'>

/** Whether something lies where a filter asks for it; null where it asks for no place. */
export function wherePlaced({ box, near, circle, countries }: PlaceFilter, site: Site): Prisma.Sql | null {
  const conditions = [
    box && whereInBox(box, site),
    circle && whereInBox(circle.around, site),
    circle && near && Prisma.sql`${distanceKmFrom(near, site)} <= ${circle.radiusKm}::float8`,
    countries && Prisma.sql`${site.countryCode} = ANY(${countries})`,
  ].filter((condition) => condition !== null)
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : null
}

/** What subqueries call the table of occurrences, whatever the query around them does. */
const DATE = Prisma.sql`occurrence`

/** Whether a surgery has a date at a place that is not its own; `isThen` says which occurrences count. */
export function whereHeldElsewhere(s: Alias, filter: PlaceFilter, isThen: (o: Alias) => Prisma.Sql): Prisma.Sql | null {
  const isThere = wherePlaced(filter, ownSite(DATE))
  return (
    isThere &&
    Prisma.sql`${s}.id IN (SELECT occurrence.surgery_id FROM occurrence WHERE occurrence.venue IS NOT NULL AND ${isThen(DATE)} AND ${isThere})`
  )
}

export function whereMeets(s: Alias, filter: PlaceFilter, now: Date, when: DaysAsked): Prisma.Sql {
  const isUsual = wherePlaced(filter, usualSite(s))
  const isThen = whereDateCounts({ s, o: DATE }, now, when)
  const isElsewhere = whereHeldElsewhere(s, filter, () => isThen)
  if (!isUsual || !isElsewhere) return whereHasDate(s, isThen)
  return Prisma.sql`((${isUsual} AND ${whereHasDate(s, Prisma.sql`occurrence.venue IS NULL AND ${isThen}`)}) OR ${isElsewhere})`
}

function whereHasDate(s: Alias, isThen: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM occurrence WHERE occurrence.surgery_id = ${s}.id AND ${isThen})`
}

function whereDateCounts(date: DateAliases, now: Date, when: DaysAsked): Prisma.Sql {
  return Prisma.sql`${whereNotOver(date.o, now)} AND ${whereNotCancelled(date.o)} AND ${whereWithinDays(date, when)}`
}

/**
 * The place `site` which a filter sees a `surgery s`: with days, that of the first date that fits, else the usual one. To be
 * joined beside the surgery.
 */
export function siteOf(filter: (PlaceFilter & Pick<Filter, 'when'>) | null, now: Date): Prisma.Sql {
  if (!filter?.when)
    return Prisma.sql`LATERAL (SELECT s.latitude, s.longitude, s.country_code, s.locality, s.pin_precision) site`
  const held = heldSite(ALIASES)
  return Prisma.sql`LATERAL (
    SELECT ${held.latitude} AS latitude, ${held.longitude} AS longitude, ${held.countryCode} AS country_code,
           coalesce(o.venue->>'locality', s.locality) AS locality,
           coalesce((o.venue->>'pinPrecision')::pin_precision, s.pin_precision) AS pin_precision
      FROM occurrence o
     WHERE o.surgery_id = s.id AND ${whereDateCounts(ALIASES, now, filter.when)} AND ${wherePlaced(filter, held) ?? Prisma.sql`true`}
     ORDER BY o.starts_at, o.recurrence_id LIMIT 1) site`
}
