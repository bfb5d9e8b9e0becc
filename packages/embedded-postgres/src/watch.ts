import type { Place } from './place.ts'
import { readPidFile } from './settings.ts'

const EVERY_MS = 1000

/** Starts the server again when it dies although nobody stopped it; gives the way to stop looking. */
export function restartWhenDead(place: Place, restart: () => Promise<unknown>): () => Promise<void> {
  let restarting: Promise<unknown> = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy || isAlive(place)) return
    isBusy = true
    restarting = restart()
      .catch((error: unknown) =>
        process.stderr.write(`PostgreSQL died and could not be started again: ${String(error)}\n`),
      )
      .finally(() => (isBusy = false))
  }, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await restarting
  }
}

function isAlive(place: Place): boolean {
  const pid = readPidFile(place.cluster)?.pid
  try {
    return Boolean(pid && process.kill(pid, 0))
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
