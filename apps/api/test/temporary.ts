import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopOrphan } from '@surgeries/embedded-postgres/postgres'
import { makeTemporaryDataDir as makeDataDir } from '@surgeries/embedded-postgres/temporary'

const PREFIX = 'surgeries-test-'

/** A data directory for one run of the tests, after clearing up behind runs that were killed. */
export async function makeTemporaryDataDir(): Promise<string> {
  await removeLeftovers()
  return makeDataDir(`test-${process.pid}`)
}

export function removeTemporaryDataDir(dataDir: string) {
  rmSync(dataDir, { recursive: true, force: true })
}

async function removeLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name)
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue
    // Another user's, or one that another run is just clearing up: theirs to remove.
    await stopOrphan(dataDir).then(
      () => removeTemporaryDataDir(dataDir),
      () => {},
    )
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
