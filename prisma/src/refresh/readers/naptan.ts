import { parse } from 'csv-parse'
import type { SourceFile } from '../source.ts'
import type { Tables } from '../tables.ts'

interface Locality {
  name: string
  parent: string
  grandparent: string
  latitude: number
  longitude: number
  stops: number
}

const NEEDED = [
  'NptgLocalityCode',
  'LocalityName',
  'ParentLocalityName',
  'GrandParentLocalityName',
  'Longitude',
  'Latitude',
]

/** NaPTAN's `Stops.csv`: a locality lies in the middle of its stops. */
export async function readStops(files: readonly SourceFile[], tables: Tables): Promise<string | null> {
  const localities = new Map<string, Locality>()
  let date = ''
  for (const file of files)
    for await (const stop of await stopsOf(file)) {
      if (stop['Status'] && !/^act/iu.test(stop['Status'])) continue
      const changed = stop['ModificationDateTime'] ?? ''
      if (changed > date) date = changed
      add(localities, stop)
    }
  const rows = [...localities].map(([code, { name, parent, grandparent, latitude, longitude, stops }]) => [
    code,
    name,
    parent,
    grandparent,
    (latitude / stops).toFixed(4),
    (longitude / stops).toFixed(4),
    String(stops),
  ])
  tables.put(
    'localities-gb-naptan.tsv.gz',
    rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  )
  return /^\d{4}-\d\d/u.exec(date)?.[0] ?? null
}

async function stopsOf(file: SourceFile): Promise<AsyncIterable<Record<string, string>>> {
  const columns = (heading: string[]) => {
    const missing = NEEDED.filter((column) => !heading.includes(column))
    if (missing.length > 0) throw new Error(`${file.name} lacks the columns ${missing.join(', ')}.`)
    return heading
  }
  const bytes = await file.open()
  const parser = parse({ columns, bom: true, max_record_size: 100_000 })
  bytes.once('error', (error) => parser.destroy(error))
  return bytes.pipe(parser)
}

function add(localities: Map<string, Locality>, stop: Record<string, string>) {
  const [code = '', name = '', parent = '', grandparent = '', longitude = '', latitude = ''] = NEEDED.map(
    (column) => stop[column]?.trim() ?? '',
  )
  if (code === '' || name === '' || latitude === '' || longitude === '') return
  const known = localities.get(code) ?? { name, parent, grandparent, latitude: 0, longitude: 0, stops: 0 }
  localities.set(code, {
    ...known,
    latitude: known.latitude + Number(latitude),
    longitude: known.longitude + Number(longitude),
    stops: known.stops + 1,
  })
}
