import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { changeSurgery, followGazetteer, forgetVenues, sweepWords, unpublishSurgery } from '../index.ts'
import { saveOverride, setState } from '../../../../test/surgery-events.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

const NOW = new Date('2026-11-18T12:00:00Z')

const POKHARA = {
  name: '',
  address: 'Baidam 6',
  locality: 'Pokhara',
  directions: '',
  latitude: 28.2096,
  longitude: 83.9856,
  pinPrecision: 'door' as const,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
}

async function find(text: string): Promise<string[]> {
  const answer = await api.get(`/surgeries?state=active,paused,dormant,ended&q=${encodeURIComponent(text)}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ name }: { name: string }) => name)
}

/** The words as they are kept, and as they would be if they were all written anew. */
async function expectWordsToBeRight() {
  const kept = await api.db.$queryRaw`SELECT word FROM surgery_word ORDER BY word`
  const anew = await api.db.$queryRaw`
    SELECT DISTINCT unnest(search_words) AS word FROM surgery WHERE state <> 'hidden' ORDER BY word`
  expect(kept).toEqual(anew)
}

test('a venue is found while its surgery is public, by a misspelling too, and as it is called now', async () => {
  const named = { name: 'Thursday Surgery', address: 'Zwiebelturm, Marktplatz 1' }
  const { id } = await buildSurgery(api.db, named)
  expect(await find('Zwiebelturm')).toEqual(['Thursday Surgery'])
  expect(await find('Zwiebeltrum')).toEqual(['Thursday Surgery'])
  await changeSurgery(api.db, id, buildContent({ ...named, address: 'Wasserschloss, Marktplatz 2' }), NOW)
  expect(await find('Zwiebelturm')).toEqual([])
  expect(await find('Waserschloss')).toEqual(['Thursday Surgery'])
  await expectWordsToBeRight()
})

test('a surgery is found by the venue and the town of one of its dates, until that is over or elsewhere again', async () => {
  const schedule = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
  const { id } = await buildSurgery(api.db, { name: 'Wandering Surgery', schedule })
  const venue = { ...POKHARA, name: 'Lakeside Plankhouse' }
  const said = { status: 'scheduled' as const, start: null, durationMinutes: null, reason: '', confirmedAt: null }
  const say = (recurrenceId: string, held: typeof venue | null) =>
    saveOverride(api.db, id, { ...said, recurrenceId, venue: held }, NOW)
  await say('2026-11-25T17:30', venue)
  for (const text of ['Plankhouse', 'Plankhuose', 'Lakeside Plankhouse', 'Pokhara', 'पोखरा'])
    expect(await find(text), text).toContain('Wandering Surgery')
  expect(await find('Plankhouse Bazaar')).toEqual([])
  await expectWordsToBeRight()
  await say('2026-11-25T17:30', null)
  expect(await find('Plankhouse')).toEqual([])
  await say('2026-11-25T17:30', venue)
  await forgetVenues(api.db, new Date('2026-11-25T12:30:00Z'))
  expect(await find('Plankhouse')).toEqual(['Wandering Surgery'])
  await forgetVenues(api.db, new Date('2026-11-25T14:00:00Z'))
  expect(await find('Plankhouse')).toEqual([])
  await say('2026-11-25T17:30', venue)
  await setState(api.db, id, { state: 'hidden' }, NOW)
  await expectWordsToBeRight()
  expect(await find('Plankhouse')).toEqual([])
  await setState(api.db, id, { state: 'ended' }, NOW)
  expect(await find('Plankhouse')).toEqual([])
  expect(await find('Wandering')).toEqual(['Wandering Surgery'])
  await expectWordsToBeRight()
})

test('words of a hidden surgery are no words, until it is restored', async () => {
  const { id } = await buildSurgery(api.db, { name: 'Quizzical Quarter' })
  await setState(api.db, id, { state: 'hidden' }, NOW)
  await expectWordsToBeRight()
  expect(await find('Quizzical')).toEqual([])
  await setState(api.db, id, { state: 'active' }, NOW)
  expect(await find('Quizical')).toEqual(['Quizzical Quarter'])
  await expectWordsToBeRight()
})

test('an ended surgery keeps its words, a deleted one takes them with it', async () => {
  const { id } = await buildSurgery(api.db, { name: 'Jabberwocky Surgery' })
  await setState(api.db, id, { state: 'ended' }, NOW)
  expect(await find('Jaberwocky')).toEqual(['Jabberwocky Surgery'])
  await unpublishSurgery(api.db, id)
  expect(await find('Jabberwocky')).toEqual([])
  await expectWordsToBeRight()
})

test('the nightly sweep removes words that no surgery has, and none that one has', async () => {
  await buildSurgery(api.db, { name: 'Mimsy Surgery' })
  const hidden = await buildSurgery(api.db, { name: 'Borogove Surgery' })
  await api.db.$executeRaw`INSERT INTO surgery_word (word) VALUES ('orphaned'), ('forgotten')`
  await setState(api.db, hidden.id, { state: 'hidden' }, NOW)
  expect(await sweepWords(api.db)).toBe(2)
  await expectWordsToBeRight()
  expect(await find('Mimsy')).toEqual(['Mimsy Surgery'])
})

test('a word that is being published while the sweep runs stays', async () => {
  await api.db.$executeRaw`INSERT INTO surgery_word (word) SELECT 'tulgey' || n FROM generate_series(1, 20) n`
  const named = (n: number) => buildSurgery(api.db, { name: `Tulgey${n} Surgery` })
  await Promise.all([...Array.from({ length: 6 }, (_, n) => named(n + 1)), sweepWords(api.db), sweepWords(api.db)])
  await sweepWords(api.db)
  await expectWordsToBeRight()
})

test('what is rolled back leaves no words', async () => {
  const undone = api.db.$transaction(async (tx) => {
    await buildSurgery(tx, { name: 'Vorpal Surgery' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await expectWordsToBeRight()
})

test('words stay right when surgeries with the same words come and go at once', async () => {
  const names = Array.from({ length: 6 }, (_, index) => `Galumphing Bandersnatch ${index}`)
  const before = await Promise.all(names.map((name) => buildSurgery(api.db, { name })))
  await Promise.all([
    ...before.map(({ id }) => api.db.$transaction((tx) => unpublishSurgery(tx, id))),
    api.db.$transaction((tx) => buildSurgery(tx, { name: 'Bandersnatch Surgery' })),
    api.db.$transaction((tx) => buildSurgery(tx, { name: 'Galumphing Surgery' })),
  ])
  await expectWordsToBeRight()
  expect(await find('Bandersnach')).toEqual(['Bandersnatch Surgery'])
})

test('keys that were written by an older version are made anew, once', async () => {
  const { id } = await buildSurgery(api.db, { name: 'Old Key Surgery', address: 'Snickersnee Hall' })
  await api.db.surgery.update({ where: { id }, data: { searchKey: 'old key surgery\nhanbao' } })
  expect(await find('Snickersnee')).toEqual([])
  expect(await followGazetteer(api.db, NOW)).toBeGreaterThan(0)
  expect(await find('Snickersnee')).toEqual(['Old Key Surgery'])
  expect(await followGazetteer(api.db, NOW)).toBeNull()
  await expectWordsToBeRight()
})
