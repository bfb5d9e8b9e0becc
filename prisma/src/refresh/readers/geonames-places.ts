import { linesOf, type SourceFile } from '../source.ts'
import type { Tables } from '../tables.ts'

const CITY = 15_000
const SMALL_EVERYWHERE = 1000
const SMALL_AT_HOME = 500
/** Where the product began, and whose villages people look for in it. */
const AT_HOME = new Set(['GB', 'DE', 'NP', 'NZ', 'AU', 'ZA', 'IE', 'US'])
/** Left by their people, or gone. */
const PAST = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH'])
const MACHINE_MADE = /^[\p{Ll}\p{M}\p{Zs}'’-]+$/u
const HAS_LATIN = /\p{Script=Latin}/u
const OF_THE_WORLD = /^(?:cities|allCountries)/u
const COLUMNS = 19

interface GeoName {
  id: string
  name: string
  others: string[]
  latitude: string
  longitude: string
  feature: string
  country: string
  division: string
  people: number
  zone: string
}

/**
 * GeoNames' gazetteer (`cities500`, `allCountries`, or a country's such as `NP`) as our two lists. A country's replaces the
 * places of that country only.
 */
export async function readGeoNames(files: readonly SourceFile[], tables: Tables): Promise<string | null> {
  const places = new Map<string, GeoName>()
  let date = ''
  for (const file of files)
    for await (const line of linesOf(file)) {
      if (line === '') continue
      const cells = line.split('\t')
      if (cells.length !== COLUMNS) throw new Error(`${file.name}: this is no line of GeoNames: ${line.slice(0, 80)}`)
      const changed = cells[18] ?? ''
      if (changed > date) date = changed
      const place = readPlace(cells)
      if (cells[6] === 'P' && !PAST.has(place.feature) && (isCity(place) || isOfUse(place))) places.set(place.id, place)
    }
  const isWorld = files.some(({ name }) => OF_THE_WORLD.test(name))
  const countries = new Set([...places.values()].map(({ country }) => country))
  const isKept = (country = '') => !isWorld && !countries.has(country)
  const living = [...places.values()]
  tables.put(
    'cities15000.tsv.gz',
    [
      ...tables.rows('cities15000.tsv.gz').filter((row) => isKept(row[5])),
      ...living.filter(isCity).map(cityRow),
    ].toSorted(byId),
  )
  tables.put(
    'places-small.tsv.gz',
    [
      ...tables.rows('places-small.tsv.gz').filter((row) => isKept(row[4])),
      ...living.filter((place) => !isCity(place)).map(smallRow),
    ].toSorted(byId),
  )
  return date.slice(0, 7) || null
}

function cityRow(place: GeoName): string[] {
  const { id, name, others, latitude, longitude, country, division, people, zone } = place
  return [id, name, others.join(','), latitude, longitude, country, division, String(people), zone]
}

function smallRow(place: GeoName): string[] {
  const { id, name, latitude, longitude, country, division, feature, people, zone } = place
  return [id, name, latitude, longitude, country, division, feature, String(people), zone]
}

function byId([a = '']: string[], [b = '']: string[]): number {
  return Number(a) - Number(b)
}

function readPlace(cells: string[]): GeoName {
  const [id = '', name = '', , others = '', latitude = '', longitude = '', , feature = '', country = ''] = cells
  const [division = '', , , , people = '', , , zone = ''] = cells.slice(10)
  const names = [...new Set(others.split(','))].filter(
    (other) => other !== '' && other !== name && !isMachineMade(other),
  )
  return { id, name, others: names, latitude, longitude, feature, country, division, zone, people: Number(people) }
}

/** Transliterations by machine are in small letters. */
function isMachineMade(name: string): boolean {
  return HAS_LATIN.test(name) && MACHINE_MADE.test(name)
}

function isCity({ people, feature }: GeoName): boolean {
  return people >= CITY || feature === 'PPLC'
}

function isOfUse({ country, feature, people }: GeoName): boolean {
  if (feature === 'PPLX' || feature.startsWith('PPLA')) return true
  return people >= (AT_HOME.has(country) ? SMALL_AT_HOME : SMALL_EVERYWHERE)
}
