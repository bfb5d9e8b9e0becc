import { Logger } from 'graphile-worker'
import type { Deps } from '../app.ts'

/** Where the queue's words go: only what is wrong is worth a line. */
export function loggerOf({ logger }: Pick<Deps, 'logger'>): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') logger?.error(message)
    else if (level === 'warning') logger?.warn(message)
  })
}
