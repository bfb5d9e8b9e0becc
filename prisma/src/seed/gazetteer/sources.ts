import { isLocale, type Locale } from '@surgeries/domain/i18n'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

/** A town as GeoNames gives it. `divisionCode` is GeoNames' `country.admin1`. */
export interface Town {
  id: number
  name: string
  otherNames: string[]
  divisionCode: string
  countryCode: string
  latitude: number
  longitude: number
  population: number
  /** At least so many: both lists have towns whose people nobody counted, seats of districts among them. */
  leastPeople: number
  timeZone: string | null
}

const FOLDER = new URL('../../../data/gazetteer/', import.meta.url)
/** The files that the gazetteer is made of. */
export const FILES = [
  'cities15000.tsv.gz',
  'places-small.tsv.gz',
  'place-names.tsv.gz',
  'regions.tsv.gz',
  'region-names.tsv.gz',
  'countries.tsv.gz',
  'country-names.tsv.gz',
  'localities-gb-naptan.tsv.gz',
  'localities.tsv.gz',
  'postcodes.tsv.gz',
  'postcodes-us.tsv.gz',
  'names.tsv',
  'abbreviations.tsv',
  'corrected.tsv',
  'quarters.tsv',
  'renamed.tsv.gz',
  'disputed.tsv',
  'nepal-units.tsv.gz',
  'nepal-districts.tsv',
]

/** Changes whenever other places would be loaded: the data, or the way that names are folded. */
export function gazetteerHash(): string {
  const hash = createHash('sha256').update('layout 7')
  for (const file of FILES) hash.update(readFileSync(new URL(file, FOLDER)))
  hash.update(readFileSync(createRequire(import.meta.url).resolve('@surgeries/domain/search/fold')))
  return hash.digest('hex')
}

/** Every town once: those of 15,000 people and more with the spellings of their names, then the smaller ones. */
export function readTowns(): Town[] {
  const towns = [...readTownsOf15000(), ...readSmallTowns()]
  const known = new Set(towns.map(({ id }) => id))
  return [...towns, ...readDisputed().filter(({ id }) => !known.has(id))]
}

function readTownsOf15000(): Town[] {
  const corrected = new Map(readRows('corrected.tsv').map(([id = '', name = '']) => [id, name]))
  return readRows('cities15000.tsv.gz').map(
    ([id, name, names, latitude, longitude, countryCode, division, population, timeZone]) => ({
      id: Number(id),
      name: corrected.get(id ?? '') ?? name ?? '',
      otherNames: (names ?? '').split(',').filter(isName),
      divisionCode: `${countryCode}.${division}`,
      countryCode: countryCode ?? '',
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
      leastPeople: 15_000,
      timeZone: timeZone || null,
    }),
  )
}

function readSmallTowns(): Town[] {
  return readRows('places-small.tsv.gz').map(
    ([id, name, latitude, longitude, countryCode, division, feature, population, timeZone]) => ({
      id: Number(id),
      name: name ?? '',
      otherNames: [],
      divisionCode: `${countryCode}.${division}`,
      countryCode: countryCode ?? '',
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
      leastPeople: feature?.startsWith('PPLA') && population === '0' ? 15_000 : 500,
      timeZone: timeZone || null,
    }),
  )
}

/** Towns that sources give to two countries; here they are of the one that GeoNames gives. */
export function readDisputed(): (Town & { shapeCountry: string | null })[] {
  return readRows('disputed.tsv').map(
    ([id, names = '', countryCode = '', shape, , latitude, longitude, population, timeZone]) => {
      const [name = '', ...otherNames] = names.split(' / ')
      const point = { latitude: Number(latitude), longitude: Number(longitude), population: Number(population) }
      const facts = { id: Number(id), name, otherNames, divisionCode: countryCode, countryCode, ...point }
      return { ...facts, leastPeople: 0, timeZone: timeZone || null, shapeCountry: shape || null }
    },
  )
}

/** Names before and after a renaming, by what was renamed: a GeoNames id, a country's code or a region's. */
export function readRenamed(kind: 'place' | 'country' | 'region'): [of: string, names: [string, string]][] {
  return readRows('renamed.tsv.gz').flatMap(([of, id = '', , before = '', now = '']) =>
    of === kind ? [[id, [now, before]]] : [],
  )
}

/** English names of first-level divisions by code, in their short form: Thuringia, not Free State of Thuringia. */
export function readDivisions(): Map<string, string> {
  const divisions = new Map(readRows('regions.tsv.gz').map(([key, , , , , name]) => [key ?? '', name ?? '']))
  for (const [key = '', written = '', languages = ''] of readRows('region-names.tsv.gz')) {
    const known = divisions.get(key) ?? ''
    const name = written.replace(/\u00b2$/u, '')
    const isShortForm = name.length > 3 && name.length < known.length && known.includes(name)
    if (isShortForm && languages.split(',').includes('en')) divisions.set(key, name)
  }
  return divisions
}

/** Names by GeoNames id that people write, as opposed to transliterations: those of each language, those before and after a renaming, and those that the sources lack. */
export function readRealNames(): Map<number, string[]> {
  const names = new Map<number, string[]>()
  const add = (id: number, name: string) => {
    const known = names.get(id)
    if (known) known.push(name)
    else names.set(id, [name])
  }
  for (const [id, ...added] of readRows('names.tsv')) for (const name of added) add(Number(id), name)
  for (const [id, name = ''] of readRows('place-names.tsv.gz')) add(Number(id), name)
  for (const [id, both] of readRenamed('place')) for (const name of both) add(Number(id), name)
  for (const { id, name, otherNames } of readDisputed()) for (const each of [name, ...otherNames]) add(id, each)
  return names
}

/** What towns are called in our languages, by GeoNames id; the first of several names of one language. */
export function readLocalNames(): Map<number, LocalNames> {
  const names = new Map<number, LocalNames>()
  for (const [id, name = '', languages = ''] of readRows('place-names.tsv.gz')) {
    const ours = languages.split(',').filter(isLocale)
    if (ours.length > 0)
      names.set(Number(id), { ...Object.fromEntries(ours.map((locale) => [locale, name])), ...names.get(Number(id)) })
  }
  return names
}

export type LocalNames = Partial<Record<Locale, string>>

/** Short forms of towns' names by GeoNames id, which are never shown. */
export function readAbbreviations(): Map<number, string[]> {
  return new Map(readRows('abbreviations.tsv').map(([id, ...forms]) => [Number(id), forms]))
}

export function readRows(file: string): string[][] {
  const bytes = readFileSync(new URL(file, FOLDER))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#') && !/^(geonames_id|key|kind|code|nptg_code|country)\t/u.test(line))
    .map((line) => line.split('\t'))
}

// Airport and licence-plate codes, and notes such as "Hammaburg [a. 832]", are not what people type.
function isName(text: string): boolean {
  return text.length <= 60 && !/^[A-Z]{1,3}$|[[\]\d]/u.test(text)
}
