import { whereInBox } from '../../../db/where-in-box.ts'
import type { Point } from '@surgeries/domain/geo'
import type { ListingField } from '@surgeries/domain/listing-fields'
import { Prisma } from '@surgeries/prisma/client'
import type { Filter } from './filter.ts'
import { whereNotOver, whereNotCancelled, whereWithinDays, type DaysAsked } from './when.ts'

export interface Site {
  latitude: Prisma.Sql
  longitude: Prisma.Sql
  countryCode: Prisma.Sql
}

/** Where a `surgery s` usually is. */
export const USUAL: Site = {
  latitude: Prisma.sql`s.latitude`,
  longitude: Prisma.sql`s.longitude`,
  countryCode: Prisma.sql`s.country_code`,
}

/** Where an `occurrence o` is that has a venue of its own. */
const OWN: Site = {
  latitude: Prisma.sql`(o.venue->>'latitude')::float8`,
  longitude: Prisma.sql`(o.venue->>'longitude')::float8`,
  countryCode: Prisma.sql`(o.venue->>'countryCode')`,
}

/** Where an `occurrence o` of a `surgery s` is held. */
export const HELD: Site = {
  latitude: Prisma.sql`coalesce(${OWN.latitude}, ${USUAL.latitude})`,
  longitude: Prisma.sql`coalesce(${OWN.longitude}, ${USUAL.longitude})`,
  countryCode: Prisma.sql`coalesce(${OWN.countryCode}, ${USUAL.countryCode})`,
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

/** Whether a surgery has a date at a place that is not its own; `isThen` says which `occurrence o` counts. */
export function whereHeldElsewhere(filter: PlaceFilter, isThen: Prisma.Sql): Prisma.Sql | null {
  const isThere = wherePlaced(filter, OWN)
  return (
    isThere &&
    Prisma.sql`s.id IN (SELECT o.surgery_id FROM occurrence o WHERE o.venue IS NOT NULL AND ${isThen} AND ${isThere})`
  )
}

export function whereMeets(filter: PlaceFilter, now: Date, when: DaysAsked): Prisma.Sql {
  const isUsual = wherePlaced(filter, USUAL)
  const isThen = whereDateCounts(now, when)
  const isElsewhere = whereHeldElsewhere(filter, isThen)
  if (!isUsual || !isElsewhere) return whereHasDate(isThen)
  return Prisma.sql`((${isUsual} AND ${whereHasDate(Prisma.sql`o.venue IS NULL AND ${isThen}`)}) OR ${isElsewhere})`
}

function whereHasDate(isThen: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM occurrence o WHERE o.surgery_id = s.id AND ${isThen})`
}

function whereDateCounts(now: Date, when: DaysAsked): Prisma.Sql {
  return Prisma.sql`${whereNotOver(now)} AND ${whereNotCancelled} AND ${whereWithinDays(when)}`
}

/**
 * The place `site` which a filter sees a `surgery s`: with days, that of the first date that fits, else the usual one. To be
 * joined beside the surgery.
 */
export function siteOf(filter: (PlaceFilter & Pick<Filter, 'when'>) | null, now: Date): Prisma.Sql {
  if (!filter?.when)
    return Prisma.sql`LATERAL (SELECT s.latitude, s.longitude, s.country_code, s.locality, s.pin_precision) site`
  return Prisma.sql`LATERAL (
    SELECT ${HELD.latitude} AS latitude, ${HELD.longitude} AS longitude, ${HELD.countryCode} AS country_code,
           coalesce(o.venue->>'locality', s.locality) AS locality,
           coalesce((o.venue->>'pinPrecision')::pin_precision, s.pin_precision) AS pin_precision
      FROM occurrence o
     WHERE o.surgery_id = s.id AND ${whereDateCounts(now, filter.when)} AND ${wherePlaced(filter, HELD) ?? Prisma.sql`true`}
     ORDER BY o.starts_at, o.recurrence_id LIMIT 1) site`
}

export function distanceKmFrom(
  { latitude, longitude }: Point,
  site: Pick<Site, 'latitude' | 'longitude'> = USUAL,
): Prisma.Sql {
  return distanceKmBetween(
    { latitude: Prisma.sql`${latitude}::float8`, longitude: Prisma.sql`${longitude}::float8` },
    site,
  )
}

/** The same between two points of rows; null where one is not known. */
export function distanceKmBetween(
  from: Pick<Site, 'latitude' | 'longitude'>,
  { latitude, longitude }: Pick<Site, 'latitude' | 'longitude'>,
): Prisma.Sql {
  return Prisma.sql`(2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians(${latitude} - ${from.latitude}) / 2) ^ 2
    + cos(radians(${from.latitude})) * cos(radians(${latitude})) * sin(radians(${longitude} - ${from.longitude}) / 2) ^ 2))))`
}
