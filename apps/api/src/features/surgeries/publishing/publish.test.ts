import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { changeSurgery, previewSurgery, publishSurgery, rollOccurrences, unpublishSurgery } from '../index.ts'
import { setState } from '../../../../test/surgery-events.ts'

const MONTHLY = scheduleOf({ start: '2026-10-28T17:30', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=-1WE' })

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

const read = async (slug: string) => (await api.get(`/surgeries/${slug}`)).json()

describe('a published surgery', () => {
  test('has its own address, also when its name is taken or is in another script', async () => {
    const slugs: string[] = []
    for (const facts of [
      { name: 'Tea and Tweets' },
      { name: 'Tea & tweets!', locality: 'Leeds' },
      { name: 'tea and tweets', locality: 'Leeds' },
      { name: 'Tea and Tweets', locality: 'Leeds' },
      { name: 'Facets' },
      { name: 'चिया र ट्विट', locality: 'Pokhara' },
    ])
      slugs.push((await buildSurgery(api.db, facts)).slug)
    expect(slugs).toEqual([
      'tea-and-tweets',
      'tea-tweets',
      'tea-and-tweets-leeds',
      'tea-and-tweets-2',
      'facets-hamburg',
      'chiya-ra-tvit',
    ])
    const { slug } = await buildSurgery(api.db, { name: '☕', locality: '🙂' })
    expect(slug).toMatch(/^surgery-[a-z2-9]{6}$/)
  })

  test('two of one name at once get two addresses', async () => {
    const publish = () =>
      api.db.$transaction((tx) => publishSurgery(tx, { content: buildContent({ name: 'Twins' }) }, NOW))
    const both = await Promise.all([publish(), publish()])
    expect(both.map(({ slug }) => slug).toSorted()).toEqual(['twins', 'twins-hamburg'])
  })

  test('shows its pin only as exactly as was chosen, everywhere', async () => {
    const exact = { latitude: 53.551234, longitude: 9.987654 }
    const { slug } = await buildSurgery(api.db, { name: 'Coarse', pinPrecision: 'town', ...exact })
    expect(await read(slug)).toMatchObject({ latitude: 53.56, longitude: 9.98, pinPrecision: 'town' })
    for (const path of [
      '/surgeries.geojson?q=coarse',
      '/surgeries.csv?q=coarse',
      '/map?zoom=18&q=coarse',
      '/surgeries?q=coarse',
    ])
      expect((await api.get(path)).body).not.toMatch(/53\.5512|9\.9876/)
  })

  test('knows its coming meetings at wall time, across the change of the clocks', async () => {
    const { slug } = await buildSurgery(api.db, { name: 'Clockwork', schedule: MONTHLY })
    const { upcoming, nextAt } = await read(slug)
    expect(nextAt).toBe('2026-11-25T16:30:00.000Z')
    expect(upcoming.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2026-11-25T16:30:00.000Z',
      '2026-12-30T16:30:00.000Z',
      '2027-01-27T16:30:00.000Z',
      '2027-02-24T16:30:00.000Z',
      '2027-03-31T15:30:00.000Z',
      '2027-04-28T15:30:00.000Z',
    ])
  })

  test('is looked ahead for every day, and looking twice changes nothing', async () => {
    const { id } = await buildSurgery(api.db, { name: 'Rolling', schedule: MONTHLY })
    const count = () => api.db.occurrence.count({ where: { surgeryId: id } })
    const before = await count()
    await rollOccurrences(api.db, new Date('2027-02-01T00:00:00Z'))
    const after = await count()
    await rollOccurrences(api.db, new Date('2027-02-01T00:00:00Z'))
    expect(before).toBe(24)
    expect(after).toBeGreaterThan(before)
    expect(await count()).toBe(after)
  })

  test('can be taken back', async () => {
    const { id, slug } = await buildSurgery(api.db, { name: 'Too soon', schedule: MONTHLY })
    await unpublishSurgery(api.db, id)
    expect((await api.get(`/surgeries/${slug}`)).statusCode).toBe(404)
  })
})

describe('a changed surgery', () => {
  test('keeps its address unless its name changes; then the old one leads to the new one', async () => {
    const { id } = await buildSurgery(api.db, { name: 'Old Name' })
    expect(await changeSurgery(api.db, id, buildContent({ name: 'Old Name', summary: 'New' }), NOW)).toMatchObject({
      slug: 'old-name',
      version: 2,
    })
    expect(await changeSurgery(api.db, id, buildContent({ name: 'New Name' }), NOW)).toMatchObject({
      slug: 'new-name',
      version: 3,
    })
    const answer = await api.get('/surgeries/old-name')
    expect(answer.statusCode).toBe(301)
    expect(answer.headers['location']).toBe('/api/v1/surgeries/new-name')
    expect(await changeSurgery(api.db, id, buildContent({ name: 'Old Name' }), NOW)).toMatchObject({ slug: 'old-name' })
    expect((await api.get('/surgeries/old-name')).statusCode).toBe(200)
    expect((await api.get('/surgeries/new-name')).headers['location']).toBe('/api/v1/surgeries/old-name')
  })

  test('never takes an address that leads to another one', async () => {
    const { id } = await buildSurgery(api.db, { name: 'Once Here' })
    await changeSurgery(api.db, id, buildContent({ name: 'Now There' }), NOW)
    expect((await buildSurgery(api.db, { name: 'Once Here' })).slug).toBe('once-here-hamburg')
  })

  test('is found by its new words and meets by its new schedule', async () => {
    const { id, slug } = await buildSurgery(api.db, { name: 'Movable', schedule: MONTHLY })
    await changeSurgery(api.db, id, buildContent({ name: 'Movable', organisation: 'Zebra House', schedule: null }), NOW)
    expect((await api.get('/surgeries?q=zebra')).json().items).toMatchObject([{ slug, nextAt: null }])
  })

  test('that has ended promises no meeting, until it opens again', async () => {
    const { id, slug } = await buildSurgery(api.db, { name: 'Over', schedule: MONTHLY })
    await setState(api.db, id, { state: 'ended' }, NOW)
    expect(await read(slug)).toMatchObject({ state: 'ended', mark: 'ended', nextAt: null, upcoming: [], version: 2 })
    await setState(api.db, id, { state: 'active' }, NOW)
    expect(await read(slug)).toMatchObject({ state: 'active', nextAt: '2026-11-25T16:30:00.000Z', version: 3 })
  })
})

test('a preview is the page as it will be', async () => {
  const content = buildContent({ name: 'Soon to be', schedule: MONTHLY, pinPrecision: 'street', organisation: 'Us' })
  const life = { state: 'active' as const, pausedUntil: null, confirmedAt: NOW, earlier: null }
  const preview = previewSurgery(content, life, NOW)
  const { slug } = await publishSurgery(api.db, { content }, NOW)
  expect(await read(slug)).toEqual(preview)
})
