import { existsSync } from 'node:fs'
import { PostgresFailure } from './postgres-failure.ts'
import { createCluster, readPassword, requireSameVersion } from './cluster.ts'
import { findHolder, lockFolder } from './lock.ts'
import { isPostgres, takeOverOrphan } from './orphan.ts'
import { choosePlace, knownHome } from './place.ts'
import { startServer, stopServer } from './server.ts'
import { readPidFile } from './settings.ts'
import { restartWhenDead } from './watch.ts'
import { join, resolve } from 'node:path'

export type Postgres = { url: string; stop(): Promise<void> }
export type PostgresOptions = {
  dataDir: string
  /** False gives up safety for speed: for tests, whose data nobody will miss. */
  durable?: boolean
  /** Hears what a person should know, such as that the files lie elsewhere. */
  say?: (sentence: string) => void
  /** Gives up while it is starting: nothing is left running. */
  signal?: AbortSignal
}

/** Our own PostgreSQL below a data directory: made on first use, one process at a time. */
export async function startPostgres({
  dataDir,
  durable = true,
  say = () => {},
  signal,
}: PostgresOptions): Promise<Postgres> {
  const place = await choosePlace(resolve(dataDir))
  if (place.moved) say(`only root may enter this folder, so the database is kept in ${place.home}`)
  const lock = await lockFolder(place.home)
  if ('heldBy' in lock) throw alreadyInUse(dataDir, lock.heldBy)
  try {
    if (!existsSync(place.cluster)) await createCluster(place, signal)
    requireSameVersion(place)
    if (await takeOverOrphan(place)) say('a database left over from a crash was stopped in good order first')
    const port = await startServer(place, { durable, signal })
    const stopWatching = restartWhenDead(place, () => startServer(place, { durable, wishedPort: port }))
    const stop = async () => {
      await stopWatching()
      await stopServer(place)
      await lock.release()
    }
    return { url: urlOf(place.home, port), stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** The address of the PostgreSQL that another process of ours is running below a data directory, if any. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const home = knownHome(resolve(dataDir))
  if (!existsSync(home) || !(await findHolder(home))) return undefined
  const noted = readPidFile(join(home, 'cluster'))
  return noted && isPostgres(noted.pid) ? urlOf(home, noted.port) : undefined
}

/** Ends a server that a killed process left behind, without starting one. */
export async function stopOrphan(dataDir: string) {
  if (existsSync(knownHome(resolve(dataDir)))) await takeOverOrphan(await choosePlace(resolve(dataDir)))
}

function urlOf(home: string, port: number): string {
  return `postgresql://postgres:${readPassword(home)}@127.0.0.1:${port}/postgres`
}

function alreadyInUse(dataDir: string, pid: number): PostgresFailure {
  return new PostgresFailure(
    `This is already running with the data in ${dataDir} (process ${pid}). ` +
      `Stop that one first (Ctrl-C there, or: kill ${pid}), or set DATA_DIR to another folder.`,
  )
}
