import type { PrismaClient } from '@surgeries/prisma/client'
import { S } from '../../../../db/alias.ts'
import { whereNotHidden } from '../../filter/hidden.ts'

/**
 * Removes the words of no surgery, which a publication that was rolled back, or two removals at once, can
 * leave. As the trigger does: a word that somebody holds is left, and use is looked up again once the others are held.
 */
export function sweepWords(db: PrismaClient): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('surgery words lost'))`
    const lost = await tx.$queryRaw<{ word: string }[]>`
      SELECT w.word FROM surgery_word w
       WHERE NOT EXISTS (SELECT FROM surgery s WHERE s.search_words @> ARRAY[w.word] AND ${whereNotHidden(S)})
       ORDER BY w.word FOR UPDATE SKIP LOCKED`
    return tx.$executeRaw`
      DELETE FROM surgery_word w
       WHERE w.word = ANY(${lost.map(({ word }) => word)})
         AND NOT EXISTS (SELECT FROM surgery s WHERE s.search_words @> ARRAY[w.word] AND ${whereNotHidden(S)})`
  })
}
