import { DAY_MS } from '@surgeries/domain/dates/durations'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { Db } from '../src/db/client.ts'
import { NOW } from './app.ts'
import { buildSurgery } from './build.ts'

const MONTHLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=4WE' })
const SOON = scheduleOf({ start: '2026-11-20T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' })

const at = (locality: string, countryCode: string, timeZone: string, latitude: number, longitude: number) =>
  ({ locality, countryCode, timeZone, latitude, longitude }) satisfies Partial<ListingContent>

const BIRMINGHAM = at('Birmingham', 'GB', 'Europe/London', 52.4797, -1.9027)
const KATHMANDU = at('Kathmandu', 'NP', 'Asia/Kathmandu', 27.6953, 85.3222)
const AUCKLAND = at('Auckland', 'NZ', 'Pacific/Auckland', -36.853, 174.766)
const COLOGNE = at('Köln', 'DE', 'Europe/Berlin', 50.9384, 6.96)
const SUVA = at('Suva', 'FJ', 'Pacific/Fiji', -18.1416, 178.4415)
const APIA = at('Apia', 'WS', 'Pacific/Apia', -13.8333, -171.7667)

/** Some surgeries all over the world: every state and mark, both sides of the antimeridian, and some on one point. */
export async function buildWorld(db: Db): Promise<void> {
  await buildSurgery(db, {
    ...BIRMINGHAM,
    name: 'Central Birmingham Social Media Surgery',
    organisation: 'Podnosh',
    schedule: MONTHLY,
    languages: ['en'],
    offers: ['websites', 'blogging'],
    access: ['step_free'],
  })
  await buildSurgery(db, {
    ...BIRMINGHAM,
    name: 'Digbeth Evening Surgery',
    schedule: SOON,
    languages: ['en', 'ur'],
    offers: ['websites'],
    access: ['step_free', 'hearing_loop'],
  })
  await buildSurgery(db, {
    ...BIRMINGHAM,
    name: 'Moseley Surgery',
    state: 'ended',
    languages: ['en'],
    latitude: 52.4459,
    longitude: -1.8884,
  })
  await buildSurgery(db, {
    ...BIRMINGHAM,
    name: 'Kings Heath Surgery',
    state: 'dormant',
    confirmedAt: null,
    latitude: 52.4325,
    longitude: -1.8934,
  })
  await buildSurgery(db, {
    ...BIRMINGHAM,
    name: 'Northfield Surgery',
    state: 'paused',
    languages: ['en'],
    schedule: MONTHLY,
    latitude: 52.4165,
    longitude: -1.9665,
  })
  await buildSurgery(db, {
    ...KATHMANDU,
    name: 'COCAP Surgery',
    organisation: 'Collective Campaign for Peace',
    schedule: SOON,
    languages: ['ne', 'en'],
    offers: ['websites', 'facebook'],
  })
  await buildSurgery(db, {
    ...KATHMANDU,
    name: 'पाटन सोसल मिडिया सर्जरी',
    languages: ['ne'],
    confirmedAt: null,
    latitude: 27.6766,
    longitude: 85.3142,
  })
  await buildSurgery(db, {
    ...AUCKLAND,
    name: 'New Zealand Tourism Research Institute',
    organisation: 'AUT',
    languages: ['en', 'mi'],
    schedule: MONTHLY,
  })
  await buildSurgery(db, { ...COLOGNE, name: 'Sprechstunde im Bürgerzentrum', languages: ['de'], offers: ['facebook'] })
  await buildSurgery(db, { name: 'Kultwerk West', languages: ['de', 'en'], schedule: MONTHLY, pinPrecision: 'street' })
  await buildSurgery(db, { ...SUVA, name: 'Suva Surgery', languages: ['en', 'fj'] })
  await buildSurgery(db, {
    ...APIA,
    name: 'Apia Surgery',
    languages: ['sm'],
    confirmedAt: new Date(NOW.getTime() - 200 * DAY_MS),
  })
}
