import { Prisma } from '@surgeries/prisma/client'
import type { Alias } from '../../../db/alias.ts'
import { whereAny } from '../../../db/where-any.ts'
import { type Area, whereIn } from '../../places/index.ts'
import type { Search } from './read-search.ts'

export function whereMatches(s: Alias, { literal, ...search }: Search): Prisma.Sql {
  if (literal.length === 0) return whereMeant(s, search)
  return Prisma.sql`((${whereMeant(s, search)}) OR (${whereHasAll(s, literal)}))`
}

function whereMeant(s: Alias, { words, areas, within }: Omit<Search, 'literal'>): Prisma.Sql {
  const isNamed = words.length > 0 ? whereHasAll(s, words) : null
  const isThere = areas.length > 0 ? whereAny(areas.map((area) => whereInArea(s, area))) : null
  const either = [isThere, isNamed && Prisma.sql`(${isNamed})`].filter((condition) => condition !== null)
  if (either.length === 0) return Prisma.sql`false`
  return Prisma.join(
    [whereAny(either), ...within.map((some) => whereAny(some.map((area) => whereInArea(s, area))))],
    ' AND ',
  )
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

/** `words` are those that each word asked for may stand for. */
function whereHasAll(s: Alias, words: string[][]): Prisma.Sql {
  return Prisma.join(
    words.map((some) => Prisma.sql`${s}.search_words && ${some}::text[]`),
    ' AND ',
  )
}

function whereInArea(s: Alias, area: Area): Prisma.Sql {
  const division = Prisma.sql`(SELECT place.division FROM place WHERE place.id = ${s}.place_id)`
  return whereIn(s, area, division)
}
