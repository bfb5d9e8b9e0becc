import type { Twin } from '@surgeries/contracts/moderation'
import type { ListingContent } from '@surgeries/domain/listing'
import { distanceKm } from '@surgeries/domain/geo'
import { countWords, likenessOf, mayBeTheSame } from '@surgeries/domain/likeness'
import type { Db } from '../../db.ts'
import { listWaitingNew } from './queries.ts'
import { readRow } from './rows.ts'

/** Other new surgeries that wait in the same country and may be the one described: somebody sent it twice, or two did. */
export async function findTwins(
  db: Db,
  { id, content, countryCode }: { id: string; content: ListingContent; countryCode: string },
): Promise<Twin[]> {
  const waiting = (await listWaitingNew(db, { countryCode, except: id })).map(readRow)
  const counts = countWords(waiting.map((other) => other.content.name))
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
