import { setTimeout as wait } from 'node:timers/promises'
import type { Runner } from 'graphile-worker'
import type { Deps } from '../app.ts'
import type { Queue } from './queue.ts'

const PAUSE_MS = 1000

/**
 * Keeps a worker running. It gives up by itself when the database goes away under a job, and its rejection would take
 * the whole server with it if nobody heard it: so it is begun again, as long as it takes.
 */
export async function keepRunning(begin: () => Promise<Runner>, { logger }: Pick<Deps, 'logger'>): Promise<Queue> {
  const stopping = new AbortController()
  let runner = await begin()
  const whole = (async () => {
    for (;;) {
      await runner.promise.catch(() => {})
      if (stopping.signal.aborted) return
      logger?.warn('the queue has stopped by itself and is begun again')
      const next = await beginAgain(begin, stopping.signal)
      if (!next) return
      runner = next
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await runner.stop().catch(() => {}) // it may have ended a moment ago
      await whole
    },
  }
}

async function beginAgain(begin: () => Promise<Runner>, signal: AbortSignal): Promise<Runner | null> {
  while (!signal.aborted) {
    await wait(PAUSE_MS, undefined, { signal }).catch(() => {})
    if (signal.aborted) return null
    const runner = await begin().catch(() => null)
    if (runner) return runner
  }
  return null
}
