import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { buildWorld } from '../../../../test/world.ts'

const at = (locality: string, countryCode: string, timeZone: string, latitude: number, longitude: number) => ({
  locality,
  countryCode,
  timeZone,
  latitude,
  longitude,
})
const MORE = [
  {
    name: 'Acocks Green Surgery',
    address: 'Parish Hall',
    ...at('Birmingham', 'GB', 'Europe/London', 52.4493, -1.8188),
  },
  { name: 'Taller de xarxes', ...at('Cornellà de Llobregat', 'ES', 'Europe/Madrid', 41.355, 2.0694) },
  { name: 'Spa Surgery', ...at('Leamington Spa', 'GB', 'Europe/London', 52.2852, -1.52) },
  { name: 'Tees Surgery', ...at('Darlington', 'GB', 'Europe/London', 54.5242, -1.5556) },
  { name: 'Fenland Surgery', ...at('Peterborough', 'GB', 'Europe/London', 52.5736, -0.2478) },
  { name: 'Old Town Surgery', ...at('Edinburgh', 'GB', 'Europe/London', 55.9521, -3.1965) },
  { name: 'Tyne Surgery', ...at('Newcastle upon Tyne', 'GB', 'Europe/London', 54.9733, -1.614) },
  { name: 'Headrow Surgery', ...at('Leeds', 'GB', 'Europe/London', 53.7997, -1.5492) },
  { name: '東京ソーシャルメディア相談会', ...at('Tokyo', 'JP', 'Asia/Tokyo', 35.6895, 139.6917) },
  { name: 'Lakeside Surgery', ...at('Pokhara', 'NP', 'Asia/Kathmandu', 28.2669, 83.9685) },
]

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
  for (const listing of MORE) await buildSurgery(api.db, listing)
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
    expect(await find(text)).toEqual(expect.arrayContaining(['COCAP Surgery', 'पाटन सोसल मिडिया सर्जरी']))
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
  // West and Centre are regions of several countries as well.
  ['Kultwerk West', 'Kultwerk West'],
  ['Aukland', 'New Zealand Tourism Research Institute'],
  ['podnosh', 'Central Birmingham Social Media Surgery'],
  ['peace collective', 'COCAP Surgery'],
])('“%s” finds %s', async (text, name) => {
  expect(await find(text)).toContain(name)
})

async function countriesOf(text: string): Promise<string[]> {
  const answer = await api.get(`/surgeries?limit=100&q=${encodeURIComponent(text)}`)
  return [...new Set<string>(answer.json().items.map(({ countryCode }: { countryCode: string }) => countryCode))]
}

test.each([
  ['UK', 'GB'],
  ['U.K.', 'GB'],
  ['GB', 'GB'],
  ['United Kingdom', 'GB'],
  ['Großbritannien', 'GB'],
  ['England', 'GB'],
  ['NZ', 'NZ'],
  ['Aotearoa', 'NZ'],
  ['Deutschland', 'DE'],
  ['Germany', 'DE'],
  ['Nepal', 'NP'],
  ['日本', 'JP'],
])('“%s” finds surgeries there and nowhere else', async (text, countryCode) => {
  expect(await countriesOf(text)).toEqual([countryCode])
})

test.each([
  'Paris',
  'Wellington',
  'Leith',
  'Washington',
  'Lancaster',
  'Doncaster',
  'Bolton',
  'Hamar',
  'Cork',
  'Lima',
  'Birmingham, Alabama',
  'Birmingham, Nepal',
])('“%s”, where there is none, finds none elsewhere', async (text) => {
  expect(await find(text)).toEqual([])
})

test.each([
  ['Birmingham, UK', 'Acocks Green Surgery'],
  ['Birmingham UK', 'Acocks Green Surgery'],
  ['Birmingham, England', 'Acocks Green Surgery'],
  ['Leeds, West Yorkshire', 'Headrow Surgery'],
  ['West Yorkshire', 'Headrow Surgery'],
  ['Scotland', 'Old Town Surgery'],
  ['Schottland', 'Old Town Surgery'],
  ['Gandaki', 'Lakeside Surgery'],
  ['गण्डकी', 'Lakeside Surgery'],
  ['Parish Hall', 'Acocks Green Surgery'],
  ['parsh hall', 'Acocks Green Surgery'],
  ['Newcastel', 'Tyne Surgery'],
  ['Edinburg', 'Old Town Surgery'],
  ['Corn', 'Taller de xarxes'],
  ['पोखारा', 'Lakeside Surgery'],
  ['पोखर', 'Lakeside Surgery'],
  ['काठमान्डौ', 'COCAP Surgery'],
  ['काठमडौ', 'COCAP Surgery'],
  ['相談', '東京ソーシャルメディア相談会'],
  ['東京', '東京ソーシャルメディア相談会'],
  ['zentrum', 'Sprechstunde im Bürgerzentrum'],
  ['Гамбрг', 'Kultwerk West'],
])('“%s” leads to %s', async (text, name) => {
  expect(await find(text)).toContain(name)
})

test('England is not Scotland, and neither is the whole country', async () => {
  expect(await find('England')).not.toContain('Old Town Surgery')
  expect(await find('Scotland')).toEqual(['Old Town Surgery'])
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
