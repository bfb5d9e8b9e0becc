import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findForgotten } from './diff.ts'
import { MIGRATIONS } from './files.ts'

const RISKS = [
  /^DROP (TABLE|TYPE|VIEW)/i,
  /\bDROP COLUMN\b/i,
  /\bADD COLUMN\b(?!.*\bDEFAULT\b).*\bNOT NULL\b/i,
  /\bALTER COLUMN\b.*\b(SET DATA )?TYPE\b/i,
  /\bALTER COLUMN\b.*\bSET NOT NULL\b/i,
]

export type Created = { file: string } | { unchanged: true } | { risks: string[] }

/** Writes the next migration: what the schema has gained since the last one, or an empty file to fill by hand. */
export async function createMigration(
  url: string,
  name: string,
  { empty = false, allowDataLoss = false } = {},
): Promise<Created> {
  const { changed, sql } = empty ? { changed: true, sql: '' } : await findForgotten(url)
  if (!changed) return { unchanged: true }
  const risks = sql.split('\n').filter((line) => RISKS.some((risk) => risk.test(line)))
  if (risks.length > 0 && !allowDataLoss) return { risks }
  const folder = join(MIGRATIONS, `${timestamp()}_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'migration.sql')
  writeFileSync(file, sql || '-- What this migration does, and why.\n')
  return { file }
}

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}
