import type { WordCounts } from '@surgeries/domain/search/likeness'
import { S } from '../../../../db/alias.ts'
import type { Db } from '../../../../db/client.ts'
import { whereNotHidden } from '../../filter/hidden.ts'

export async function countNameWords(db: Db, words: readonly string[]): Promise<WordCounts> {
  const [names, rows] = await Promise.all([
    db.surgery.count({ where: { state: { not: 'hidden' } } }),
    db.$queryRaw<{ word: string; holding: number }[]>`
      SELECT word, count(DISTINCT s.id)::int AS holding
        FROM surgery s, unnest(string_to_array(split_part(s.search_key, E'\n', 1), ' ')) AS word
       WHERE ${whereNotHidden(S)} AND s.search_words && ${[...words]}::text[] AND word = ANY(${[...words]})
       GROUP BY word`,
  ])
  return { names, holding: new Map(rows.map(({ word, holding }) => [word, holding])) }
}
