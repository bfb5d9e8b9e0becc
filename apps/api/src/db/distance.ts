import { EARTH_RADIUS_KM, type Point } from '@surgeries/domain/geo'
import { Prisma } from '@surgeries/prisma/client'

export interface PointColumns {
  latitude: Prisma.Sql
  longitude: Prisma.Sql
}

const RADIUS = Prisma.raw(String(EARTH_RADIUS_KM))

export function distanceKmFrom({ latitude, longitude }: Point, to: PointColumns): Prisma.Sql {
  return distanceKmBetween(
    { latitude: Prisma.sql`${latitude}::float8`, longitude: Prisma.sql`${longitude}::float8` },
    to,
  )
}

/** The same between two points of rows; null where one is not known. */
export function distanceKmBetween(from: PointColumns, { latitude, longitude }: PointColumns): Prisma.Sql {
  return Prisma.sql`(2 * ${RADIUS} * asin(least(1, sqrt(
    sin(radians(${latitude} - ${from.latitude}) / 2) ^ 2
    + cos(radians(${from.latitude})) * cos(radians(${latitude})) * sin(radians(${longitude} - ${from.longitude}) / 2) ^ 2))))`
}
