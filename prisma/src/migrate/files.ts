import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationDirectory, MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm'

export const PRISMA_FOLDER = fileURLToPath(new URL('../..', import.meta.url))
export const SCHEMA_FILE = join(PRISMA_FOLDER, 'schema.prisma')
export const MIGRATIONS = join(PRISMA_FOLDER, 'migrations')
/** We manage every table ourselves. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] }

export function schemaFiles(): SchemaContainer[] {
  return [{ path: SCHEMA_FILE, content: readFileSync(SCHEMA_FILE, 'utf8') }]
}

/** The migrations as they lie in the repository, in order. */
export function migrationList(): MigrationList {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map(readMigration),
  }
}

export function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS)) return []
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function readMigration(name: string): MigrationDirectory {
  const file = join(MIGRATIONS, name, 'migration.sql')
  return {
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: existsSync(file)
        ? { tag: 'ok', value: readFileSync(file, 'utf8') }
        : { tag: 'error', value: `${name} has no migration.sql` },
    },
  }
}
