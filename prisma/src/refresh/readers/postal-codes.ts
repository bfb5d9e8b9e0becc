import { fold } from '@surgeries/domain/search/fold'
import { distanceKm } from '@surgeries/domain/geo'
import { TownGrid } from '../../seed/gazetteer/town-grid.ts'
import { linesOf, type SourceFile } from '../source.ts'
import type { Tables } from '../tables.ts'

interface Spot {
  name: string
  latitude: number
  longitude: number
}

interface Code {
  country: string
  code: string
  division: string
  spots: Spot[]
}

interface Locality extends Spot {
  countryCode: string
  parent: string
  division: string
  code: string
}

const COLUMNS = 12
/** Whose codes are kept by their first half, as we know only that one. */
const HALVED = new Set(['GB', 'CA', 'IE'])
/** Where postal codes name places that the lists of towns lack. */
const WITH_LOCALITIES = new Set(['DE', 'NZ', 'AU', 'ZA', 'IE', 'GB'])
const SAME_PLACE_KM = 5
const MOST_SPOTS = 200
const MOST_NAMES = 3

/** GeoNames' postal codes (`GB.txt`, `GB_full.txt`, `allCountries.txt`): a country that the files have is replaced as a whole. */
export async function readPostalCodes(files: readonly SourceFile[], tables: Tables): Promise<string | null> {
  const codes = new Map<string, Code>()
  const localities = new Map<string, Locality>()
  for (const file of files)
    for await (const line of linesOf(file)) {
      if (line === '') continue
      const cells = line.split('\t')
      if (cells.length !== COLUMNS)
        throw new Error(`${file.name}: this is no line of postal codes: ${line.slice(0, 80)}`)
      add(codes, localities, cells)
    }
  const countries = new Set([...codes.values()].map(({ country }) => country))
  const shipped = new Set(tables.rows('postcodes.tsv.gz').map(([country = '']) => country))
  const rows = [...codes.values()].map(codeRow)
  const merge = (file: string, isOfFile: (country: string) => boolean) => {
    const kept = tables.rows(file).filter(([country = '']) => !countries.has(country))
    tables.put(file, [...kept, ...rows.filter(([country = '']) => isOfFile(country))].toSorted(byCountryAndCode))
  }
  if ([...countries].some((country) => shipped.has(country)))
    merge('postcodes.tsv.gz', (country) => shipped.has(country))
  if (countries.has('US')) merge('postcodes-us.tsv.gz', (country) => country === 'US')
  putLocalities(tables, [...localities.values()], countries)
  const dates = files.map(({ date }) => date.toISOString().slice(0, 7))
  return dates.toSorted().at(-1) ?? null
}

function add(codes: Map<string, Code>, localities: Map<string, Locality>, cells: string[]) {
  const [country = '', full = '', name = '', , division = '', second = '', , , , lat = '', lng = ''] = cells
  const [latitude, longitude] = [Number(lat), Number(lng)]
  if (lat === '' || lng === '' || full === '') return
  const code = HALVED.has(country) ? (full.split(' ')[0] ?? full) : full
  const spot = { name, latitude, longitude }
  const known = codes.get(`${country} ${code}`)
  if (!known) codes.set(`${country} ${code}`, { country, code, division, spots: [spot] })
  else if (known.spots.length < MOST_SPOTS) known.spots.push(spot)
  if (!WITH_LOCALITIES.has(country) || name === '') return
  const key = `${country} ${fold(name)} ${latitude.toFixed(1)} ${longitude.toFixed(1)}`
  if (!localities.has(key))
    localities.set(key, { ...spot, countryCode: country, parent: country === 'GB' ? second : '', division, code })
}

function codeRow({ country, code, division, spots }: Code): string[] {
  const middle = {
    latitude: spots.reduce((sum, { latitude }) => sum + latitude, 0) / spots.length,
    longitude: spots.reduce((sum, { longitude }) => sum + longitude, 0) / spots.length,
  }
  const radius = Math.max(1, ...spots.map((spot) => Math.round(distanceKm(middle, spot))))
  const names = [...new Set(spots.map(({ name }) => name))].slice(0, MOST_NAMES).join('|')
  return [country, code, middle.latitude.toFixed(3), middle.longitude.toFixed(3), String(radius), division, names]
}

/** Only what no list of towns has near. */
function putLocalities(tables: Tables, found: Locality[], countries: ReadonlySet<string>) {
  if (![...countries].some((country) => WITH_LOCALITIES.has(country))) return
  const cities = readTowns(tables, 'cities15000.tsv.gz', 3, 5)
  const towns = new TownGrid([...cities, ...readTowns(tables, 'places-small.tsv.gz', 2, 4)])
  const ofCities = new TownGrid(cities)
  const rows = found
    .map((place) => ({ ...place, ...splitQuarter(place, ofCities) }))
    .filter((place) => place.parent || !towns.findNamed(place, fold(place.name), SAME_PLACE_KM))
    .map(({ countryCode, name, parent, division, latitude, longitude, code }) => [
      countryCode,
      name,
      parent,
      division,
      latitude.toFixed(4),
      longitude.toFixed(4),
      code,
    ])
  const kept = tables.rows('localities.tsv.gz').filter(([country = '']) => !countries.has(country))
  tables.put('localities.tsv.gz', [...kept, ...rows].toSorted(byCountryAndCode))
}

const NEAR_TOWN_KM = 30

/** A German name that begins with a city's is a quarter of it: Stuttgart Frauenkopf, Stuttgart-West. */
function splitQuarter(place: Locality, cities: TownGrid<NamedSpot>): Pick<Locality, 'name' | 'parent'> {
  const { name, parent, countryCode } = place
  if (countryCode !== 'DE') return { name, parent }
  for (const { index } of name.matchAll(/[ -]/gu)) {
    const head = name.slice(0, index)
    if (!cities.findNamed(place, fold(head), NEAR_TOWN_KM)) continue
    return { name: name[index] === '-' ? name : name.slice(index + 1), parent: head }
  }
  return { name, parent }
}

type NamedSpot = Spot & { countryCode: string }

function readTowns(tables: Tables, file: string, latitudeAt: number, countryAt: number): NamedSpot[] {
  return tables.rows(file).map((row) => ({
    name: row[1] ?? '',
    latitude: Number(row[latitudeAt]),
    longitude: Number(row[latitudeAt + 1]),
    countryCode: row[countryAt] ?? '',
  }))
}

function byCountryAndCode(a: string[], b: string[]): number {
  const [one, other] = [a.join('\t'), b.join('\t')]
  return one < other ? -1 : Number(one > other)
}
