import type { BoundingBox, Point } from '@surgeries/domain/geo'
import { Prisma } from '@surgeries/prisma/client'
import type { Filter } from '../filter.ts'
import { meets } from './rows.ts'
import { matches } from './search.ts'

/** A filter that somebody chooses from a list, and so wants counted with every other filter as it is. */
export type Facet = 'countries' | 'languages' | 'states'

/** The one translation of a filter into SQL, for rows of `surgery s`. `lifted` leaves one choice out, to count it. */
export function whereOf(filter: Filter, now: Date, lifted?: Facet): Prisma.Sql {
  const conditions = [
    Prisma.sql`s.state <> 'hidden'`,
    lifted === 'states' ? null : Prisma.sql`s.state = ANY(${[...filter.states]})`,
    filter.box && within(filter.box),
    filter.circle && within(filter.circle.around),
    filter.circle && filter.near && Prisma.sql`${distanceKmFrom(filter.near)} <= ${filter.circle.radiusKm}::float8`,
    filter.countries && lifted !== 'countries' ? Prisma.sql`s."countryCode" = ANY(${filter.countries})` : null,
    filter.languages && lifted !== 'languages' ? Prisma.sql`s.languages && ${filter.languages}` : null,
    filter.offers.length > 0 ? Prisma.sql`s.offers @> ${filter.offers}` : null,
    filter.access.length > 0 ? Prisma.sql`s.access @> ${filter.access}` : null,
    filter.search && matches(filter.search),
    filter.when && meets(now, filter.when),
  ].filter((condition) => condition !== null)
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

/** A box holds its edges; across the antimeridian its west is greater than its east. */
export function within({ west, south, east, north }: BoundingBox): Prisma.Sql {
  const between = Prisma.sql`s.latitude BETWEEN ${south}::float8 AND ${north}::float8`
  return west <= east
    ? Prisma.sql`${between} AND s.longitude BETWEEN ${west}::float8 AND ${east}::float8`
    : Prisma.sql`${between} AND (s.longitude >= ${west}::float8 OR s.longitude <= ${east}::float8)`
}

/** The haversine of packages/domain/src/geo.ts, for a whole table. */
export function distanceKmFrom({ latitude, longitude }: Point): Prisma.Sql {
  return Prisma.sql`(2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians(s.latitude - ${latitude}::float8) / 2) ^ 2
    + cos(radians(${latitude}::float8)) * cos(radians(s.latitude)) * sin(radians(s.longitude - ${longitude}::float8) / 2) ^ 2))))`
}
