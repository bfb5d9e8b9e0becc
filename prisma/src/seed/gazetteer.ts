import { iso1A2Code } from '@rapideditor/country-coder'
import { isClaimant, otherClaimant } from '@surgeries/domain/geo/disputed'
import { fold, forgetFolded } from './gazetteer/folded.ts'
import type { ClientBase } from 'pg'
import { copyInto } from './copy.ts'
import type { Area } from './gazetteer/area.ts'
import { readAreas, readNamesOfSeats } from './gazetteer/areas.ts'
import { readShortNames } from './gazetteer/british-towns.ts'
import { type Quarter, readCounties, readParents, readQuarters } from './gazetteer/quarters.ts'
import { readNepaliNames } from './gazetteer/nepal.ts'
import { readSample, type Selection, townsFrom, WORLD } from './gazetteer/selection.ts'
import { tellApart } from './gazetteer/tell-apart.ts'
import { TownGrid } from './gazetteer/town-grid.ts'
import {
  gazetteerHash,
  type LocalNames,
  readAbbreviations,
  readDivisions,
  readLocalNames,
  readRealNames,
  readTowns,
  type Town,
} from './gazetteer/sources.ts'

export interface GazetteerSeed {
  /** False when the same data were there already. */
  changed: boolean
  places: number
  names: number
}

/** What is asked for: all places, a sample for tests, or the towns of so many people. */
export type Extent = 'world' | 'sample' | number

/**
 * Loads the world's places, unless some of the same data are there already. An extent that is named replaces another.
 * Needs a client that is in no transaction.
 */
export async function seedGazetteer(client: ClientBase, extent?: Extent): Promise<GazetteerSeed> {
  const hash = gazetteerHash()
  await client.query('BEGIN')
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('seed gazetteer'))`)
    const changed = !(await isLoaded(client, hash, extent))
    if (changed) await replaceGazetteer(client, hash, extent ?? 'world')
    const counts = await count(client)
    await client.query('COMMIT')
    if (changed) await client.query('ANALYZE place, place_name')
    return { changed, ...counts }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function isLoaded(client: ClientBase, hash: string, extent?: Extent): Promise<boolean> {
  const { rows } = await client.query<{ hash: string }>(`SELECT hash FROM seed_state WHERE name = 'gazetteer'`)
  const [loaded, of] = (rows[0]?.hash ?? '').split(' ')
  return loaded === hash && (extent === undefined || of === String(extent))
}

async function replaceGazetteer(client: ClientBase, hash: string, extent: Extent) {
  const divisions = readDivisions()
  const realNames = readRealNames()
  const all = readTowns()
  const selection = select(all, extent)
  const towns = all.filter((town) => selection.keepsTown(town))
  await client.query('TRUNCATE place, place_name RESTART IDENTITY')
  const restoreIndexes = await liftIndexes(client, 'place_name')
  const areas = readAreas(towns, divisions, selection)
  const grid = new TownGrid(towns)
  const shortNames = readShortNames(all)
  const quarters = readQuarters(grid, shortNames, selection)
  const placed = placeTowns(towns, divisions, readParents(grid))
  const near = tellApart([...placed, ...placeQuarters(quarters, divisions), ...placeAreas(areas)])
  const nepaliNames = readNepaliNames(grid)
  await copyInto(client, 'place', PLACE_COLUMNS, townRows(placed, near, localNamesWith(nepaliNames)))
  await copyInto(client, 'place', QUARTER_COLUMNS, quarterRows(quarters, divisions, near))
  await copyInto(client, 'place', AREA_COLUMNS, areaRows(areas, near))
  await copyInto(
    client,
    'place_name',
    ['place_id', 'name', 'key', 'is_real'],
    nameRows(towns, [realNames, nepaliNames, shortNames.byTown, readNamesOfSeats(areas, towns)]),
  )
  await copyInto(client, 'place_name', ['place_id', 'name', 'key', 'is_real'], areaNameRows(areas))
  await copyInto(client, 'place_name', ['place_id', 'name', 'key', 'is_real'], quarterNameRows(quarters))
  forgetFolded()
  await restoreIndexes()
  await client.query(
    `INSERT INTO seed_state (name, hash) VALUES ('gazetteer', $1)
     ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, at = now()`,
    [`${hash} ${extent}`],
  )
}

function select(towns: Town[], extent: Extent): Selection {
  if (extent === 'world') return WORLD
  return extent === 'sample' ? readSample(towns) : townsFrom(extent)
}

/** Takes a table's plain indexes away; what it gives back makes them again. Filling first is three times as fast. */
async function liftIndexes(client: ClientBase, table: string) {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
       FROM pg_index WHERE indrelid = $1::regclass AND NOT indisprimary AND NOT indisunique`,
    [table],
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return async () => {
    await client.query(`SET LOCAL maintenance_work_mem = '256MB'`)
    for (const { definition } of rows) await client.query(definition)
  }
}

const AREA_COLUMNS = [
  'id',
  'kind',
  'name',
  'admin1',
  'division',
  'country_code',
  'latitude',
  'longitude',
  'population',
  'weight',
  'west',
  'south',
  'east',
  'north',
  'near',
  'other_country',
]
const PLACE_COLUMNS = [
  'id',
  'name',
  'admin1',
  'division',
  'country_code',
  'latitude',
  'longitude',
  'population',
  'weight',
  'time_zone',
  'within',
  'county',
  'near',
  'other_country',
  'local_names',
]
const QUARTER_COLUMNS = [
  'id',
  'kind',
  'name',
  'admin1',
  'division',
  'within',
  'county',
  'country_code',
  'latitude',
  'longitude',
  'population',
  'weight',
  'near',
  'other_country',
]

