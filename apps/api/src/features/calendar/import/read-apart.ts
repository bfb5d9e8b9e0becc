import { Worker } from 'node:worker_threads'
import { Refusal } from '@surgeries/domain/refusal'
import { currentDeadline } from '../../../db/deadline.ts'
import { AllBusy, Slots } from './reading-slots.ts'
import { type FeedReading, FeedReadingMessage, type Reader } from './reading/read-feed.ts'

export type ApartReading = FeedReading | { dates: null; problem: 'too_complex' }

/** Far more than the largest calendar takes on a busy machine. */
const DEADLINE_MS = 20_000
const MOST_MEGABYTES = 256
/** More would take the processors and the memory from everybody else. */
const MOST_AT_ONCE = 2
/** So long somebody waits for a place before they are asked to try again; a job waits for as long as it takes. */
const WAIT_MS = 5000
const slots = new Slots(MOST_AT_ONCE)

/**
 * Reads a calendar of a stranger's in a thread of its own, so that everybody else is answered meanwhile. A thread that is
 * not done by the deadline, or needs too much memory, is stopped: the calendar is too complex. Two are read at once; throws
 * `overloaded` where a request would wait too long.
 */
export async function readApart(
  text: string,
  reader: Reader,
  { deadlineMs = DEADLINE_MS, waitMs = currentDeadline() ? WAIT_MS : null, at = slots }: Reading = {},
): Promise<ApartReading> {
  try {
    return await at.use(() => readInThread(text, reader, deadlineMs), waitMs)
  } catch (error) {
    if (error instanceof AllBusy) throw busy()
    throw error
  }
}

interface Reading {
  deadlineMs?: number
  waitMs?: number | null
  at?: Slots
}

function busy(): Refusal {
  const words = 'Other calendars are being read just now. Please try again in a moment.'
  return new Refusal('overloaded', words, { retryAfterSeconds: 20 })
}

function readInThread(text: string, reader: Reader, deadlineMs: number): Promise<ApartReading> {
  const worker = new Worker(new URL('feed-worker.ts', import.meta.url), {
    workerData: { text, reader },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise((resolve, reject) => {
    const stop = () => finish({ dates: null, problem: 'too_complex' })
    const stopped = setTimeout(stop, deadlineMs)
    // Whoever asked is not there any more.
    currentDeadline()?.addEventListener('abort', stop, { once: true })
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
