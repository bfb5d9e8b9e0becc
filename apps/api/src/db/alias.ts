import { Prisma } from '@surgeries/prisma/client'

/** What a query calls a table. A part of the text of the query, never of its input. */
export type Alias = Prisma.Sql

export const S: Alias = Prisma.sql`s`
export const O: Alias = Prisma.sql`o`

/** An occurrence `o` of a surgery `s`. */
export interface DateAliases {
  s: Alias
  o: Alias
}
export const ALIASES: DateAliases = { s: S, o: O }
