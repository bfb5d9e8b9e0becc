import { Worker } from 'node:worker_threads'
import { type FeedReading, FeedReadingMessage, type Reader } from './reading/read-feed.ts'

export type ApartReading = FeedReading | { dates: null; problem: 'too_complex' }

/** Far more than the largest calendar takes on a busy machine. */
const DEADLINE_MS = 20_000
const MOST_MEGABYTES = 256

/**
 * Reads a calendar of a stranger's in a thread of its own, so that everybody else is answered meanwhile. A thread that is
 * not done by the deadline, or needs too much memory, is stopped: the calendar is too complex.
 */
export function readApart(text: string, reader: Reader, deadlineMs = DEADLINE_MS): Promise<ApartReading> {
  const worker = new Worker(new URL('feed-worker.ts', import.meta.url), {
    workerData: { text, reader },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise((resolve, reject) => {
    const stopped = setTimeout(() => finish({ dates: null, problem: 'too_complex' }), deadlineMs)
    function finish(reading: ApartReading) {
      clearTimeout(stopped)
      void worker.terminate()
      resolve(reading)
    }
    worker.once('message', (message) => finish(FeedReadingMessage.parse(message)))
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(stopped)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ dates: null, problem: 'too_complex' })
      else reject(error)
    })
  })
}
