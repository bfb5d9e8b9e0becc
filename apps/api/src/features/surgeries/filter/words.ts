import { Prisma } from '@surgeries/prisma/client'
import { hasVowelSigns } from '@surgeries/domain/search/slips'
import type { Db } from '../../../db/client.ts'
import { whereInBlockOf } from '../../places/index.ts'

const MOST = 500
const MOST_CANDIDATES = 5000

export async function listWords(db: Db, pattern: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM surgery_word WHERE word LIKE ${pattern} ORDER BY char_length(word), word LIMIT ${MOST}`
  return rows.map((row) => row.word)
}

export async function listLikeWords(db: Db, word: string): Promise<string[]> {
  const letters = [...word]
  const candidates = hasVowelSigns(word)
    ? whereInBlockOf(Prisma.sql`word`, word)
    : Prisma.sql`(word % ${word} OR word LIKE ${`${letters[0] ?? ''}%`})`
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM surgery_word
     WHERE ${candidates} AND char_length(word) BETWEEN ${letters.length - 3} AND ${letters.length + 3}
     ORDER BY similarity(word, ${word}) DESC, word LIMIT ${MOST_CANDIDATES}`
  return rows.map((row) => row.word)
}
