import type { BoundingBox } from '@surgeries/domain/geo'
import { Prisma } from '@surgeries/prisma/client'

/** A box holds its edges; across the antimeridian its west is greater than its east, as for `boxHolds` of the domain. */
export function whereInBox(
  { west, south, east, north }: BoundingBox,
  { latitude, longitude }: { latitude: Prisma.Sql; longitude: Prisma.Sql },
): Prisma.Sql {
  const between = Prisma.sql`${latitude} BETWEEN ${south}::float8 AND ${north}::float8`
  return west <= east
    ? Prisma.sql`${between} AND ${longitude} BETWEEN ${west}::float8 AND ${east}::float8`
    : Prisma.sql`${between} AND (${longitude} >= ${west}::float8 OR ${longitude} <= ${east}::float8)`
}
