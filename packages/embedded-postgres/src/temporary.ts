import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openForOthers } from './place.ts'

/** A data directory for one occasion, that PostgreSQL's own account can get into. */
export function makeTemporaryDataDir(occasion: string): string {
  return openForOthers(mkdtempSync(join(tmpdir(), `surgeries-${occasion}-`)))
}
