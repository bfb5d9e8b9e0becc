import { askEngine } from './engine.ts'
import { migrationList, NO_FILTERS } from './files.ts'

export type Status = { pending: string[]; unknown: string[]; edited: string[]; failed: string[] }

/** How a database's record of migrations compares with the repository's. */
export async function findStatus(url: string): Promise<Status> {
  const input = { migrationsList: migrationList(), optInToShadowDatabase: false, filters: NO_FILTERS }
  const { history, editedMigrationNames, failedMigrationNames } = await askEngine(url, (engine) =>
    engine.diagnoseMigrationHistory(input),
  )
  return {
    pending: history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [],
    unknown: history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [],
    edited: editedMigrationNames,
    failed: failedMigrationNames,
  }
}

export async function markApplied(url: string, migrationName: string) {
  const input = { migrationName, migrationsList: migrationList() }
  await askEngine(url, (engine) => engine.markMigrationApplied(input))
}

export async function markRolledBack(url: string, migrationName: string) {
  await askEngine(url, (engine) => engine.markMigrationRolledBack({ migrationName }))
}
