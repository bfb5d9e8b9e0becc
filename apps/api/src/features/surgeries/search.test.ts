import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildWorld } from '../../../test/world.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
})
afterAll(() => api.close())

async function find(text: string): Promise<string[]> {
  const answer = await api.get(`/surgeries?q=${encodeURIComponent(text)}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items.map(({ name }: { name: string }) => name)
}

test.each(['Kathmandu', 'Katmandu', 'काठमाडौँ', 'काठमाडौं', 'KATHMANDU ', 'Kathmandoo', 'Nepal', 'नेपाल'])(
  '“%s” finds the surgeries of Kathmandu',
  async (text) => {
    expect((await find(text)).toSorted()).toEqual(['COCAP Surgery', 'पाटन सोसल मिडिया सर्जरी'])
  },
)

test.each(['Köln', 'Koeln', 'koln', 'Cologne', 'Bürgerzentrum', 'burgerzentrum', 'Sprechstnde'])(
  '“%s” finds the surgery of Cologne',
  async (text) => {
    expect(await find(text)).toEqual(['Sprechstunde im Bürgerzentrum'])
  },
)

test.each([
  ['Hambrug', 'Kultwerk West'],
  ['Aukland', 'New Zealand Tourism Research Institute'],
  ['podnosh', 'Central Birmingham Social Media Surgery'],
  ['peace collective', 'COCAP Surgery'],
])('“%s” finds %s', async (text, name) => {
  expect(await find(text)).toContain(name)
})

test('what is named so comes first, then what is only there', async () => {
  expect((await find('surgery')).length).toBeGreaterThan(5)
  expect((await find('Birmingham'))[0]).toBe('Central Birmingham Social Media Surgery')
})

test('all words have to fit', async () => {
  expect(await find('Birmingham Nepal')).toEqual([])
})

test('moving the map does not change what a word means', async () => {
  // “Suva” is spelt so somewhere: then nothing similar is offered anywhere else.
  expect((await api.get('/surgeries?q=Suva&bbox=-10,50,10,60')).json().total).toBe(0)
})

test.each(['!!!', '%', '_', "'", '\\', '%%%'])('“%s” is no pattern and finds nothing', async (text) => {
  expect(await find(text)).toEqual([])
})
