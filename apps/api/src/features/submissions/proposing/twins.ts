import type { Twin } from '@surgeries/contracts/moderation'
import type { ListingContent } from '@surgeries/domain/listing-fields'
import { distanceKm } from '@surgeries/domain/geo'
import { addCounts, countWords, likenessOf, mayBeTheSame, type WordCounts } from '@surgeries/domain/search/likeness'
import { searchWordsOf } from '@surgeries/domain/search/search-key'
import type { Db } from '../../../db/client.ts'
import { countNameWords } from '../../surgeries/index.ts'
import { listWaitingNew } from '../queries.ts'
import { readRow } from '../rows.ts'

/** Other new surgeries that wait in the same country and may be the one described: somebody sent it twice, or two did. */
export async function findTwins(
  db: Db,
  { id, content, countryCode }: { id: string; content: ListingContent; countryCode: string },
): Promise<Twin[]> {
  const waiting = (await listWaitingNew(db, { countryCode, except: id })).map(readRow)
  const names = waiting.map((other) => other.content.name)
  const counts = await countPublicAndWaiting(db, [content.name, ...names], names)
  return waiting
    .map((other) => ({ other, apartKm: distanceKm(content, other.content) }))
    .filter(({ other, apartKm }) =>
      mayBeTheSame({
        distanceKm: apartKm,
        likeness: likenessOf(other.content.name, content.name, counts),
        arePinsExact: other.content.pinPrecision !== 'town' && content.pinPrecision !== 'town',
      }),
    )
    .map(({ other, apartKm }) => ({
      id: other.id,
      name: other.content.name,
      locality: other.content.locality,
      distanceKm: Math.round(apartKm * 100) / 100,
    }))
}

async function countPublicAndWaiting(db: Db, compared: string[], waiting: string[]): Promise<WordCounts> {
  const words = [...new Set(compared.flatMap(searchWordsOf))]
  return addCounts(await countNameWords(db, words), countWords(waiting))
}
