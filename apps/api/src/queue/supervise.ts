import { setTimeout as wait } from 'node:timers/promises'
import type { Runner } from 'graphile-worker'
import type { Deps } from '../deps.ts'

const PAUSE_MS = 1000

export interface Kept {
  stop(): Promise<void>
  beginAgain(): Promise<void>
}

/**
 * Keeps a worker running. It gives up by itself when the database goes away under a job, and its rejection would take
 * the whole server with it if nobody heard it: so it is begun again, as long as it takes.
 */
export async function supervise(begin: () => Promise<Runner>, { logger }: Pick<Deps, 'logger'>): Promise<Kept> {
  const stopping = new AbortController()
  let runner = await begin()
  let isAskedFor = false
  const whole = (async () => {
    for (;;) {
      await runner.promise.catch(() => {})
      if (stopping.signal.aborted) return
      if (!isAskedFor) logger?.warn('the queue has stopped by itself and is begun again')
      const next = await beginAgain(begin, stopping.signal)
      if (!next) return
      isAskedFor = false
      runner = next
    }
  })()
  // It may have ended a moment ago.
  const end = () => runner.stop().catch(() => {})
  return {
    async stop() {
      stopping.abort()
      await end()
      await whole
    },
    async beginAgain() {
      isAskedFor = true
      await end()
    },
  }
}

async function beginAgain(begin: () => Promise<Runner>, signal: AbortSignal): Promise<Runner | null> {
  while (!signal.aborted) {
    await wait(PAUSE_MS, undefined, { signal }).catch(() => {})
    if (signal.aborted) return null
    const runner = await begin().catch(() => null)
    if (!signal.aborted && runner) return runner
    // Whoever stops in this moment knows nothing of the new one.
    await runner?.stop().catch(() => {})
  }
  return null
}
