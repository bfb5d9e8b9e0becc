import { listPlaces, readPin } from '@surgeries/contracts/places'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { publicReads } from '../../http/plugins/public-reads.ts'
import { countryOfZone } from './country-zones.ts'
import { presentPin, presentPlace } from './present.ts'
import { locatePin } from './locate-pin.ts'
import { listLargest } from './queries.ts'
import { searchPlaces } from './search/search-places.ts'

export const placesFeature: FastifyPluginAsyncZod = async (app) => {
  const { db, now } = app.deps
  await app.register(publicReads)

  app.route({
    ...listPlaces,
    handler: async ({ query: { q, bbox, country, zone, kind, near, limit } }) => {
      const box = bbox === undefined ? null : boxOf(bbox)
      if (q !== undefined) {
        const places = await searchPlaces(db, {
          text: q,
          kinds: kind,
          countryCode: country ?? (zone === undefined ? null : countryOfZone(zone)),
          near: near === undefined ? null : pointOf(near),
          within: box,
          limit,
        })
        return { items: places.map(presentPlace) }
      }
      if (!box) throw neitherGiven()
      return { items: (await listLargest(db, box, limit)).map(presentPlace) }
    },
  })

  app.route({
    ...readPin,
    handler: async ({ query: { lat, lng, country } }) =>
      presentPin(await locatePin(db, { latitude: lat, longitude: lng }, { now: now(), saidCountry: country })),
  })
}

function boxOf(bbox: string) {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number)
  return { west, south, east, north }
}

function pointOf(near: string) {
  const [latitude = 0, longitude = 0] = near.split(',').map(Number)
  return { latitude, longitude }
}

function neitherGiven(): Refusal {
  return new Refusal('validation_failed', 'Say what to look for: a name (q) or a part of the map (bbox).', {
    errors: [{ pointer: '/q', code: 'needed', detail: 'Give a name here, or a part of the map in bbox.' }],
  })
}
