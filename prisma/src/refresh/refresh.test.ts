import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GAZETTEER } from './folders.ts'
import { refreshGazetteer } from './refresh.ts'

let folder: string
let from: string
let into: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refresh-'))
  from = join(folder, 'from')
  into = join(folder, 'into')
  cpSync(GAZETTEER, into, { recursive: true })
  mkdirSync(from)
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytesOf = (path: string) =>
  readdirSync(path).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(path, file)))
      .digest('hex'),
  ])
const line = (id: number, name: string, others: string, feature: string, country: string, people: number) =>
  [
    id,
    name,
    name,
    others,
    27.7,
    85.3,
    'P',
    feature,
    country,
    '',
    '3',
    '',
    '',
    '',
    people,
    '',
    '1300',
    'Asia/Kathmandu',
    '2026-11-01',
  ].join('\t')
const GEONAMES = [
  line(3, 'Newtown', 'नयाँ शहर,xin cheng,Nayashahar', 'PPL', 'NP', 20_000),
  line(2, 'Hamlet', '', 'PPL', 'NP', 400),
  line(1, 'Village', '', 'PPL', 'NP', 600),
  line(5, 'Elsewhere', '', 'PPL', 'FR', 900),
  line(4, 'Ghost Town', '', 'PPLQ', 'NP', 30_000),
].join('\n')

test('newer GeoNames become our two lists, sorted, with real names alone, and always the same bytes', async () => {
  writeFileSync(join(from, 'cities500.txt'), `${GEONAMES}\n`)
  const { files, dates } = await refreshGazetteer([from], { into, mayShrink: true })
  const [cities, small] = files
  expect(dates).toMatchObject({ places: '2026-11', names: '2026-11', postcodes: '2024-04' })
  expect(cities).toMatchObject({ file: 'cities15000.tsv.gz', after: 1 })
  expect(small).toMatchObject({ file: 'places-small.tsv.gz', after: 1 })
  const textOf = (file: string) => gunzipSync(readFileSync(join(into, file))).toString('utf8')
  expect(textOf('cities15000.tsv.gz').split('\n')[1]).toBe(
    '3\tNewtown\tनयाँ शहर,Nayashahar\t27.7\t85.3\tNP\t3\t20000\tAsia/Kathmandu',
  )
  expect(textOf('places-small.tsv.gz').split('\n').slice(1)).toEqual([
    '1\tVillage\t27.7\t85.3\tNP\t3\tPPL\t600\tAsia/Kathmandu',
    '',
  ])
  const first = bytesOf(into)
  writeFileSync(join(from, 'cities500.txt'), GEONAMES.split('\n').toReversed().join('\n'))
  await refreshGazetteer([from], { into })
  expect(bytesOf(into)).toEqual(first)
})

test('a file of ours is taken as it is, packed or not, and what changed is counted', async () => {
  const text = readFileSync(join(into, 'disputed.tsv'), 'utf8')
  writeFileSync(join(from, 'disputed.tsv'), text.replace('Nicosia', 'Lefkosia'))
  const { files } = await refreshGazetteer([from], { into })
  expect(files).toEqual([{ file: 'disputed.tsv', before: 34, after: 34, added: 1, gone: 1 }])
  expect(readFileSync(join(into, 'disputed.tsv'), 'utf8')).toContain('Lefkosia')
})

test.each([
  [
    'that lost most of its rows',
    (text: string) => text.split('\n').slice(0, 5).join('\n'),
    /it has 4 rows, and had 34/,
  ],
  ['with other columns', (text: string) => text.replace('latitude', 'lat'), /its first line must name the columns/],
  [
    'with a point that is nowhere',
    (text: string) => text.replace('35.33634', '135.33634'),
    /“135\.33634” is no latitude/,
  ],
  ['with a broken line', (text: string) => text.replace('Nicosia\t', 'Nicosia '), /line 3: 10 columns instead of 11/],
  ['that has a place twice', (text: string) => text.replace('146412', '146268'), /stands there twice/],
])('a file %s is refused in words, and nothing is changed', async (_, spoil, words) => {
  const before = bytesOf(into)
  writeFileSync(join(from, 'disputed.tsv'), spoil(readFileSync(join(into, 'disputed.tsv'), 'utf8')))
  await expect(refreshGazetteer([from], { into })).rejects.toThrow(words)
  expect(bytesOf(into)).toEqual(before)
})
