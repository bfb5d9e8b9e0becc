import { expect, test } from 'vitest'
import { ALIKE, countWords, likenessOf, mayBeTheSame } from './likeness.ts'

/** The names on record: most of them a place and the usual words. */
const PLACES = [
  'Central Birmingham',
  'Lozells and Birchfield',
  'Balsall Heath',
  'Yardley',
  'Kings Norton',
  'Sutton Coldfield',
  'Shard End',
  'Digbeth',
  'Walsall',
  'Stourbridge',
  'Halesowen',
  'Brierley Hill',
  'Coventry',
  'Lichfield',
  'Warwick',
  'Kenilworth',
  'Shropshire',
  'Nottingham',
  'Bradford',
  'Doncaster',
  'North East Lincolnshire',
  'North West Sheffield',
  'Rotherham',
  'York',
  'Hulme',
  'Penrith',
  'Blackburn',
  'Liverpool',
  'Mansfield',
  'Peterborough',
  'Manchester',
  'Edinburgh',
  'Brighton',
  'Newcastle',
  'Carlisle',
  'Taunton',
  'RLabs',
  'Hamburg',
  'COCAP',
  'Auckland',
]
const NAMES = [
  ...PLACES.map((place) => `${place} Social Media Surgery`),
  'Solihull Social Media Surgery for Councillors',
  'Sun, Sea and Social Media',
  'Social Media Mob – Mosman',
]

test.each([
  ['Hamburg Social Media Surgery', 'Social Media Surgery Hamburg'],
  ['Kultwerk West', 'Kultwerk West Social Media Surgery'],
  ['Köln Surgery', 'Koeln surgery'],
  ['Kathmandu Social Media Surgery', 'काठमाडौँ सोसल मिडिया सर्जरी'],
  ['Birmingham Social Media Surgery', 'Бирмингем социал медиа сёрджери'],
  ['Alexandria Social Media Surgery', 'الإسكندرية'],
  ['Damascus Social Media Surgery', 'ورشة دمشق'],
  ['Hamburg Social Media Surgery', 'هامبورغ سوشيال ميديا'],
  ['Tehran Social Media Surgery', 'تهران'],
  ['Nazareth Social Media Surgery', 'סדנה נצרת'],
  ['Jerusalem Social Media Surgery', 'ירושלים'],
  ['Acocks Green Social Media Surgery', 'Acocks Green SM Surgery'],
  ['Kings Heath Social Media Surgery', 'Kingsheath Social Media Surgery'],
  ['Birmingham Social Media Surgery', 'Bham SMS'],
  ['上海社区电脑课', '上海社区电脑班'],
])('%s and %s are alike', (a, b) => {
  expect(likenessOf(a, b)).toBeGreaterThanOrEqual(ALIKE)
  expect(likenessOf(b, a)).toBeCloseTo(likenessOf(a, b))
})

test.each([
  ['Kultwerk West', 'Elbe Digital Help'],
  ['काठमाडौँ सोसल मिडिया सर्जरी', 'Elbe Digital Help'],
  ['काठमाडौँ सोसल मिडिया सर्जरी', 'पोखरा सोसल मिडिया सर्जरी'],
  ['Harborne Social Media Surgery', 'Digbeth Social Media Surgery'],
  ['上海社区电脑课', 'Shanghai Community Computer Class'],
  ['上海社交媒体诊所', '北京社交媒体诊所'],
  ['عيادة وسائل التواصل', 'Elbe Digital Help'],
  ['', 'Elbe Digital Help'],
])('%s and %s are not', (a, b) => {
  expect(likenessOf(a, b)).toBeLessThan(ALIKE)
})

test('of the names on record hardly two are alike, with and without what the others are called', () => {
  const pairs = NAMES.flatMap((a, at) => NAMES.slice(at + 1).map((b): [string, string] => [a, b]))
  expect(pairs).toHaveLength(903)
  for (const counts of [undefined, countWords(NAMES)]) {
    const alike = pairs.filter(([a, b]) => likenessOf(a, b, counts) >= ALIKE)
    expect(alike.length / pairs.length, alike.join('; ')).toBeLessThanOrEqual(0.03)
  }
})

const VARIANTS: Record<string, (name: string) => string> = {
  'in capitals': (name) => name.toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
  'with the usual words cut short': (name) => name.replace('Social Media Surgery', 'SM Surgery'),
  'with SMS for the usual words': (name) => name.replace('Social Media Surgery', 'SMS'),
  'without the usual words': (name) => name.replace(' Social Media Surgery', ''),
  'without its last word': (name) => name.split(' ').slice(0, -1).join(' '),
  'the other way round': (name) => name.split(' ').toReversed().join(' '),
  'with hyphens': (name) => name.replaceAll(' ', '-'),
  'with two letters swapped': (name) =>
    onLongest(name, (word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`),
  'with a letter dropped': (name) => onLongest(name, (word) => word.slice(0, 3) + word.slice(4)),
  'with a letter doubled': (name) => onLongest(name, (word) => word.slice(0, 3) + word.slice(2)),
}

test.each(Object.keys(VARIANTS))('a name is found when it is typed %s', (how) => {
  const vary = VARIANTS[how] ?? String
  const lost = NAMES.filter((name) => likenessOf(name, vary(name), countWords(NAMES)) < ALIKE)
  expect(lost).toEqual([])
})

test('a pin in the middle of its town says nothing about what stands beside it', () => {
  expect(mayBeTheSame({ distanceKm: 0, likeness: 0 })).toBe(true)
  expect(mayBeTheSame({ distanceKm: 0, likeness: 0, arePinsExact: false })).toBe(false)
  expect(mayBeTheSame({ distanceKm: 0, likeness: ALIKE, arePinsExact: false })).toBe(true)
})

/** Changes the longest word that tells the name from others. */
function onLongest(name: string, change: (word: string) => string): string {
  const own = name.split(' ').filter((word) => !/social|media|surgery/iu.test(word))
  const longest = own.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return longest.length < 5 ? name : name.replace(longest, change(longest))
}
