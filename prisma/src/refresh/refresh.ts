import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Point } from '@surgeries/domain/geo'
import type { DataDates } from '@surgeries/domain/geo/data-dates'
import { DATES, readDataDates } from './dates.ts'
import { faultsOf } from './faults.ts'
import { GAZETTEER, ODBL } from './folders.ts'
import { type Kind, kindOf, oursNamed } from './kinds.ts'
import { readAlternateNames } from './readers/alternate-names.ts'
import { readAreaNames, readCldr } from './readers/area-names.ts'
import { type Numbered, readAdmin1, readCountryInfo, readProvinces } from './readers/areas.ts'
import { readGeoNames } from './readers/geonames-places.ts'
import { ISLANDS, readIslands } from './readers/islands.ts'
import { readStops } from './readers/naptan.ts'
import { readPostalCodes } from './readers/postal-codes.ts'
import { noteRenamed } from './renamed.ts'
import { filesOf, LIMITS, type Limits, type SourceFile, textOf } from './source.ts'
import { Tables } from './tables.ts'

export interface Refreshed {
  file: string
  before: number
  after: number
  /** Rows that were not there so before, and those that are no more. */
  added: number
  gone: number
}

export interface RefreshOptions {
  into?: string
  odblInto?: string
  mayShrink?: boolean
  limits?: Limits
  /** Whether the map has land at a point, so that no island needs to be added there. */
  isMapped?: (point: Point) => boolean
}

export interface Report {
  files: Refreshed[]
  dates: DataDates
  /** Files that no refresh has a use for. */
  unused: string[]
}

/**
 * Remakes our form of the geographic data from newer sources: folders, files, archives or addresses, in the form that their
 * publishers give them, or with the names and columns of ours. The same sources always give the same bytes. Throws, and
 * changes nothing, where a file cannot be what it should; one that has lost a tenth of its rows is such a file, unless
 * `mayShrink`.
 */
export async function refreshGazetteer(sources: readonly string[], options: RefreshOptions = {}): Promise<Report> {
  const { into = GAZETTEER, odblInto = ODBL, mayShrink = false, limits = LIMITS, isMapped = () => false } = options
  const folderOf = (file: string) => (file === ISLANDS ? odblInto : into)
  const tables = new Tables(folderOf)
  const scratch = mkdtempSync(join(tmpdir(), 'places-'))
  try {
    const { byKind, unused } = await sortSources(sources, scratch, limits)
    const dates = { ...readDataDates(into), ...(await readAll(byKind, tables, isMapped)) }
    const made = tables.made()
    const faults = made.flatMap(([file, text]) => faultsOf(file, text, { before: tables.before(file), mayShrink }))
    if (faults.length > 0) throw new Error(faults.join('\n'))
    const files = made.map(([file, text]) => compare(file, tables.before(file), text))
    const changed = made.filter(([file, text]) => text !== tables.before(file))
    replaceFiles([
      ...changed.map(([file, text]) => ({ path: join(folderOf(file), file), bytes: pack(file, text) })),
      { path: join(into, DATES), bytes: Buffer.from(`${JSON.stringify(dates, null, 2)}\n`) },
    ])
    return { files, dates, unused }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function sortSources(sources: readonly string[], scratch: string, limits: Limits) {
  const byKind = new Map<Kind, SourceFile[]>()
  const unused: string[] = []
  for (const source of sources)
    for (const file of await filesOf(source, scratch, limits)) {
      const kind = await kindOf(file)
      if (kind === null) unused.push(file.name)
      else byKind.set(kind, [...(byKind.get(kind) ?? []), file])
    }
  return { byKind, unused }
}

/** Places come first: the others are held against them. */
async function readAll(
  byKind: ReadonlyMap<Kind, SourceFile[]>,
  tables: Tables,
  isMapped: (point: Point) => boolean,
): Promise<Partial<DataDates>> {
  const dates: Partial<DataDates> = {}
  const numbers: Numbered = new Map()
  const read = async (kind: Kind, reader: (files: SourceFile[]) => Promise<void>) => {
    const files = byKind.get(kind)
    if (files) await reader(files)
  }
  const monthOf = (files: SourceFile[]) =>
    files
      .map(({ date }) => date.toISOString().slice(0, 7))
      .toSorted()
      .at(-1)
  const date = (of: keyof DataDates, when: string | null | undefined) => {
    if (when) dates[of] = when
  }
  await read('ours', async (files) => {
    for (const file of files) tables.putText(oursNamed(file.name) ?? file.name, await linesIn(file))
  })
  await read('places', async (files) => {
    const when = (await readGeoNames(files, tables)) ?? monthOf(files)
    date('places', when)
    date('names', when)
    noteRenamed(tables, when ?? '')
  })
  await read('admin1', (files) => readAdmin1(files, tables, numbers))
  await read('countries', (files) => readCountryInfo(files, tables, numbers))
  await read('provinces', (files) => readProvinces(files, tables))
  await read('stops', async (files) => date('quarters', (await readStops(files, tables)) ?? monthOf(files)))
  await read('postal codes', async (files) => date('postcodes', await readPostalCodes(files, tables)))
  await read('alternate names', async (files) => {
    await readAlternateNames(files, tables)
    await readAreaNames(files, tables, numbers)
    date('names', monthOf(files))
  })
  await read('cldr', async (files) => date('cldr', await readCldr(files, tables)))
  await read('islands', async (files) => {
    await readIslands(files, tables, isMapped)
    date('islands', monthOf(files))
  })
  return dates
}

async function linesIn(file: SourceFile): Promise<string> {
  return `${(await textOf(file)).replaceAll('\r\n', '\n').trimEnd()}\n`
}

/** All of them are written before the first takes the place of an old one. */
function replaceFiles(files: { path: string; bytes: Buffer }[]) {
  try {
    for (const { path, bytes } of files) writeFileSync(`${path}.new`, bytes, { flush: true })
  } catch (error) {
    for (const { path } of files) rmSync(`${path}.new`, { force: true })
    throw error
  }
  for (const { path } of files) renameSync(`${path}.new`, path)
}

/** The header names the system that packed it: left open, so that all machines write the same. */
function pack(file: string, text: string): Buffer {
  if (!file.endsWith('.gz')) return Buffer.from(text)
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