function placeTowns(towns: Town[], divisions: Map<string, string>, parents: Map<number, string>) {
  const countyOf = readCounties()
  return towns.map((town) => ({
    ...town,
    region: divisions.get(town.divisionCode) ?? null,
    within: parents.get(town.id) ?? null,
    county: countyOf(town),
    weight: Math.max(town.population, town.leastPeople),
  }))
}

/** Of towns that nobody wrote a Nepali name for, that of their municipality. */
function localNamesWith(nepaliNames: ReadonlyMap<number, string[]>): Map<number, LocalNames> {
  const names = readLocalNames()
  for (const [id, [nepali]] of nepaliNames) if (nepali) names.set(id, { ne: nepali, ...names.get(id) })
  return names
}

function localNamesOf(town: Town, names: ReadonlyMap<number, LocalNames>): string | null {
  const others = Object.entries(names.get(town.id) ?? {}).filter(([, name]) => name !== town.name)
  return others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null
}

function* townRows(
  towns: ReturnType<typeof placeTowns>,
  near: ReadonlyMap<number, string>,
  localNames: ReadonlyMap<number, LocalNames>,
) {
  for (const town of towns) {
    const { id, name, region, divisionCode, countryCode, latitude, longitude, population, weight, timeZone } = town
    const facts = [id, name, region, divisionCode, countryCode, latitude, longitude, population, weight, timeZone]
    yield [
      ...facts,
      town.within,
      town.county,
      near.get(id) ?? null,
      otherCountryOf(town),
      localNamesOf(town, localNames),
    ]
  }
}

/** The country that the shapes of countries see at a place of disputed land, where it is another. */
function otherCountryOf({ countryCode, latitude, longitude }: Spot): string | null {
  if (!isClaimant(countryCode)) return null
  return otherClaimant(countryCode, iso1A2Code([longitude, latitude], { level: 'territory' }))
}

type Spot = Pick<Town, 'countryCode' | 'latitude' | 'longitude'>

function placeAreas(areas: readonly Area[]) {
  return areas
    .filter(({ kind }) => kind === 'region')
    .map((area) => ({ ...area, within: null, county: null, weight: 0, isArea: true }))
}

function* areaRows(areas: Area[], near: ReadonlyMap<number, string>) {
  for (const { id, kind, name, region, division, countryCode, latitude, longitude, weight, box } of areas)
    yield [
      id,
      kind,
      name,
      region,
      division,
      countryCode,
      latitude,
      longitude,
      0,
      weight,
      ...box,
      near.get(id) ?? null,
      otherOf(kind, { countryCode, latitude, longitude }),
    ]
}

function otherOf(kind: Area['kind'], spot: Spot): string | null {
  return kind === 'country' ? null : otherCountryOf(spot)
}

function* areaNameRows(areas: Area[]) {
  for (const { id, names } of areas) for (const [key, { name, isReal }] of names) yield [id, name, key, String(isReal)]
}

/** Machines write other scripts in Latin letters: only those are in doubt. */
const IS_LATIN = /\p{Script=Latin}/u

/** Every spelling that leads to a town, once for each key. */
function* nameRows(towns: Town[], realNames: ReadonlyMap<number, string[]>[]) {
  const abbreviations = readAbbreviations()
  for (const town of towns) {
    const keys = new Set<string>()
    const real = new Set([town.name, ...realNames.flatMap((names) => names.get(town.id) ?? [])])
    for (const name of [...real, ...town.otherNames, ...(abbreviations.get(town.id) ?? [])]) {
      const key = fold(name)
      if (key === '' || keys.has(key)) continue
      keys.add(key)
      yield [town.id, name, key, String(real.has(name) || !IS_LATIN.test(name))]
    }
  }
}

function placeQuarters(quarters: readonly Quarter[], divisions: Map<string, string>) {
  return quarters
    .filter(({ kind }) => kind === 'quarter')
    .map((quarter) => ({ ...quarter, region: divisions.get(quarter.division ?? '') ?? null }))
}

function* quarterRows(quarters: Quarter[], divisions: Map<string, string>, near: ReadonlyMap<number, string>) {
  for (const quarter of quarters) {
    const { id, kind, name, division, within, county, countryCode, latitude, longitude, weight } = quarter
    const region = divisions.get(division ?? '') ?? null
    const facts = [id, kind, name, region, division, within, county, countryCode, latitude, longitude, 0, weight]
    yield [...facts, near.get(id) ?? null, otherCountryOf(quarter)]
  }
}

/** A postcode is found as a whole only. */
function* quarterNameRows(quarters: Quarter[]) {
  for (const { id, kind, name, otherNames = [] } of quarters)
    for (const each of [name, ...otherNames]) {
      const key = fold(each)
      if (key !== '') yield [id, each, key, String(kind === 'quarter')]
    }
}

async function count(client: ClientBase): Promise<{ places: number; names: number }> {
  const { rows } = await client.query<{ places: number; names: number }>(
    `SELECT (SELECT count(*) FROM place)::int AS places, (SELECT count(*) FROM place_name)::int AS names`,
  )
  return rows[0] ?? { places: 0, names: 0 }
}
