import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { FILES } from '../seed/gazetteer/sources.ts'
import { faultsOf } from './faults.ts'
import { listsOfGeoNames } from './from-geonames.ts'

export const GAZETTEER = fileURLToPath(new URL('../../data/gazetteer/', import.meta.url))
const CITIES = [
  'geonames_id',
  'name',
  'alternate_names',
  'latitude',
  'longitude',
  'country_code',
  'admin1_code',
  'population',
  'time_zone',
]
const SMALL = [
  'geonames_id',
  'name',
  'latitude',
  'longitude',
  'country_code',
  'admin1_code',
  'feature_code',
  'population',
  'time_zone',
]

export interface Refreshed {
  file: string
  before: number
  after: number
  /** Rows that were not there so before, and those that are no more. */
  added: number
  gone: number
}

/**
 * Remakes our form of the geographic data from newer sources: GeoNames' `cities500.txt`, and files that have the names and
 * columns of ours, packed or not. The same sources always give the same bytes. Throws, and changes nothing, where a file
 * cannot be what it should; one that has lost a tenth of its rows is such a file, unless `mayShrink`.
 */
export function refreshGazetteer(from: string, { into = GAZETTEER, mayShrink = false } = {}): Refreshed[] {
  const texts = new Map([...ours(from), ...geoNames(from)])
  const faults = [...texts].flatMap(([file, text]) =>
    faultsOf(file, text, { before: read(join(into, file)), mayShrink }),
  )
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const report = [...texts].map(([file, text]) => compare(file, read(join(into, file)), text))
  const changed = [...texts].filter(([file, text]) => text !== read(join(into, file)))
  for (const [file, text] of changed) writeFileSync(join(into, `${file}.new`), file.endsWith('.gz') ? pack(text) : text)
  for (const [file] of changed) renameSync(join(into, `${file}.new`), join(into, file))
  return report
}

function ours(from: string): [string, string][] {
  return FILES.flatMap((file): [string, string][] => {
    const found = [file, file.replace(/\.gz$/u, '')].map((name) => join(from, name)).find((path) => existsSync(path))
    return found ? [[file, `${read(found).replaceAll('\r\n', '\n').trimEnd()}\n`]] : []
  })
}

function geoNames(from: string): [string, string][] {
  const path = join(from, 'cities500.txt')
  if (!existsSync(path)) return []
  const { cities, small } = listsOfGeoNames(readFileSync(path, 'utf8'))
  return [
    ['cities15000.tsv.gz', textOf([CITIES, ...cities])],
    ['places-small.tsv.gz', textOf([SMALL, ...small])],
  ]
}

function textOf(rows: string[][]): string {
  return `${rows.map((row) => row.join('\t')).join('\n')}\n`
}

function read(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The header names the system that packed it: left open, so that all machines write the same. */
function pack(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 })
  packed[9] = 255
  return packed
}

function compare(file: string, before: string, after: string): Refreshed {
  const [old, now] = [new Set(linesOf(before)), new Set(linesOf(after))]
  const added = [...now].filter((line) => !old.has(line)).length
  const gone = [...old].filter((line) => !now.has(line)).length
  return { file, before: old.size, after: now.size, added, gone }
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n').slice(1)
}
