import { Prisma } from '@surgeries/prisma/client'

/** Leaves hidden surgeries out of a query that calls the table `alias`. */
export function whereNotHidden(alias: 's'): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(alias)}.state <> 'hidden'`
}
