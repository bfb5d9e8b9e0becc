import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'

const PLACES = {
  hamburg: { timeZone: 'Europe/Berlin', countryCode: 'DE', latitude: 53.55, longitude: 9.95, locality: 'Hamburg' },
  auckland: {
    timeZone: 'Pacific/Auckland',
    countryCode: 'NZ',
    latitude: -36.85,
    longitude: 174.76,
    locality: 'Auckland',
  },
  honolulu: {
    timeZone: 'Pacific/Honolulu',
    countryCode: 'US',
    latitude: 21.31,
    longitude: -157.86,
    locality: 'Honolulu',
  },
  kathmandu: { timeZone: 'Asia/Kathmandu', countryCode: 'NP', latitude: 27.7, longitude: 85.32, locality: 'Kathmandu' },
}

let t: TestApp
const slugs: Record<string, string> = {}
async function publish(name: string, place: keyof typeof PLACES, start: string, durationMinutes: number) {
  const schedule = scheduleOf({ start, durationMinutes, rule: null })
  slugs[name] = (await buildSurgery(t.db, { ...PLACES[place], name: `${name} Surgery`, schedule })).slug
}
beforeAll(async () => {
  t = await buildTestApp()
  await publish('Late', 'hamburg', '2026-12-09T22:00', 180)
  await publish('Midnight', 'hamburg', '2026-12-09T22:00', 120)
  await publish('Kiwi', 'auckland', '2026-12-12T10:00', 120)
  await publish('Aloha', 'honolulu', '2026-12-11T09:00', 120)
  await publish('Nepal', 'kathmandu', '2026-12-16T23:30', 90)
})
afterEach(() => {
  t.clock.now = NOW
})
afterAll(() => t.close())

/** Who is found, everywhere where the filter is asked. */
async function found(query: string): Promise<Record<string, string[]>> {
  const names = (text: string) => Object.keys(slugs).filter((name) => text.includes(slugs[name] ?? '-'))
  const body = async (path: string) => (await t.get(path)).body
  const page = async (path: string) => (await t.ask({ method: 'GET', url: path })).body
  return {
    list: names(await body(`/surgeries?${query}`)),
    map: names(await body(`/map?${query}&zoom=9`)),
    geojson: names(await body(`/surgeries.geojson?${query}`)),
    csv: names(await body(`/surgeries.csv?${query}`)),
    calendar: names((await body(`/calendar.ics?${query}`)).replaceAll('\r\n ', '')),
    occurrences: names(await body(`/occurrences?${query}`)),
    front: names(await page(`/?${query}`)),
    dates: names(await page(`/calendar?${query}`)),
  }
}
const everywhere = (names: string[]) => ({
  list: names,
  map: names,
  geojson: names,
  csv: names,
  calendar: names,
  occurrences: names,
  front: names,
  dates: names,
})

describe('a session from 22:00 to 01:00', () => {
  it('is found on the day that it begins and on the day that it ends', async () => {
    expect(await found('from=2026-12-09&to=2026-12-09&country=DE')).toEqual(everywhere(['Late', 'Midnight']))
    expect(await found('from=2026-12-10&to=2026-12-10&country=DE')).toEqual(everywhere(['Late']))
    expect(await found('from=2026-12-11&to=2026-12-11&country=DE')).toEqual(everywhere([]))
  })

  it('is found by today while it runs after midnight, and not once it is over', async () => {
    t.clock.now = new Date('2026-12-09T23:30:00Z')
    expect((await found('when=today&country=DE')).list).toEqual(['Late'])
    expect((await found('country=DE')).occurrences).toEqual(['Late'])
    t.clock.now = new Date('2026-12-10T00:30:00Z')
    expect((await found('when=today&country=DE')).list).toEqual([])
    expect((await found('country=DE')).occurrences).toEqual([])
  })

  it('is counted on both days, and only on those that are asked for', async () => {
    const days = async (query: string) => (await t.get(`/occurrences/days?country=DE&${query}`)).json().days
    expect(await days('from=2026-12-01&to=2026-12-31')).toEqual([
      { date: '2026-12-09', count: 2, cancelled: 0 },
      { date: '2026-12-10', count: 1, cancelled: 0 },
    ])
    expect(await days('from=2026-12-10&to=2026-12-31')).toEqual([{ date: '2026-12-10', count: 1, cancelled: 0 }])
  })

  it('is so where the clock is a quarter of an hour off', async () => {
    expect((await found('from=2026-12-17&to=2026-12-17&country=NP')).list).toEqual(['Nepal'])
    expect((await found('from=2026-12-16&to=2026-12-16&country=NP')).list).toEqual(['Nepal'])
  })
})

describe('today', () => {
  it('is the day that it is at the venue, on either side of the date line', async () => {
    // 12 December at ten in Auckland is 11 December, 21:00 UTC; nine in Honolulu on the 11th is 19:00 UTC.
    t.clock.now = new Date('2026-12-11T18:30:00Z')
    expect(await found('when=today')).toEqual(everywhere(['Kiwi', 'Aloha']))
    t.clock.now = new Date('2026-12-11T09:30:00Z')
    expect(await found('when=today')).toEqual(everywhere([]))
    t.clock.now = new Date('2026-12-11T10:30:00Z')
    expect(await found('when=today')).toEqual(everywhere(['Aloha']))
    t.clock.now = new Date('2026-12-11T11:30:00Z')
    expect(await found('when=today')).toEqual(everywhere(['Kiwi', 'Aloha']))
  })

  it('begins the weekend on Saturday there, and ends the week on Sunday there', async () => {
    t.clock.now = new Date('2026-12-11T18:30:00Z')
    expect((await found('when=weekend')).list).toEqual(['Kiwi'])
    expect((await found('when=week')).list).toEqual(['Kiwi', 'Aloha'])
  })

  it('lies between the days that are given besides', async () => {
    t.clock.now = new Date('2026-12-11T18:30:00Z')
    expect((await found('when=today&from=2026-12-12')).list).toEqual(['Kiwi'])
    expect((await found('when=today&to=2026-12-11')).list).toEqual(['Aloha'])
  })
})

describe('a session on the night on which clocks are put back over midnight', () => {
  it('is found on its own day only', async () => {
    const chile = { timeZone: 'America/Santiago', countryCode: 'CL', latitude: -33.45, longitude: -70.66 }
    // At midnight it is 23:00 again: two hours from half past ten it is half past eleven.
    const schedule = scheduleOf({ start: '2027-04-03T22:30', durationMinutes: 120, rule: null })
    await buildSurgery(t.db, { ...chile, locality: 'Santiago', schedule })
    const { days } = (await t.get('/occurrences/days?country=CL&from=2027-04-01&to=2027-04-30')).json()
    expect(days).toEqual([{ date: '2027-04-03', count: 1, cancelled: 0 }])
  })
})

test('a name for days that is none is refused, with the field', async () => {
  const answer = await t.get('/surgeries?when=tomorrow')
  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors).toMatchObject([{ pointer: '/when' }])
})
