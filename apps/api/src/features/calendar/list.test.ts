import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'

const EVENINGS = scheduleOf({ start: '2026-11-05T18:00', durationMinutes: 120, rule: 'FREQ=WEEKLY;COUNT=6' })
const KATHMANDU = {
  name: 'COCAP Surgery',
  latitude: 27.6953,
  longitude: 85.3222,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  locality: 'Kathmandu',
  schedule: scheduleOf({ start: '2026-11-21T11:00', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3SA;COUNT=3' }),
}

let api: TestApp
let hamburg: { slug: string }
let anna: Record<string, string>
beforeAll(async () => {
  api = await buildTestApp()
  anna = await api.signIn('anna@example.org')
  const { id: organiserId } = await api.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
  // Known for some weeks, so that what was held is in the table.
  hamburg = await buildSurgery(api.db, { schedule: EVENINGS, organiserId, now: new Date('2026-11-01T12:00:00Z') })
  await buildSurgery(api.db, KATHMANDU)
  const path = `/surgeries/${hamburg.slug}/occurrences`
  await api.put(`${path}/2026-11-26T18:00`, { status: 'cancelled', reason: 'The heating is broken' }, anna)
  await api.put(`${path}/2026-12-03T18:00`, { status: 'moved', start: '2026-12-05T10:00' }, anna)
})
afterAll(() => api.close())

const listed = async (query = '') =>
  (await api.get(`/occurrences?${query}`))
    .json()
    .items.map((item: { localStart: string; status: string }) => `${item.localStart} ${item.status}`)

test('the dates that are not over yet, of all surgeries, the earliest first, those cancelled among them', async () => {
  expect(await listed()).toEqual([
    '2026-11-19T18:00 scheduled',
    '2026-11-21T11:00 scheduled',
    '2026-11-26T18:00 cancelled',
    '2026-12-05T10:00 moved',
    '2026-12-10T18:00 scheduled',
    '2026-12-19T11:00 scheduled',
    '2027-01-16T11:00 scheduled',
  ])
})

test('each says what it is, why, and of which surgery', async () => {
  const { items } = (await api.get('/occurrences?from=2026-11-26&to=2026-11-26')).json()
  expect(items).toEqual([
    {
      recurrenceId: '2026-11-26T18:00',
      startsAt: '2026-11-26T17:00:00.000Z',
      endsAt: '2026-11-26T19:00:00.000Z',
      localStart: '2026-11-26T18:00',
      status: 'cancelled',
      reason: 'The heating is broken',
      confirmedAt: null,
      surgery: {
        slug: hamburg.slug,
        name: 'Kultwerk West Social Media Surgery',
        organisation: '',
        locality: 'Hamburg',
        countryCode: 'DE',
        latitude: 53.55,
        longitude: 9.95,
        pinPrecision: 'door',
        timeZone: 'Europe/Berlin',
        state: 'active',
        languages: [],
      },
      distanceKm: null,
    },
  ])
})

test('days are the venue’s own, and from one on what was held is there too', async () => {
  expect(await listed('from=2026-11-05&to=2026-11-21')).toEqual([
    '2026-11-05T18:00 scheduled',
    '2026-11-12T18:00 scheduled',
    '2026-11-19T18:00 scheduled',
    '2026-11-21T11:00 scheduled',
  ])
  expect(await listed('to=2026-11-20')).toEqual(['2026-11-19T18:00 scheduled'])
})

test('a surgery is found by its name, in any state and by its old address', async () => {
  expect(await listed(`surgery=${hamburg.slug}&to=2026-11-30`)).toHaveLength(2)
  const { id } = await api.db.surgery.findUniqueOrThrow({ where: { slug: hamburg.slug } })
  await api.db.slugRedirect.create({ data: { slug: 'old-name', surgeryId: id } })
  expect(await listed('surgery=old-name&to=2026-11-30')).toHaveLength(2)
  await api.db.surgery.update({ where: { id }, data: { state: 'ended' } })
  expect(await listed(`surgery=${hamburg.slug}&from=2026-11-01&to=2026-11-18`)).toHaveLength(2)
  expect(await listed('from=2026-11-01&to=2026-11-18')).toEqual([])
  await api.db.surgery.update({ where: { id }, data: { state: 'active' } })
  expect((await api.get('/occurrences?surgery=nowhere')).json()).toMatchObject({ status: 404, code: 'not_found' })
})

test('near a point they tell how far, and a radius or a box narrows', async () => {
  const { items } = (await api.get('/occurrences?near=53.6,9.95&radius=50')).json()
  expect(items).toHaveLength(4)
  expect(items[0].distanceKm).toBeCloseTo(5.56, 1)
  expect(await listed('bbox=80,26,89,31')).toHaveLength(3)
  expect(await listed('country=NP&q=cocap')).toHaveLength(3)
  expect(await listed('bbox=0,0,1,1')).toEqual([])
})

test('pages follow each other without a gap or a repeat', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: { localStart: string }[]; nextCursor: string | null } = (
      await api.get(`/occurrences?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    ).json()
    seen.push(...page.items.map(({ localStart }) => localStart))
    cursor = page.nextCursor
  }
  expect(seen).toEqual((await listed()).map((line: string) => line.split(' ')[0]))
})

test.each(['x', Buffer.from('["0000-01-01T00:00:00Z","a","b"]').toString('base64url')])(
  'a broken cursor is refused: %s',
  async (cursor) => {
    expect((await api.get(`/occurrences?cursor=${cursor}`)).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/cursor' }],
    })
  },
)

test('the days of a month are counted, and what is cancelled apart', async () => {
  expect((await api.get('/occurrences/days?from=2026-11-01&to=2026-12-31')).json().days).toEqual([
    { date: '2026-11-05', count: 1, cancelled: 0 },
    { date: '2026-11-12', count: 1, cancelled: 0 },
    { date: '2026-11-19', count: 1, cancelled: 0 },
    { date: '2026-11-21', count: 1, cancelled: 0 },
    { date: '2026-11-26', count: 0, cancelled: 1 },
    { date: '2026-12-05', count: 1, cancelled: 0 },
    { date: '2026-12-10', count: 1, cancelled: 0 },
    { date: '2026-12-19', count: 1, cancelled: 0 },
  ])
})

test.each([
  ['', '/from'],
  ['from=2026-11-01', '/to'],
  ['from=2026-11-01&to=2027-02-10', '/to'],
  ['from=2026-11-02&to=2026-11-01', '/to'],
])('days need two ends, in order, at most a hundred days apart: %s', async (query, pointer) => {
  expect((await api.get(`/occurrences/days?${query}`)).json()).toMatchObject({ status: 400, errors: [{ pointer }] })
})

test.each(['from=0000-01-01', 'to=0000-01-01', 'from=9999-12-31', 'to=9999-12-31', 'from=0000-01-01&to=0000-01-02'])(
  'a day far from any other is a day like any other: %s',
  async (query) => {
    expect((await api.get(`/occurrences?${query}`)).statusCode).toBe(200)
    expect((await api.get(`/surgeries?${query}`)).statusCode).toBe(200)
  },
)

test('anybody may read them, from anywhere', async () => {
  const answer = await api.get('/occurrences', { origin: 'https://elsewhere.example' })
  expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' })
})
