import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PinFacts, Place } from '@surgeries/contracts/places'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { WORLD_TAKES_MS } from '../../../test/database.ts'
import { listPlaceNames } from './queries.ts'

let app: TestApp
beforeAll(async () => {
  app = await buildTestApp({ places: 'world' })
}, WORLD_TAKES_MS)
afterAll(() => app.close())

async function search(query: Record<string, string>): Promise<Place[]> {
  const answer = await app.get(`/places?${new URLSearchParams(query).toString()}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: Place[] }>().items
}

async function pinAt(lat: number, lng: number): Promise<PinFacts> {
  const answer = await app.get(`/places/at?lat=${lat}&lng=${lng}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<PinFacts>()
}

test('a point in the middle of a town says of which, a step beside it says of none', async () => {
  const [town] = await search({ q: 'Pokhara' })
  expect(town).toBeDefined()
  expect((await pinAt(town?.latitude ?? 0, town?.longitude ?? 0)).centreOf).toBe('Pokhara')
  expect((await pinAt((town?.latitude ?? 0) + 0.0001, town?.longitude ?? 0)).centreOf).toBeNull()
})

describe('searching a town by name', () => {
  test.each([
    ['Kathmandu', 'Kathmandu', 'NP'],
    ['Katmandu', 'Kathmandu', 'NP'],
    ['kathmandoo', 'Kathmandu', 'NP'],
    ['काठमाडौँ', 'Kathmandu', 'NP'],
    ['काठमाडौं', 'Kathmandu', 'NP'],
    ['काठमान्डु', 'Kathmandu', 'NP'],
    ['Köln', 'Köln', 'DE'],
    ['Koeln', 'Köln', 'DE'],
    ['Cologne', 'Köln', 'DE'],
    ['Pokhara', 'Pokhara', 'NP'],
    ['पोखरा', 'Pokhara', 'NP'],
    ['Tāmaki Makaurau', 'Auckland', 'NZ'],
    ['tamaki makaurau', 'Auckland', 'NZ'],
    ['Auckland', 'Auckland', 'NZ'],
    ['Hambrug', 'Hamburg', 'DE'],
    ['São Paulo', 'São Paulo', 'BR'],
    ['東京', 'Tokyo', 'JP'],
    ['القاهرة', 'Cairo', 'EG'],
  ])('%s finds %s first', async (q, name, countryCode) => {
    expect((await search({ q }))[0]).toMatchObject({ name, countryCode })
  })

  test.each([
    ['UK', 'United Kingdom', 'country'],
    ['NZ', 'New Zealand', 'country'],
    ['Nepal', 'Nepal', 'country'],
    ['नेपाल', 'Nepal', 'country'],
    ['Aotearoa', 'New Zealand', 'country'],
    ['Deutschland', 'Germany', 'country'],
    ['Großbritannien', 'United Kingdom', 'country'],
    ['England', 'England', 'region'],
    ['Scotland', 'Scotland', 'region'],
    ['Gandaki', 'Gandaki', 'region'],
    ['Bayern', 'Bavaria', 'region'],
    ['Texas', 'Texas', 'region'],
    ['New York', 'New York City', 'town'],
    ['Hamburg', 'Hamburg', 'town'],
  ])('%s means %s first, a %s', async (q, name, kind) => {
    expect((await search({ q }))[0]).toMatchObject({ name, kind })
  })

  test.each([
    ['काठमाण्डू', 'Kathmandu'],
    ['काठमान्डौ', 'Kathmandu'],
    ['काठमडौ', 'Kathmandu'],
    ['पोखारा', 'Pokhara'],
    ['पोखरअ', 'Pokhara'],
    ['भक्तपूर', 'Bhaktapur'],
    ['भकतपुर', 'Bhaktapur'],
    ['नेपालगन्ज', 'Nepalgunj'],
    ['विराट नगर', 'Biratnagar'],
    ['बिराटनग', 'Biratnagar'],
    ['हेटौडा', 'Hetauda'],
    ['जनकपूर', 'Janakpur'],
    ['Мосвка', 'Moscow'],
    ['Новосибрск', 'Novosibirsk'],
    ['القاهره', 'Cairo'],
  ])('%s, misspelt, is still %s', async (q, name) => {
    expect((await search({ q }))[0]).toMatchObject({ name })
  })

  test('a name that only a machine wrote leads to its town and is not shown', async () => {
    for (const q of ['nepalasa', 'napolis', 'han bao', 'Hamepuka', 'Birmin’gxam'])
      expect(
        (await search({ q })).map(({ matchedName }) => matchedName?.toLowerCase()),
        q,
      ).not.toContain(q.toLowerCase())
  })

  test.each([
    ['Birmingham, UK', 'Birmingham', 'GB'],
    ['Birmingham UK', 'Birmingham', 'GB'],
    ['Birmingham, Alabama', 'Birmingham', 'US'],
    ['Leeds, West Yorkshire', 'Leeds', 'GB'],
    ['Leeds West Yorkshire', 'Leeds', 'GB'],
    ['Paris, Texas, USA', 'Paris', 'US'],
    ['London, Canada', 'London', 'CA'],
    ['Pokhara, Gandaki, Nepal', 'Pokhara', 'NP'],
    ['पोखरा, नेपाल', 'Pokhara', 'NP'],
  ])('%s is %s in %s', async (q, name, countryCode) => {
    expect((await search({ q }))[0]).toMatchObject({ name, countryCode })
  })

  test.each([
    ['Pokhara, Nepal', 'ne', 'पोखरा'],
    ['Butwal, Nepal', 'ne', 'बुटवल'],
    ['Cologne', 'de', 'Köln'],
    ['Kathmandu', 'ne', 'काठमाडौं'],
  ] as const)('says what %s is called in the language %s', async (q, language, name) => {
    const [first] = await search({ q })
    expect([first?.name, first?.localNames[language]]).toContain(name)
  })

  test('says which spelling matched, where that is not the name itself', async () => {
    expect((await search({ q: 'पोखरा' }))[0]?.matchedName).toBe('पोखरा')
    expect((await search({ q: 'Koeln' }))[0]?.matchedName).toBeNull()
  })

  test('gives the largest of those that begin so', async () => {
    expect((await search({ q: 'Lond' }))[0]).toMatchObject({ name: 'London', countryCode: 'GB', region: 'England' })
  })

  test('puts the towns of a country first when asked to', async () => {
    expect((await search({ q: 'London', country: 'CA' }))[0]).toMatchObject({ name: 'London', countryCode: 'CA' })
  })

  test('puts what is called exactly so first, then the surroundings of the map, then the visitor’s country, and size last', async () => {
    const firstOf = async (query: Record<string, string>) => {
      const [place] = await search({ kind: 'town', ...query })
      return place && `${place.name}, ${place.region}`
    }
    expect(await firstOf({ q: 'London' })).toBe('London, England')
    expect(await firstOf({ q: 'London', zone: 'America/Toronto' })).toBe('London, Ontario')
    expect(await firstOf({ q: 'London', zone: 'America/Toronto', near: '51.5,-0.1' })).toBe('London, England')
    expect(await firstOf({ q: 'Birmingham', zone: 'America/Chicago' })).toBe('Birmingham, Alabama')
    expect(await firstOf({ q: 'Birmingham', zone: 'America/Chicago', near: '52.48,-1.9' })).toBe('Birmingham, England')
    // No beginning, however near, comes before what is called exactly so.
    expect(await firstOf({ q: 'Hamburg', zone: 'Asia/Kathmandu', near: '27.7,85.3' })).toBe('Hamburg, Hamburg')
    expect(await firstOf({ q: 'Welling', zone: 'Pacific/Auckland' })).toBe('Welling, England')
    expect(await firstOf({ q: 'Wellingt', zone: 'Europe/London' })).toBe('Wellington, England')
    expect(await firstOf({ q: 'Wellngton', zone: 'America/New_York' })).toBe('Wellington, Florida')
  })

  test.each([
    ['Europe/London', 'London, England'],
    ['Asia/Calcutta', 'London, England'],
    ['America/Toronto', 'London, Ontario'],
    ['Canada/Eastern', 'London, Ontario'],
    ['UTC', 'London, England'],
    ['Mars/Olympus', 'London, England'],
  ])('takes the visitor’s country from the time zone %s, whatever browsers call it', async (zone, first) => {
    const [place] = await search({ q: 'London', kind: 'town', zone })
    expect(place && `${place.name}, ${place.region}`).toBe(first)
  })

  test('tells two places of one name in one region apart by their county, in Nepal by their district', async () => {
    const wellingtons = (await search({ q: 'Wellington, England', kind: 'town' })).filter(
      ({ name }) => name === 'Wellington',
    )
    const counties = wellingtons.map(({ county }) => county)
    expect(counties.length).toBeGreaterThan(1)
    expect(new Set(counties.filter((county) => county !== null)).size).toBe(counties.length)
    const [one, other] = await search({ q: 'Budhiganga' })
    expect([one?.county, other?.county].toSorted()).toEqual(['Bajura', 'Morang'])
  })

  test.each([
    ['Nur-Sultan', 'Astana'],
    ['Grahamstown', 'Grahamstown'],
    ['Makhanda', 'Grahamstown'],
    ['Allahabad', 'Prayagraj'],
    ['Prayagraj', 'Prayagraj'],
    ['Burma', 'Myanmar (Burma)'],
    ['Swaziland', 'Eswatini'],
    ['Province No. 3', 'Bagmati Province'],
    ['Holland', 'Netherlands'],
    ['Chhatrapati Sambhajinagar', 'Aurangabad'],
  ])('finds by its old name or its new one: %s', async (q, name) => {
    expect((await search({ q }))[0]).toMatchObject({ name })
  })

  test.each([
    ['Kaski', 'Kaski', 'region'],
    ['कास्की', 'Kaski', 'region'],
    ['पूर्वी रुकुम', 'Eastern Rukum', 'region'],
    ['Thulung Dudhkoshi', 'Thulung Dudhkoshi', 'quarter'],
    ['थुलुङ दुधकोशी', 'Thulung Dudhkoshi', 'quarter'],
    ['थुलुङ दुधकोशी गाउँपालिका', 'Thulung Dudhkoshi', 'quarter'],
    ['पोखरा महानगरपालिका', 'Pokhara', 'town'],
    ['Pokhara, Kaski', 'Pokhara', 'town'],
    ['पोखरा, कास्की', 'Pokhara', 'town'],
  ])('finds districts and municipalities of Nepal, in English and Nepali: %s', async (q, name, kind) => {
    expect((await search({ q }))[0]).toMatchObject({ name, kind, countryCode: 'NP' })
  })

  test('adds no far-fetched towns to one that is right', async () => {
    const names = (await search({ q: 'Kathmandu' })).map(({ name }) => name)
    expect(new Set(names)).toEqual(new Set(['Kathmandu']))
  })

  test('finds nothing for what is no name', async () => {
    expect(await search({ q: '!?' })).toEqual([])
    expect(await search({ q: "%_'; --" })).toEqual([])
  })

  test('knows a time zone for every town, the small ones too', async () => {
    const places = [...(await search({ q: 'Namche Bazar' })), ...(await search({ q: 'Filey' }))]
    expect(places.map(({ timeZone }) => timeZone)).toEqual(expect.arrayContaining(['Asia/Kathmandu', 'Europe/London']))
  })

  test('needs a name or a view', async () => {
    const answer = await app.get('/places')
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/q' }] })
  })
})

describe('the towns of a view', () => {
  test('are its largest, largest first', async () => {
    const places = await search({ bbox: '5,47,15,55', limit: '5' })
    expect(places.map(({ name }) => name).slice(0, 2)).toEqual(['Berlin', 'Hamburg'])
    expect(places.map(({ population }) => population)).toEqual(
      places.map(({ population }) => population).toSorted((a, b) => b - a),
    )
  })

  test('are found on both sides of the antimeridian', async () => {
    const names = (await search({ bbox: '170,-50,-170,-10', limit: '50' })).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Auckland', 'Suva', 'Apia']))
  })
})

describe('a pin', () => {
  test.each([
    ['Central Birmingham', 52.48, -1.9, 'GB', 'Europe/London', 'Birmingham'],
    ['Kathmandu', 27.7, 85.32, 'NP', 'Asia/Kathmandu', 'Kathmandu'],
    ['Auckland', -36.85, 174.76, 'NZ', 'Pacific/Auckland', 'Auckland'],
    ['Jersey, which is no part of the United Kingdom', 49.19, -2.11, 'JE', 'Europe/Jersey', 'Saint Helier'],
    ['an atoll', 4.1755, 73.5093, 'MV', 'Indian/Maldives', 'Male'],
    ['Russia beyond the antimeridian', 64.42, -173.24, 'RU', 'Asia/Anadyr', 'Provideniya'],
  ])('in %s is on land and knows its country, zone and town', async (_where, lat, lng, countryCode, timeZone, name) => {
    expect(await pinAt(lat, lng)).toMatchObject({ isLand: true, countryCode, timeZone, nearest: { name } })
  })

  test.each([
    ['(0,0)', 0, 0],
    ['the North Sea', 54.5, 3.5],
    ['the Atlantic', 40, -35],
    ['the Caspian Sea', 42, 51],
    ['the Pacific at the antimeridian', -30, 180],
  ])('at %s is not on land', async (_where, lat, lng) => {
    expect((await pinAt(lat, lng)).isLand).toBe(false)
  })

  test('on a pier or a rough shore is on land all the same', async () => {
    expect((await pinAt(50.8145, -0.1371)).isLand).toBe(true)
  })

  test('is told how far its town is', async () => {
    const { nearest } = await pinAt(27.8, 85.32)
    expect(nearest?.distanceKm).toBeGreaterThan(5)
    expect(nearest?.distanceKm).toBeLessThan(20)
  })

  test('off the earth is refused', async () => {
    expect((await app.get('/places/at?lat=91&lng=0')).statusCode).toBe(400)
  })
})

test('a quarter is known by the names of its city as well', async () => {
  const [quarter] = await search({ q: 'St. Pauli', country: 'DE' })
  const names = await listPlaceNames(app.db, quarter?.id ?? 0)
  expect(names[0]).toBe('St. Pauli')
  expect(names).toEqual(expect.arrayContaining(['Hamburg', 'Hamburgo', 'हॅम्बुर्ग']))
})
