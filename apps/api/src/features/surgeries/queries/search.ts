import { Prisma } from '@surgeries/prisma/client'
import type { Db } from '../../../db.ts'
import type { Search } from '../filter.ts'

/** Whether any surgery at all has all of these words in its key as they stand. */
export async function isAnyNamed(db: Db, words: string[]): Promise<boolean> {
  const rows = await db.$queryRaw<
    unknown[]
  >`SELECT 1 FROM surgery s WHERE s.state <> 'hidden' AND ${hasAll(words)} LIMIT 1`
  return rows.length > 0
}

/** The surgeries that a search means. Words without a letter mean none. */
export function matches({ words, isLoose }: Search): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`false`
  return isLoose ? Prisma.join(words.map(isLike), ' AND ') : hasAll(words)
}

/** How well it fits, from 0: named so, named beginning so, named with all words, found otherwise, and then by likeness. */
export function rankOf({ words, isLoose }: Search): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`0`
  const phrase = words.join(' ')
  if (isLoose) return Prisma.sql`(1000 * (1 - word_similarity(${phrase}, s."searchKey")))::int`
  return Prisma.sql`CASE
    WHEN ${NAME} = ${phrase} THEN 0
    WHEN ${NAME} LIKE ${`${phrase}%`} THEN 1
    WHEN ${Prisma.join(
      words.map((word) => Prisma.sql`${NAME} LIKE ${`%${word}%`}`),
      ' AND ',
    )} THEN 2
    ELSE 3 END`
}

/** The key's first line: see packages/domain/src/search-key.ts. */
const NAME = Prisma.sql`split_part(s."searchKey", E'\n', 1)`

function hasAll(words: string[]): Prisma.Sql {
  return Prisma.join(words.map(isContained), ' AND ')
}

// Folded words hold letters and digits only, nothing that LIKE reads as a pattern.
function isContained(word: string): Prisma.Sql {
  return Prisma.sql`s."searchKey" LIKE ${`%${word}%`}`
}

// Shorter words have too few trigrams to tell likeness from chance.
const SHORTEST_MISSPELT = 5

/** The operator's threshold is set in db.ts. */
function isLike(word: string): Prisma.Sql {
  if (word.length < SHORTEST_MISSPELT) return isContained(word)
  return Prisma.sql`(${isContained(word)} OR ${word} <% s."searchKey")`
}
