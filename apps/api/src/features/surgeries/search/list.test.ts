import { distanceKm } from '@surgeries/domain/geo'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildWorld } from '../../../../test/world.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
})
afterAll(() => api.close())

async function namesOf(query: string): Promise<string[]> {
  const answer = await api.get(`/surgeries?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ name }: { name: string }) => name)
}

describe('the list', () => {
  test('begins with those that run and have a date, and leaves out the ended', async () => {
    expect(await namesOf('')).toEqual([
      'Central Birmingham Social Media Surgery',
      'COCAP Surgery',
      'Digbeth Evening Surgery',
      'Kultwerk West',
      'New Zealand Tourism Research Institute',
      'Apia Surgery',
      'Sprechstunde im Bürgerzentrum',
      'Suva Surgery',
      'पाटन सोसल मिडिया सर्जरी',
      'Northfield Surgery',
      'Kings Heath Surgery',
    ])
  })

  test('says of each what its pin says, and when it meets next', async () => {
    const { items } = (await api.get('/surgeries?q=digbeth')).json()
    expect(items[0]).toMatchObject({
      mark: 'soon',
      nextAt: '2026-11-20T18:00:00.000Z',
      nextEndsAt: '2026-11-20T19:30:00.000Z',
      distanceKm: null,
    })
    const marks = (await api.get('/surgeries?state=active,paused,dormant,ended')).json().items
    expect(new Set(marks.map(({ mark }: { mark: string }) => mark))).toEqual(
      new Set(['soon', 'confirmed', 'unconfirmed', 'paused', 'faded', 'ended']),
    )
  })

  test('promises no date before a pause is over', async () => {
    const { items } = (await api.get('/surgeries?q=northfield')).json()
    expect(items[0]).toMatchObject({ state: 'paused', pausedUntil: '2027-01-15', nextAt: '2027-01-27T17:30:00.000Z' })
  })

  test('comes in pages that hold every surgery once', async () => {
    for (const query of ['', 'q=surgery', 'near=0,0']) {
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const answer = await api.get(`/surgeries?limit=2&${query}${cursor && `&cursor=${cursor}`}`)
        expect(answer.statusCode, answer.body).toBe(200)
        const page: { items: { slug: string }[]; nextCursor: string | null } = answer.json()
        seen.push(...page.items.map(({ slug }) => slug))
        cursor = page.nextCursor
      }
      const whole = (await api.get(`/surgeries?limit=100&${query}`)).json()
      expect(seen).toEqual(whole.items.map(({ slug }: { slug: string }) => slug))
      expect(seen).toHaveLength(whole.total)
    }
  })

  test.each(['x', 'bm90IGpzb24', 'W10', encodeURIComponent('%00')])('refuses the broken cursor %s', async (cursor) => {
    const answer = await api.get(`/surgeries?cursor=${cursor}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/cursor' }] })
  })

  test('refuses the cursor of another order', async () => {
    const { nextCursor } = (await api.get('/surgeries?limit=1')).json()
    expect((await api.get(`/surgeries?limit=1&near=0,0&cursor=${nextCursor}`)).statusCode).toBe(400)
  })
})

describe('filters', () => {
  test.each([
    ['country=NP', 2],
    ['country=NP,NZ', 3],
    ['language=ne', 2],
    ['language=mi,fj', 2],
    ['offers=websites', 3],
    ['offers=websites,facebook', 1],
    ['access=step_free,hearing_loop', 1],
    ['state=ended', 1],
    ['state=paused,dormant', 2],
    ['bbox=-10,50,10,60', 6],
    ['bbox=170,-45,-165,0', 3],
    ['near=52.4797,-1.9027&radius=5', 2],
    ['near=52.4797,-1.9027&radius=6&country=GB', 3],
    ['near=-16,180&radius=1200', 2],
    ['country=XX', 0],
  ])('%s gives %i', async (query, count) => {
    const answer = (await api.get(`/surgeries?${query}`)).json()
    expect(answer.items).toHaveLength(count)
    expect(answer.total).toBe(count)
  })

  test('near puts the nearest first and says how far', async () => {
    const from = { latitude: 53.5, longitude: 10 }
    const { items } = (await api.get('/surgeries?near=53.5,10&limit=3')).json()
    expect(items.map((item: { name: string; distanceKm: number }) => [item.name, Math.round(item.distanceKm)])).toEqual(
      [
        ['Kultwerk West', 6],
        ['Sprechstunde im Bürgerzentrum', Math.round(distanceKm(from, { latitude: 50.9384, longitude: 6.96 }))],
        [
          'Central Birmingham Social Media Surgery',
          Math.round(distanceKm(from, { latitude: 52.4797, longitude: -1.9027 })),
        ],
      ],
    )
  })

  test('a radius about nowhere is refused', async () => {
    const answer = await api.get('/surgeries?radius=5')
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/near' }] })
  })

  test.each([
    ['bbox', '1,2,3'],
    ['bbox', '0,10,1,5'],
    ['near', '91,0'],
    ['radius', '-1'],
    ['country', 'np'],
    ['offers', 'tea'],
    ['state', 'active,gone'],
    ['limit', '101'],
    ['q', ''],
  ])('%s=%s is refused beside its name', async (name, value) => {
    const answer = await api.get(`/surgeries?${name}=${value}`)
    expect(answer.json()).toMatchObject({ status: 400, code: 'validation_failed' })
    expect(answer.json().errors[0].pointer).toMatch(new RegExp(`^/${name}`))
  })
})

describe('counts', () => {
  test('say what each country would give with the other filters as they are', async () => {
    const facets = (await api.get('/surgeries/facets?country=NP&language=en')).json()
    expect(facets.country).toContainEqual({ value: 'GB', count: 3 })
    expect(facets.country).toContainEqual({ value: 'NP', count: 1 })
    expect(facets.language).toContainEqual({ value: 'ne', count: 2 })
    expect(facets.state).toEqual([{ value: 'active', count: 1 }])
  })

  test('say what one more kind of help would leave', async () => {
    const { offers } = (await api.get('/surgeries/facets?offers=websites')).json()
    expect(offers).toEqual([
      { value: 'websites', count: 3 },
      { value: 'blogging', count: 1 },
      { value: 'facebook', count: 1 },
    ])
  })

  test('count the ended as well, so that they can be asked for', async () => {
    expect((await api.get('/surgeries/facets')).json().state).toContainEqual({ value: 'ended', count: 1 })
  })
})
