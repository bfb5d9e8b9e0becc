import { Prisma } from '@surgeries/prisma/client'
import { whereAny, type Area, whereIn } from '../../places/index.ts'
import type { Search } from './read-search.ts'

export function whereMatches({ literal, ...search }: Search): Prisma.Sql {
  if (literal.length === 0) return whereMeant(search)
  return Prisma.sql`((${whereMeant(search)}) OR (${Prisma.join(literal.map(whereHasOneOf), ' AND ')}))`
}

function whereMeant({ words, areas, within }: Omit<Search, 'literal'>): Prisma.Sql {
  const isNamed = words.length > 0 ? Prisma.join(words.map(whereHasOneOf), ' AND ') : null
  const isThere = areas.length > 0 ? whereAny(areas.map(whereInArea)) : null
  const either = [isThere, isNamed && Prisma.sql`(${isNamed})`].filter((condition) => condition !== null)
  if (either.length === 0) return Prisma.sql`false`
  return Prisma.join([whereAny(either), ...within.map((some) => whereAny(some.map(whereInArea)))], ' AND ')
}

/** How well it fits, from 0: named so, named beginning so, named with all words, found otherwise. */
export function rankOf({ phrase, words }: Search): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`0`
  return Prisma.sql`CASE
    WHEN ${NAME} = ${phrase} THEN 0
    WHEN ${NAME} LIKE ${`${phrase}%`} THEN 1
    WHEN ${Prisma.join(
      words.map((some) => Prisma.sql`string_to_array(${NAME}, ' ') && ${some}::text[]`),
      ' AND ',
    )} THEN 2
    ELSE 3 END`
}

const NAME = Prisma.sql`split_part(s.search_key, E'\n', 1)`

function whereHasOneOf(some: string[]): Prisma.Sql {
  return Prisma.sql`s.search_words && ${some}::text[]`
}

function whereInArea(area: Area): Prisma.Sql {
  const division = Prisma.sql`(SELECT p.division FROM place p WHERE p.id = s.place_id)`
  return whereIn(area, Prisma.sql`s`, division)
}
