import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildModerator, submit, submitAndConfirm } from '../../../../test/submitting.ts'

let t: TestApp
let admin: Record<string, string>
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'admin@example.org', role: 'administrator' })
  admin = await t.signIn('admin@example.org')
})
afterAll(() => t.close())

const WEEKLY = {
  rules: [{ start: '2026-12-09T17:30', durationMinutes: 120, rule: 'FREQ=WEEKLY' }],
  extraDates: [],
  skippedDates: [],
}
const NEPALGUNJ = { latitude: 28.05, longitude: 81.61667, countryCode: 'NP', locality: 'Nepalgunj', schedule: WEEKLY }
const KASHGAR = { latitude: 39.47066, longitude: 75.98951, countryCode: 'CN', locality: 'Kashi' }

test.each([
  ['Nepalgunj', 28.05, 81.61667, 'NP', 'Asia/Kathmandu'],
  ['Dili', -8.55861, 125.57361, 'TL', 'Asia/Dili'],
  ['Fakaofo', -9.3803, -171.2188, 'TK', 'Pacific/Fakaofo'],
  ['Yuma', 32.72532, -114.6244, 'US', 'America/Phoenix'],
  ['Kara', 9.55111, 1.18611, 'TG', 'Africa/Lome'],
  ['Jaigaon', 26.84766, 89.37558, 'IN', 'Asia/Kolkata'],
  ['Konstanz', 47.66, 9.175, 'DE', 'Europe/Berlin'],
  ['Ceuta', 35.889, -5.319, 'EA', 'Africa/Ceuta'],
  ['Las Palmas', 28.1, -15.41, 'IC', 'Atlantic/Canary'],
  ['Pristina', 42.667, 21.166, 'XK', 'Europe/Belgrade'],
  ['Taveuni, on the antimeridian', -16.8, 180, 'FJ', 'Pacific/Fiji'],
])('the clock of a pin is one of its country: %s', async (_, lat, lng, country, timeZone) => {
  const facts = (await t.get(`/places/at?lat=${lat}&lng=${lng}&country=${country}`)).json()
  expect(facts).toMatchObject({ timeZone, candidates: [timeZone] })
  expect(facts.countryZones).toContain(timeZone)
})

describe('a proposal', () => {
  test('keeps the zone that was sent, and its dates are by that clock', async () => {
    const content = buildContent({ ...NEPALGUNJ, timeZone: 'Asia/Kathmandu' })
    const { id } = await submitAndConfirm(t, { email: 'a@example.org', content })
    const desk = await t.post(`/submissions/${id}/decision`, { action: 'approve' }, { ...admin, 'if-match': '"1"' })
    const surgery = (await t.get(`/surgeries/${desk.json().slug}`)).json()
    expect(surgery).toMatchObject({ timeZone: 'Asia/Kathmandu', nextAt: '2026-12-09T11:45:00.000Z' })
    expect(desk.json().signals).not.toContainEqual(expect.objectContaining({ signal: 'clock_differs' }))
  })

  test('with the clock of another country is refused, and told which there are', async () => {
    const content = buildContent({ ...NEPALGUNJ, timeZone: 'Europe/Berlin' })
    const answer = await submit(t, { email: 'b@example.org', content })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toEqual([
      expect.objectContaining({ pointer: '/content/timeZone', code: 'zone_elsewhere' }),
    ])
    expect(answer.json().errors[0].detail).toContain('Asia/Kathmandu')
  })

  test.each(['Asia/Shanghai', 'Asia/Urumqi'])(
    'where clocks differ is as its organiser says, with a signal: %s',
    async (timeZone) => {
      const content = buildContent({ ...KASHGAR, timeZone })
      const { id } = await submitAndConfirm(t, { email: `${timeZone.slice(5).toLowerCase()}@example.org`, content })
      const desk = (await t.get(`/moderation/submissions/${id}`, admin)).json()
      expect(desk.content.timeZone).toBe(timeZone)
      expect(desk.signals).toContainEqual({ signal: 'clock_differs', about: 'timeZone' })
    },
  )

  test('may have another zone of its country, with a signal', async () => {
    const yuma = { latitude: 32.72532, longitude: -114.6244, countryCode: 'US', locality: 'Yuma' }
    const content = buildContent({ ...yuma, timeZone: 'America/Los_Angeles' })
    const { id } = await submitAndConfirm(t, { email: 'yuma@example.org', content })
    const desk = (await t.get(`/moderation/submissions/${id}`, admin)).json()
    expect(desk.content.timeZone).toBe('America/Los_Angeles')
    expect(desk.signals).toContainEqual({ signal: 'clock_differs', about: 'timeZone' })
  })
})

test('an approved move to another zone keeps the hour on the wall, and moves the moment', async () => {
  await t.db.rateLimit.deleteMany()
  const content = buildContent({ schedule: WEEKLY })
  const { id } = await submitAndConfirm(t, { email: 'moving@example.org', content })
  const approve = async (one: string) => {
    const answer = await t.post(`/submissions/${one}/decision`, { action: 'approve' }, { ...admin, 'if-match': '"1"' })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const { slug } = await approve(id)
  const shown = async () => (await t.get(`/surgeries/${slug}`)).json()
  expect(await shown()).toMatchObject({ timeZone: 'Europe/Berlin', nextAt: '2026-12-09T16:30:00.000Z' })
  const moved = buildContent({ ...NEPALGUNJ, timeZone: 'Asia/Kathmandu' })
  const { version } = (await t.get(`/surgeries/${slug}/content`, admin)).json()
  const edit = await t.post(
    `/surgeries/${slug}/submissions`,
    { kind: 'edit', content: moved },
    { ...admin, 'if-match': `"${version}"` },
  )
  expect(edit.statusCode, edit.body).toBe(201)
  await approve(edit.json().id)
  expect(await shown()).toMatchObject({ timeZone: 'Asia/Kathmandu', nextAt: '2026-12-09T11:45:00.000Z' })
})

test('both clocks are offered where they overlap', async () => {
  const facts = (await t.get('/places/at?lat=39.47066&lng=75.98951')).json()
  expect(facts.candidates.toSorted()).toEqual(['Asia/Shanghai', 'Asia/Urumqi'])
})
