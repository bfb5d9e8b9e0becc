import { FetchFault, type FetchProblem } from './calendar-fetch/fault.ts'
import { type Allowance, publicOnly } from './calendar-fetch/allowance.ts'
import { ask } from './calendar-fetch/ask.ts'
import { readText } from './calendar-fetch/read-text.ts'

export interface CalendarAddress {
  url: string
  etag: string | null
  lastModified: string | null
}

export type FetchedCalendar =
  | { kind: 'read'; text: string; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | { kind: 'failed'; problem: FetchProblem }

/** Gets the text of a calendar elsewhere. Never throws for what is elsewhere's fault. */
export type FetchCalendar = (address: CalendarAddress) => Promise<FetchedCalendar>

const MOST_REDIRECTS = 3
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Fetches what a stranger named, and so trusts nothing of it: http and https only, every address checked where it is
 * connected to (see allowance.ts), redirects followed by hand with the same checks, one time limit for all, one megabyte
 * at most before and after it is unpacked. No cookies, no credentials; what comes is handed over as text, never run.
 */
export function calendarFetcher(allowance: Allowance = publicOnly): FetchCalendar {
  return async ({ url, etag, lastModified }) => {
    const signal = AbortSignal.timeout(allowance.timeoutMs)
    try {
      let address = url
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const response = await ask(address, { etag, lastModified }, allowance, signal)
        const { statusCode = 0, headers } = response
        if (REDIRECTS.has(statusCode) && headers.location) {
          response.destroy()
          address = URL.parse(headers.location, address)?.href ?? ''
          continue
        }
        if (statusCode === 304 && (etag ?? lastModified)) {
          response.destroy()
          return { kind: 'unchanged' }
        }
        if (statusCode !== 200) {
          response.destroy()
          throw new FetchFault('unreachable')
        }
        const text = await readText(response, signal)
        return {
          kind: 'read',
          text,
          etag: validatorOf(headers.etag),
          lastModified: validatorOf(headers['last-modified']),
        }
      }
      throw new FetchFault('too_many_redirects')
    } catch (error) {
      return { kind: 'failed', problem: problemOf(error, signal) }
    }
  }
}

/** From the public internet only. */
export const fetchCalendar = calendarFetcher()

const LONGEST_VALIDATOR = 300

function validatorOf(validator: string | undefined): string | null {
  return validator !== undefined && validator.length <= LONGEST_VALIDATOR ? validator : null
}

function problemOf(error: unknown, signal: AbortSignal): FetchProblem {
  if (error instanceof FetchFault) return error.problem
  if (signal.aborted) return 'too_slow'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // It said that it was packed, and was not.
  return code.startsWith('Z_') ? 'not_a_calendar' : 'unreachable'
}
