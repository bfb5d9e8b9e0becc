import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDisputed } from '@surgeries/prisma/seed/gazetteer/sources'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { WORLD_TAKES_MS } from '../../../../test/database.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildModerator, solveCaptcha, submit, submitAndConfirm } from '../../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp({ places: 'world' })
}, WORLD_TAKES_MS)
afterAll(() => t.close())
beforeEach(() => t.db.rateLimit.deleteMany())

/** Towns that the gazetteer gives to one country and the shapes to another, or to none. */
const TOWNS = readDisputed().map(({ name, latitude, longitude, countryCode, shapeCountry }) => ({
  name,
  latitude,
  longitude,
  countries: [countryCode, ...(shapeCountry === null ? [] : [shapeCountry])],
}))

test('the gazetteer finds every disputed town by its name', async () => {
  for (const { name, countries } of TOWNS) {
    const { items } = (await t.get(`/places?${new URLSearchParams({ q: name, kind: 'town' }).toString()}`)).json()
    const found = items.filter((place: { countryCode: string }) => countries.includes(place.countryCode))
    expect([name, found.length > 0]).toEqual([name, true])
  }
  expect(TOWNS).toHaveLength(34)
})

async function placed(latitude: number, longitude: number, countryCode: string) {
  const { timeZone } = (await t.get(`/places/at?lat=${latitude}&lng=${longitude}&country=${countryCode}`)).json()
  return buildContent({ latitude, longitude, countryCode, timeZone, locality: 'Here' })
}

test.each(TOWNS)('whoever meets in $name may say either country', async ({ latitude, longitude, countries }) => {
  for (const countryCode of countries) {
    const sent = await submit(t, { content: await placed(latitude, longitude, countryCode) })
    expect(sent.statusCode, sent.body).toBe(201)
  }
})

test.each([
  ['Ceuta, Morocco', 35.88933, -5.31979, 'MA'],
  ['Gibraltar, Spain', 36.14, -5.353, 'ES'],
  ['Dover, France', 51.12, 1.31, 'FR'],
  ['Akrotiri, Cyprus', 34.6, 32.98, 'CY'],
  ['Pristina, Serbia', 42.66, 21.16, 'RS'],
  ['Hargeisa, Somalia', 9.56, 44.06, 'SO'],
  ['Saint-Denis, France', -20.88, 55.45, 'FR'],
  ['Stanley, Argentina', -51.69, -57.85, 'AR'],
  ['Bratislava, Hungary', 48.14, 17.11, 'HU'],
])('an answer that somebody there may give in earnest is taken: %s', async (_, latitude, longitude, countryCode) => {
  const sent = await submit(t, { content: await placed(latitude, longitude, countryCode) })
  expect(sent.statusCode, sent.body).toBe(201)
})

test.each([
  ['Hamburg, Nepal', 53.55, 9.93, 'NP'],
  ['Birmingham, United States', 52.48, -1.9, 'US'],
  ['Kathmandu, Germany', 27.7, 85.3, 'DE'],
  ['Auckland, Australia', -36.85, 174.76, 'AU'],
])('a country that is nowhere near is refused beside its field: %s', async (_, latitude, longitude, countryCode) => {
  const sent = await submit(t, { content: await placed(latitude, longitude, countryCode) })
  expect(sent.statusCode).toBe(400)
  const { errors } = sent.json()
  expect(errors).toContainEqual(expect.objectContaining({ pointer: '/content/countryCode', code: 'country_elsewhere' }))
})

test('where no country claims the land, its neighbours may be named and others not', async () => {
  expect((await t.get('/places/at?lat=21.87&lng=33.73')).json()).toMatchObject({ countryCode: null, countries: [] })
  const there = { latitude: 21.87, longitude: 33.73, locality: 'Bir Tawil' }
  const sent = async (countryCode: string) =>
    (await submit(t, { content: await placed(there.latitude, there.longitude, countryCode) })).statusCode
  expect(await sent('EG')).toBe(201)
  expect(await sent('SD')).toBe(201)
  expect(await sent('NP')).toBe(400)
})

describe('moderators of either country', () => {
  test('see what is proposed where sources differ, and may decide on it', async () => {
    for (const [name, country] of [
      ['Fatima', 'EH'],
      ['Youssef', 'MA'],
      ['Asha', 'NP'],
    ] as const)
      await buildModerator(t.db, { email: `${name.toLowerCase()}@example.org`, name, countries: [country] })
    const { id } = await submitAndConfirm(t, {
      email: 'laayoune@example.org',
      content: await placed(27.1418, -13.18797, 'EH'),
    })
    const seenBy = async (email: string) => {
      const { items } = (await t.get('/moderation/submissions', await t.signIn(email))).json()
      const { isMine, mayDecide } = items.find((item: { id: string }) => item.id === id)
      return { isMine, mayDecide }
    }
    expect(await seenBy('fatima@example.org')).toEqual({ isMine: true, mayDecide: true })
    expect(await seenBy('youssef@example.org')).toEqual({ isMine: true, mayDecide: true })
    expect(await seenBy('asha@example.org')).toEqual({ isMine: false, mayDecide: false })
    expect(await t.db.mail.count({ where: { to: 'youssef@example.org', subject: { contains: 'Kultwerk' } } })).toBe(1)
  })

  test('find it in the queue by either country, and both are named to who sent it', async () => {
    const fatima = await t.signIn('fatima@example.org')
    for (const country of ['EH', 'MA']) {
      const { items, counts } = (await t.get(`/moderation/submissions?country=${country}`, fatima)).json()
      expect(items).toMatchObject([{ countryCode: 'EH' }])
      expect(counts.country).toEqual(expect.arrayContaining([{ value: country, count: 1 }]))
    }
    expect((await t.get('/moderation/submissions?country=NP', fatima)).json().items).toEqual([])
    const { text } = await t.db.mail.findFirstOrThrow({
      where: { to: 'laayoune@example.org', text: { contains: 'Fatima' } },
    })
    expect(text).toContain('Youssef')
  })

  test('hear of what visitors tell of it once it is public, and may settle that', async () => {
    const { id } = await t.db.submission.findFirstOrThrow({
      where: { organiserEmail: 'laayoune@example.org', state: 'pending' },
    })
    const youssef = await t.signIn('youssef@example.org')
    const decided = await t.post(
      `/submissions/${id}/decision`,
      { action: 'approve' },
      { ...youssef, 'if-match': '"1"' },
    )
    expect(decided.statusCode, decided.body).toBe(200)
    const told = { kind: 'closed', captcha: await solveCaptcha(t) }
    expect((await t.post(`/surgeries/${decided.json().slug}/reports`, told)).statusCode).toBe(201)
    for (const to of ['fatima@example.org', 'youssef@example.org'])
      expect([to, await t.db.mail.count({ where: { to, text: { contains: '/moderation/reports' } } })]).toEqual([to, 1])
    const asha = { to: 'asha@example.org', text: { contains: '/moderation/reports' } }
    expect(await t.db.mail.count({ where: asha })).toBe(0)
    const [report] = (await t.get('/moderation/reports', youssef)).json().items
    const settled = await t.post(`/moderation/reports/${report.id}/outcome`, { outcome: 'no_change' }, youssef)
    expect(settled.json()).toMatchObject({ state: 'settled', settledBy: 'Youssef' })
  })
})
