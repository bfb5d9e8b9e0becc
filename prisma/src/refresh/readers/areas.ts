import { linesOf, type SourceFile, textOf } from '../source.ts'
import type { Tables } from '../tables.ts'

/** GeoNames' numbers of countries and regions, to find their names among those of all places. */
export type Numbered = Map<string, string>

async function rowsOf(files: readonly SourceFile[], least: number): Promise<string[][]> {
  const rows: string[][] = []
  for (const file of files)
    for await (const line of linesOf(file)) {
      if (line === '' || line.startsWith('#')) continue
      const cells = line.split('\t')
      if (cells.length < least) throw new Error(`${file.name}: this line has too few columns: ${line.slice(0, 80)}`)
      rows.push(cells)
    }
  return rows
}

/** GeoNames' `countryInfo.txt`: codes and names. A country's point and box stay; one that we know nothing of is left out. */
export async function readCountryInfo(files: readonly SourceFile[], tables: Tables, numbers: Numbered): Promise<void> {
  const found = new Map((await rowsOf(files, 17)).map((cells) => [cells[0] ?? '', cells]))
  for (const [code, cells] of found) numbers.set(cells[16] ?? '', code)
  tables.put(
    'countries.tsv.gz',
    tables.rows('countries.tsv.gz').map((row) => {
      const [code = '', , , sovereign = '', ...rest] = row
      const cells = found.get(code)
      if (!cells) return row
      return [code, cells[1] ?? '', cells[2] ?? '', sovereign, cells[4] ?? '', ...rest.slice(1)]
    }),
  )
}

/** GeoNames' `admin1CodesASCII.txt`: names of first-level divisions; a new one lies where its towns lie. */
export async function readAdmin1(files: readonly SourceFile[], tables: Tables, numbers: Numbered): Promise<void> {
  const found = new Map((await rowsOf(files, 4)).map(([code = '', name = '', , id = '']) => [code, { name, id }]))
  for (const [code, { id }] of found) numbers.set(id, code)
  const known = tables.rows('regions.tsv.gz')
  const kept = known.flatMap((row) => {
    const [key = '', iso = '', country = '', kind = '', parent = '', , ...rest] = row
    if (kind !== 'first-level') return [row]
    const region = found.get(key)
    return region ? [[key, iso, country, kind, parent, region.name, ...rest]] : []
  })
  const keys = new Set(known.map(([key = '']) => key))
  const boxes = boxesOfTowns(tables)
  const added = [...found].flatMap(([key, { name }]) => {
    const box = boxes.get(key)
    if (keys.has(key) || !box) return []
    return [[key, '', key.slice(0, 2), 'first-level', '', name, ...box, 'places']]
  })
  tables.put('regions.tsv.gz', [...kept, ...added])
}

function boxesOfTowns(tables: Tables): Map<string, string[]> {
  const points = Map.groupBy(
    [
      ...tables.rows('cities15000.tsv.gz').map((row) => [`${row[5]}.${row[6]}`, row[3], row[4]] as const),
      ...tables.rows('places-small.tsv.gz').map((row) => [`${row[4]}.${row[5]}`, row[2], row[3]] as const),
    ],
    ([division]) => division,
  )
  return new Map(
    [...points].map(([division, towns]) => {
      const latitudes = towns.map(([, latitude]) => Number(latitude)).toSorted((a, b) => a - b)
      const longitudes = towns.map(([, , longitude]) => Number(longitude)).toSorted((a, b) => a - b)
      const [south = 0, north = 0] = [latitudes[0], latitudes.at(-1)]
      const [west = 0, east = 0] = [longitudes[0], longitudes.at(-1)]
      const numbers = [(south + north) / 2, (west + east) / 2, west, south, east, north]
      return [division, numbers.map((number) => number.toFixed(3))]
    }),
  )
}

/** Natural Earth's `ne_10m_admin_1_states_provinces.geojson`: points and boxes of the regions whose shape is from there. */
export async function readProvinces(files: readonly SourceFile[], tables: Tables): Promise<void> {
  const shapes = new Map<string, string[]>()
  for (const file of files)
    for (const { properties, geometry } of featuresOf(file.name, JSON.parse(await textOf(file)))) {
      const box = boxOf(pointsOf(geometry))
      const [latitude, longitude] = [Number(properties['latitude']), Number(properties['longitude'])]
      if (!box || !Number.isFinite(latitude) || !Number.isFinite(longitude)) continue
      const numbers = [latitude, longitude, ...box].map((number) => String(Math.round(number * 1000) / 1000))
      for (const code of [properties['gn_a1_code'], properties['iso_3166_2']])
        if (typeof code === 'string' && code !== '') shapes.set(code, numbers)
    }
  tables.put(
    'regions.tsv.gz',
    tables.rows('regions.tsv.gz').map((row) => {
      const shape = row.at(-1) === 'ne' ? (shapes.get(row[0] ?? '') ?? shapes.get(row[1] ?? '')) : undefined
      return shape ? [...row.slice(0, 6), ...shape, 'ne'] : row
    }),
  )
}

interface Feature {
  properties: Record<string, unknown>
  geometry: unknown
}

function featuresOf(name: string, json: unknown): Feature[] {
  if (!isRecord(json) || !Array.isArray(json['features'])) throw new Error(`${name} is no GeoJSON.`)
  return json['features'].flatMap((feature: unknown) =>
    isRecord(feature) && isRecord(feature['properties'])
      ? [{ properties: feature['properties'], geometry: feature['geometry'] }]
      : [],
  )
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** All pairs of numbers in nested lists of coordinates. */
export function* pointsOf(geometry: unknown): Generator<[longitude: number, latitude: number]> {
  const coordinates = isRecord(geometry) ? geometry['coordinates'] : geometry
  if (!Array.isArray(coordinates)) return
  const [longitude, latitude]: unknown[] = coordinates
  if (typeof longitude === 'number' && typeof latitude === 'number') yield [longitude, latitude]
  else for (const part of coordinates) yield* pointsOf(part)
}

export function boxOf(points: Iterable<[number, number]>): [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of points) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return west <= east ? [west, south, east, north] : null
}
