import { Readable } from 'node:stream'
import { createHash } from 'node:crypto'
import type { Feature, Point as GeojsonPoint } from 'geojson'
import { markTurnsAt } from '@surgeries/domain/freshness'
import { CSV_FIELDS, pickFields } from '@surgeries/domain/listing-fields'
import type { Db } from '../../../db/client.ts'
import type { Filter } from '../filter/filter.ts'
import { csvRow } from './csv.ts'
import { presentSummary } from '../present.ts'
import { type ExportedRow, readAll, versionOfExport } from './queries/export.ts'

export interface Export {
  version: string
  content: Readable
}

interface Request {
  filter: Filter
  publicUrl: string
}

/** All surgeries that fit as a GeoJSON FeatureCollection (RFC 7946), written while it is read. */
export async function exportGeojson(db: Db, { filter, publicUrl }: Request, now: Date): Promise<Export> {
  const version = await versionOf(db, 'geojson', filter, now)
  return { version, content: Readable.from(geojson()) }

  async function* geojson() {
    yield '{"type":"FeatureCollection","features":['
    let separator = '\n'
    for await (const rows of readAll(db, filter, now)) {
      yield separator + rows.map((row) => JSON.stringify(featureOf(row, publicUrl, now))).join(',\n')
      separator = ',\n'
    }
    yield '\n]}\n'
  }
}

function featureOf(row: ExportedRow, publicUrl: string, now: Date): Feature<GeojsonPoint> {
  const { latitude, longitude, ...properties } = presentExported(row, now)
  return {
    type: 'Feature',
    id: row.slug,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { ...properties, url: `${publicUrl}/surgeries/${row.slug}` },
  }
}

function presentExported(row: ExportedRow, now: Date) {
  return { ...presentSummary(row, now, row.distanceKm), ...pickFields(CSV_FIELDS, row) }
}

const COLUMNS = [
  'slug',
  ...CSV_FIELDS,
  'state',
  'pausedUntil',
  'mark',
  'nextAt',
  'nextEndsAt',
  'confirmedAt',
  'updatedAt',
  'distanceKm',
] as const

/** The same as CSV (RFC 4180) with a header; lists within a cell are joined with spaces. */
export async function exportCsv(db: Db, { filter, publicUrl }: Request, now: Date): Promise<Export> {
  const version = await versionOf(db, 'csv', filter, now)
  return { version, content: Readable.from(csv()) }

  async function* csv() {
    yield csvRow([...COLUMNS, 'url'])
    for await (const rows of readAll(db, filter, now)) {
      yield rows.map((row) => csvRow(cellsOf(row, publicUrl, now))).join('')
    }
  }
}

function cellsOf(row: ExportedRow, publicUrl: string, now: Date) {
  const exported = presentExported(row, now)
  return [...COLUMNS.map((column) => exported[column]), `${publicUrl}/surgeries/${row.slug}`]
}

async function versionOf(db: Db, format: string, filter: Filter, now: Date): Promise<string> {
  const rows = await versionOfExport(db, filter, markTurnsAt(now), now)
  return createHash('sha256')
    .update(JSON.stringify([format, filter, rows]))
    .digest('base64url')
    .slice(0, 27)
}
