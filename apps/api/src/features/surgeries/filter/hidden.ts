import { Prisma } from '@surgeries/prisma/client'
import type { Alias } from '../../../db/alias.ts'

export function whereNotHidden(s: Alias): Prisma.Sql {
  return Prisma.sql`${s}.state <> 'hidden'`
}
