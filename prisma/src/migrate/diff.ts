import type { DiffTarget } from '@prisma/schema-engine-wasm'
import { askEngine } from './engine.ts'
import { migrationList, NO_FILTERS, PRISMA_FOLDER, schemaFiles } from './files.ts'

export type Difference = { changed: boolean; sql: string }

/** What the schema says and the migrations do not: a migration was forgotten. */
export const findForgotten = (url: string) => diff(url, migrations(), schema())

/** What the schema says and the living database does not. */
export const findDrift = (url: string) => diff(url, live(), schema())

/** The whole schema, from nothing. */
export const scriptSchema = (url: string) => diff(url, { tag: 'empty' }, schema())

async function diff(url: string, from: DiffTarget, to: DiffTarget): Promise<Difference> {
  const params = { from, to, script: true, exitCode: true, filters: NO_FILTERS }
  const { exitCode, stdout } = await askEngine(url, (engine) => engine.diff(params))
  return { changed: exitCode === 2, sql: stdout ?? '' }
}

function schema(): DiffTarget {
  return { tag: 'schemaDatamodel', files: schemaFiles() }
}

function migrations(): DiffTarget {
  return { tag: 'migrations', ...migrationList() }
}

function live(): DiffTarget {
  return { tag: 'schemaDatasource', files: schemaFiles(), configDir: PRISMA_FOLDER }
}
