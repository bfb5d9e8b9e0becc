import { fold } from './folded.ts'
import { distanceKm } from '@surgeries/domain/geo'
import { readBritishLocalities, type ShortNames } from './british-towns.ts'
import { readRows } from './sources.ts'
import { readMunicipalities } from './nepal.ts'
import type { Selection } from './selection.ts'
import { TownGrid } from './town-grid.ts'

/** A quarter, village or hamlet that the list of towns lacks, or the middle of a postcode. */
export interface Quarter {
  id: number
  kind: 'quarter' | 'postcode'
  name: string
  otherNames?: string[]
  /** The town that it belongs to. */
  within: string | null
  county: string | null
  division: string | null
  countryCode: string
  latitude: number
  longitude: number
  weight: number
}

type Unnumbered = Omit<Quarter, 'id' | 'division' | 'county'> & { county?: string }

const FIRST_ID = 200_000_000
/** Of one name and as near as this, two sources mean one place. */
const SAME_PLACE_KM = 5
const FARTHEST_KM = 80
/** About as many people as use a bus stop. */
const PEOPLE_PER_STOP = 30
const PEOPLE_OF_A_QUARTER = 3000
const PEOPLE_OF_A_TOWN = 8000
const PEOPLE_OF_A_VILLAGE = 60
const PEOPLE_OF_A_MUNICIPALITY = 15_000
const PEOPLE_OF_A_POSTCODE = 100

/** What the town lists lack: the localities of Great Britain and those that have postcodes, and the postcodes themselves. */
export function readQuarters(
  grid: TownGrid,
  shortNames: ShortNames,
  { keepsQuarter }: Pick<Selection, 'keepsQuarter'>,
): Quarter[] {
  const countyOf = readCounties()
  const known = new TownGrid<Unnumbered>([])
  const isNew = (place: Unnumbered) => {
    const key = fold(place.name)
    if (place.countryCode === 'GB' && shortNames.isKnown(place)) return false
    if (isInTown(grid, place, key) || known.findNamed(place, key, SAME_PLACE_KM)) return false
    known.add(place)
    return true
  }
  const localities = [...readBritish(), ...readOthers(), ...readNepalese(), ...readOurs()]
    .filter(keepsQuarter)
    .filter(isNew)
  return [...localities, ...[...readPostcodes()].filter(keepsQuarter)].map((place, index) => ({
    ...place,
    id: FIRST_ID + index,
    division: grid.findNearest(place)?.divisionCode ?? null,
    county: place.county ?? countyOf(place),
  }))
}

/** Whether a town of that name reaches as far, at a few thousand people to the square kilometre. */
function isInTown(grid: TownGrid, place: Unnumbered, key: string): boolean {
  const town = grid.findNamed(place, key, FARTHEST_KM)
  return town !== null && distanceKm(place, town) <= SAME_PLACE_KM + Math.sqrt(town.population / 3000)
}

/** Which town the British quarters that the town lists have belong to. */
export function readParents(grid: TownGrid): Map<number, string> {
  const parents = new Map<number, string>()
  for (const place of readBritish()) {
    const town = place.within ? grid.findNamed(place, fold(place.name), SAME_PLACE_KM) : null
    if (town && place.within) parents.set(town.id, place.within)
  }
  return parents
}

function* readBritish(): Generator<Unnumbered> {
  for (const { name, parent, latitude, longitude, stops, isTown } of readBritishLocalities()) {
    const people = isTown ? PEOPLE_OF_A_TOWN : parent ? PEOPLE_OF_A_QUARTER : PEOPLE_OF_A_VILLAGE
    const weight = people + PEOPLE_PER_STOP * stops
    yield { kind: 'quarter', name, within: parent, countryCode: 'GB', latitude, longitude, weight }
  }
}

function* readOthers(): Generator<Unnumbered> {
  for (const [countryCode = '', name = '', parent = '', , latitude, longitude] of readRows('localities.tsv.gz')) {
    const point = { latitude: Number(latitude), longitude: Number(longitude) }
    // Elsewhere the column holds a county, or a district of the post office.
    const within = countryCode === 'DE' ? parent || null : null
    yield {
      kind: 'quarter',
      name,
      within,
      countryCode,
      ...point,
      weight: within ? PEOPLE_OF_A_QUARTER : PEOPLE_OF_A_VILLAGE,
    }
  }
}

function* readNepalese(): Generator<Unnumbered> {
  for (const { name, otherNames, district, countryCode, latitude, longitude } of readMunicipalities()) {
    const point = { latitude, longitude, weight: PEOPLE_OF_A_MUNICIPALITY }
    yield { kind: 'quarter', name, otherNames, within: null, county: district, countryCode, ...point }
  }
}

/** Quarters that no source has. */
function* readOurs(): Generator<Unnumbered> {
  for (const [name = '', others = '', within = '', countryCode = '', latitude, longitude] of readRows('quarters.tsv')) {
    const point = { latitude: Number(latitude), longitude: Number(longitude), weight: PEOPLE_OF_A_QUARTER }
    yield { kind: 'quarter', name, otherNames: others.split(','), within, countryCode, ...point }
  }
}

function* readPostcodes(): Generator<Unnumbered> {
  for (const file of ['postcodes.tsv.gz', 'postcodes-us.tsv.gz'])
    for (const [countryCode = '', name = '', latitude, longitude, , , places = ''] of readRows(file)) {
      const point = { latitude: Number(latitude), longitude: Number(longitude) }
      const within = places.split('|')[0] || null
      const weight = countryCode === 'AU' && name.startsWith('1') ? 1 : PEOPLE_OF_A_POSTCODE
      yield { kind: 'postcode', name, within, countryCode, ...point, weight }
    }
}

/**
 * The county of a place in the United Kingdom, the district in Nepal: that of the nearest place of which it is known. A town
 * that is a district of its own lies in no other.
 */
export function readCounties(): (place: Spot & { name: string }) => string | null {
  const districts = readBritishDistricts()
  const counties = readRows('localities.tsv.gz')
    .filter(([countryCode, , county]) => countryCode === 'GB' && county)
    .map(([countryCode = '', , county = '', , latitude, longitude]) => ({
      name: county,
      countryCode,
      latitude: Number(latitude),
      longitude: Number(longitude),
    }))
  const nepalese = readMunicipalities().map((place) => ({ ...place, name: place.district }))
  const grid = new TownGrid([...counties, ...nepalese])
  return (place) =>
    (place.countryCode === 'GB' ? districts.get(fold(place.name))?.find(({ holds }) => holds(place))?.name : null) ??
    grid.findNearest(place)?.name ??
    null
}

interface Spot {
  countryCode: string
  latitude: number
  longitude: number
}

function readBritishDistricts() {
  const districts = readRows('regions.tsv.gz')
    .filter(([, , country, kind]) => country === 'GB' && kind !== 'first-level')
    .map(([, , , , , name = '', , , ...box]) => {
      const [west = 0, south = 0, east = 0, north = 0] = box.slice(0, 4).map(Number)
      const holds = ({ countryCode, latitude, longitude }: Spot) =>
        countryCode === 'GB' && latitude >= south && latitude <= north && longitude >= west && longitude <= east
      return { name, holds }
    })
  return Map.groupBy(districts, ({ name }) => fold(name))
}
