import { Prisma } from '@surgeries/prisma/client'

export function whereAny(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`
}
