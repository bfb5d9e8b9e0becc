import type { DateVenue } from '@surgeries/contracts/occurrence'
import { isSameVenue } from '@surgeries/domain/date-venue'
import { venueKeyOf } from '@surgeries/domain/search/search-key'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../../../db/client.ts'
import { nearestPlace, listPlaceNames } from '../../places/index.ts'
import { listComingOccurrences, readVenue } from './queries/occurrences.ts'
import { lockSurgery } from '../queries/locks.ts'
import { listWithVenueKey, writeVenueKey } from './queries/venue-keys.ts'

// Each is looked up while the surgery is locked; nobody meets at more in turn.
const MOST_VENUES = 40

export async function followVenues(db: Db, surgeryId: string, stored: readonly { venue: unknown }[]): Promise<void> {
  const venues: DateVenue[] = []
  for (const { venue } of stored) {
    if (venues.length === MOST_VENUES) break
    const own = readVenue(venue ?? null)
    if (own && !venues.some((known) => isSameVenue(known, own))) venues.push(own)
  }
  const named = []
  for (const venue of venues) {
    const place = await nearestPlace(db, venue)
    named.push({ ...venue, placeNames: place ? await listPlaceNames(db, place.id) : [] })
  }
  await writeVenueKey(db, surgeryId, venueKeyOf(named))
}

export async function forgetVenues(db: PrismaClient, now: Date): Promise<void> {
  const failures: unknown[] = []
  for (const id of await listWithVenueKey(db)) {
    const work = db.$transaction(async (tx) => {
      await lockSurgery(tx, id)
      await followVenues(tx, id, await listComingOccurrences(tx, id, now))
    })
    await work.catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} surgeries could not be brought up to date`)
}
