import { randomBytes } from 'node:crypto'
import { appendFileSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PostgresFailure } from './postgres-failure.ts'
import { binary } from './binaries.ts'
import type { Place } from './place.ts'
import { runAs } from './run.ts'
import { SETTINGS_FILE } from './settings.ts'

const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

/** A new, empty cluster, complete or not there at all. */
export async function createCluster(place: Place, signal?: AbortSignal) {
  const unfinished = `${place.cluster}.unfinished`
  writeOwned(place, passwordFile(place), randomBytes(24).toString('hex'))
  let output = ''
  for (const locale of LOCALES) {
    rmSync(unfinished, { recursive: true, force: true })
    const initdb = [
      binary(place.binaries, 'initdb'),
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile(place)}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      // Sorting and case folding come from PostgreSQL itself, the same on every machine.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ] as const
    const outcome = await runAs(place.account, place.home, [...initdb], signal)
    signal?.throwIfAborted()
    output = outcome.output
    if (outcome.code === 0) {
      appendFileSync(join(unfinished, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`)
      renameSync(unfinished, place.cluster)
      return
    }
    if (!output.includes('locale')) break
  }
  throw new PostgresFailure(`PostgreSQL could not create its files in ${place.home}:\n${output.trim()}`)
}

export function requireSameVersion(place: Place) {
  const made = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (made === '18') return
  throw new PostgresFailure(
    `The database in ${place.cluster} was made by PostgreSQL ${made}; this product carries 18. ` +
      'Export it with the old version, or set DATA_DIR to a new folder.',
  )
}

export function readPassword(home: string): string {
  const file = join(home, 'password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  throw new PostgresFailure(`${file} is missing: without it nobody can sign in to the database beside it.`)
}

/** A file that the database's account, and nobody else, may read. */
export function writeOwned(place: Place, file: string, content: string) {
  writeFileSync(file, content, { mode: 0o600 })
  if (place.account) chownSync(file, place.account.uid, place.account.gid)
}

function passwordFile(place: Place): string {
  return join(place.home, 'password')
}
