import { fold } from '@surgeries/domain/fold'
import type { ClientBase } from 'pg'
import { copyInto } from './copy.ts'
import { gazetteerHash, readDivisions, readRealNames, readTowns, type Town } from './gazetteer-sources.ts'

export interface GazetteerSeed {
  /** False when the same data were there already. */
  changed: boolean
  places: number
  names: number
}

/**
 * Loads the world's towns, unless the same data are there already. `minimumPopulation` leaves the smaller ones
 * out, for tests. Needs a client that is in no transaction.
 */
export async function seedGazetteer(client: ClientBase, minimumPopulation = 0): Promise<GazetteerSeed> {
  const hash = `${gazetteerHash()} ${minimumPopulation}`
  await client.query('BEGIN')
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('seed gazetteer'))`)
    const changed = !(await isLoaded(client, hash))
    if (changed) await replaceGazetteer(client, hash, minimumPopulation)
    const counts = await count(client)
    await client.query('COMMIT')
    if (changed) await client.query('ANALYZE place, place_name')
    return { changed, ...counts }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function isLoaded(client: ClientBase, hash: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM seed_state WHERE name = 'gazetteer' AND hash = $1`, [hash])
  return rowCount === 1
}

async function replaceGazetteer(client: ClientBase, hash: string, minimumPopulation: number) {
  const divisions = readDivisions()
  const realNames = readRealNames()
  const towns = readTowns().filter((town) => town.population >= minimumPopulation)
  await client.query('TRUNCATE place, place_name RESTART IDENTITY')
  const restoreIndexes = await liftIndexes(client, 'place_name')
  await copyInto(client, 'place', PLACE_COLUMNS, placeRows(towns, divisions))
  await copyInto(client, 'place_name', ['placeId', 'name', 'key'], nameRows(towns, realNames))
  await restoreIndexes()
  await client.query(
    `INSERT INTO seed_state (name, hash) VALUES ('gazetteer', $1)
     ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, at = now()`,
    [hash],
  )
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

const PLACE_COLUMNS = ['id', 'name', 'admin1', 'countryCode', 'latitude', 'longitude', 'population', 'timeZone']

function* placeRows(towns: Town[], divisions: Map<string, string>) {
  for (const town of towns) {
    const division = divisions.get(town.divisionCode) ?? null
    yield [
      town.id,
      town.name,
      division,
      town.countryCode,
      town.latitude,
      town.longitude,
      town.population,
      town.timeZone,
    ]
  }
}

/** Every spelling that leads to a town, once for each key. */
function* nameRows(towns: Town[], realNames: Map<number, string[]>) {
  for (const town of towns) {
    const keys = new Set<string>()
    for (const name of [town.name, ...(realNames.get(town.id) ?? []), ...town.otherNames]) {
      const key = fold(name)
      if (key === '' || keys.has(key)) continue
      keys.add(key)
      yield [town.id, name, key]
    }
  }
}

async function count(client: ClientBase): Promise<{ places: number; names: number }> {
  const { rows } = await client.query<{ places: number; names: number }>(
    `SELECT (SELECT count(*) FROM place)::int AS places, (SELECT count(*) FROM place_name)::int AS names`,
  )
  return rows[0] ?? { places: 0, names: 0 }
}
