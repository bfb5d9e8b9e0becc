import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildContent } from '../../../test/build.ts'
import { buildModerator, submit, submitAndConfirm } from '../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterAll(() => t.close())
beforeEach(() => t.db.rateLimit.deleteMany())

/** Towns that the gazetteer gives to one country and the shapes to another, or to none. */
const TOWNS: [town: string, latitude: number, longitude: number, said: string, other: string | null][] = [
  ['Laâyoune', 27.1418, -13.18797, 'EH', 'MA'],
  ['Dakhla', 23.68477, -15.95798, 'EH', 'MA'],
  ['Simferopol', 44.95719, 34.11079, 'UA', 'RU'],
  ['Sevastopol', 44.58883, 33.5224, 'UA', 'RU'],
  ['Yalta', 44.50013, 34.16148, 'UA', 'RU'],
  ['East Jerusalem', 31.78336, 35.23388, 'PS', 'IL'],
  ['Ariel', 32.1065, 35.18449, 'IL', 'PS'],
  ['Kyrenia', 35.33634, 33.31729, 'CY', null],
  ['Nicosia', 35.17531, 33.3642, 'CY', null],
  ['Famagusta', 35.12054, 33.93894, 'CY', null],
  ['Halluin', 50.78628, 3.12611, 'FR', 'BE'],
  ['Jogbani', 26.41667, 87.25, 'IN', 'NP'],
  ['Dārchulā', 29.84121, 80.52874, 'NP', 'IN'],
  ['Tornio', 65.84811, 24.14662, 'FI', 'SE'],
  ['Libenge', 3.65332, 18.63566, 'CD', 'CF'],
]

async function placed(latitude: number, longitude: number, countryCode: string) {
  const { timeZone } = (await t.get(`/places/at?lat=${latitude}&lng=${longitude}&country=${countryCode}`)).json()
  return buildContent({ latitude, longitude, countryCode, timeZone, locality: 'Here' })
}

test.each(TOWNS)('whoever meets in %s may say either country', async (_, latitude, longitude, said, other) => {
  for (const countryCode of [said, ...(other === null ? [] : [other])]) {
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
})
