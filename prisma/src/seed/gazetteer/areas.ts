import { LOCALES } from '@surgeries/domain/i18n'
import type { Area, Box } from './area.ts'
import { fold } from './folded.ts'
import { readDistricts } from './nepal.ts'
import type { Selection } from './selection.ts'
import { readRenamed, readRows, type Town } from './sources.ts'

const FIRST_ID = 100_000_000
const MOST_WEIGHT = 2_000_000_000
/** Abbreviations in other languages mean other countries in ours: RU is Britain in Breton. */
const OUR_LANGUAGES: readonly string[] = LOCALES
/** Where people write addresses with the region's abbreviation. */
const ABBREVIATING = ['US', 'CA', 'AU']

/** All countries and regions with all their names, and as weight the people of the given towns that lie in them. */
export function readAreas(
  towns: Town[],
  divisions: ReadonlyMap<string, string>,
  { languages }: Pick<Selection, 'languages'>,
): Area[] {
  const areas = [...readCountries(), ...readRegions(divisions), ...readDistricts(divisions)].map((area, index) => ({
    ...area,
    id: FIRST_ID + index,
  }))
  addNames(areas, languages)
  weigh(areas, towns)
  return areas
}

type Unnumbered = Omit<Area, 'id'>

function readCountries(): Unnumbered[] {
  return readRows('countries.tsv.gz').map(([code = '', alpha3 = '', , , name = '', ...numbers]) => {
    const [latitude = 0, longitude = 0, ...box] = numbers.slice(0, 6).map(Number)
    const kind: Area['kind'] = 'country'
    const names = new Map([[fold(alpha3), { name: alpha3, isReal: false }]])
    const facts = { kind, region: null, division: null, countryCode: code, latitude, longitude, weight: 0, names }
    return { ...facts, name, box: boxOf(box) }
  })
}

function readRegions(divisions: ReadonlyMap<string, string>): Unnumbered[] {
  return readRows('regions.tsv.gz').map(
    ([division = '', , countryCode = '', , parent = '', english = '', ...numbers]) => {
      const [latitude = 0, longitude = 0, ...box] = numbers.slice(0, 6).map(Number)
      const kind: Area['kind'] = 'region'
      const region = divisions.get(parent) ?? null
      const facts = { kind, region, division, countryCode, latitude, longitude, weight: 0, names: new Map() }
      return { ...facts, name: divisions.get(division) ?? english, box: boxOf(box) }
    },
  )
}

function boxOf([west = 0, south = 0, east = 0, north = 0]: number[]): Box {
  return [west, south, east, north]
}

/** A country keeps no name that is that of a part of it: in some languages all of Britain is England. */
function addNames(areas: Area[], wanted: Selection['languages']) {
  for (const { names, name } of areas) addName(names, name, true)
  const byCode = new Map(areas.map((area) => [area.division ?? area.countryCode, area]))
  for (const [code, both] of [...readRenamed('country'), ...readRenamed('region')]) {
    const area = byCode.get(code)
    if (area) for (const name of both) addName(area.names, name, true)
  }
  const parts = new Set(areas.flatMap((area) => (area.division ? [`${area.countryCode} ${fold(area.name)}`] : [])))
  for (const file of ['country-names.tsv.gz', 'region-names.tsv.gz'])
    for (const [code = '', written = '', languages = ''] of readRows(file)) {
      const area = byCode.get(code)
      const name = written.replace(/\u00b2$/u, '')
      if (!isWanted(languages, wanted)) continue
      if (!area || (area.kind === 'country' && parts.has(`${code} ${fold(name)}`))) continue
      if (!isAbbreviation(name)) addName(area.names, name, true)
      else if (isAbbreviationOfOurs(area, languages)) addName(area.names, name, false)
    }
}

function isWanted(languages: string, wanted: Selection['languages']): boolean {
  return wanted === null || languages === '' || languages.split(',').some((language) => wanted.includes(language))
}

function addName(names: Area['names'], name: string, isReal: boolean) {
  const key = fold(name)
  if (key !== '' && !names.has(key)) names.set(key, { name, isReal })
}

function isAbbreviation(name: string): boolean {
  return /^(?:\p{Lu}[.-]?){1,5}$/u.test(name)
}

function isAbbreviationOfOurs({ kind, countryCode }: Area, languages: string): boolean {
  if (kind === 'region') return ABBREVIATING.includes(countryCode)
  return languages === '' || languages.split(',').some((language) => OUR_LANGUAGES.includes(language))
}

/** A region with a town of its name that has a quarter of its people is called after it. */
const AFTER_TOWN = 4
/** How much more the usual name of a place weighs in a search than another. */
const USUAL_NAME = 20

/** Where a region is called like its largest town, the town is the likelier one to be meant. */
function weigh(areas: Area[], towns: Town[]) {
  const [byCountry, byDivision] = [
    Map.groupBy(towns, ({ countryCode }) => countryCode),
    Map.groupBy(towns, ({ divisionCode }) => divisionCode),
  ]
  for (const area of areas) {
    const inside = area.division === null ? byCountry.get(area.countryCode) : byDivision.get(area.division)
    const those = inside ?? (byCountry.get(area.countryCode) ?? []).filter((town) => isInside(area.box, town))
    const people = those.reduce((sum, { population }) => sum + population, 0)
    const key = fold(area.name)
    const isCalledSo = (name: string) => fold(name) === key || area.names.get(fold(name))?.name === name
    const namesakes = those.filter((town) => isCalledSo(town.name) || town.otherNames.some(isCalledSo))
    const namesake = Math.max(0, ...namesakes.map(({ population }) => population))
    const isAfterTown = area.kind === 'region' && namesake * AFTER_TOWN > people
    area.weight = Math.min(MOST_WEIGHT, isAfterTown ? Math.round(namesake / USUAL_NAME) : people)
  }
}

/**
 * Names that a town has in common with the region that is called after it: where the region's list says that they are real,
 * they are the town's as well. By the town's id.
 */
export function readNamesOfSeats(areas: readonly Area[], towns: readonly Town[]): Map<number, string[]> {
  const regions = new Map(areas.map((area) => [area.kind === 'region' ? area.division : null, area]))
  const names = new Map<number, string[]>()
  for (const town of towns) {
    const region = regions.get(town.divisionCode)
    const isSeat = region && [town.name, ...town.otherNames].some((name) => fold(name) === fold(region.name))
    const shared = isSeat ? town.otherNames.filter((name) => region.names.get(fold(name))?.isReal) : []
    if (shared.length > 0) names.set(town.id, shared)
  }
  return names
}

function isInside([west, south, east, north]: Box, { latitude, longitude }: Town): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east
}
