import type { PrismaClient } from '@surgeries/prisma/client'
import type { FastifyBaseLogger } from 'fastify'
import type { DataVersion } from './db/data-version.ts'
import type { Env } from './env.ts'
import type { FetchCalendar } from './gateways/calendar-fetch.ts'
import type { AcceptsMail } from './gateways/dns.ts'
import type { HttpLimits } from './limits/of-requests.ts'

/** What the application needs from outside: given, never fetched, so that a test gives its own. */
export interface Deps {
  env: Env
  db: PrismaClient
  /** The version of what the public sees; without it no answer is kept to be given again. */
  dataVersion?: DataVersion
  /** The current time, by the database's clock. */
  now: () => Date
  /** How far the machine's clock is ahead of the database's, in milliseconds, for libraries that read no other; 0 by default. */
  machineAheadMs?: () => number
  logger?: FastifyBaseLogger
  /** Asks the DNS whether a domain takes mail; the real one unless a test answers. */
  acceptsMail?: AcceptsMail
  /** Gets calendars elsewhere; from the public internet only unless a test allows more. */
  fetchCalendar?: FetchCalendar
  /** How long clients and we may take; the usual limits unless a test is in a hurry. */
  limits?: Partial<HttpLimits>
  proofTries?: { least: number; most: number }
  webRoot: string
}

declare module 'fastify' {
  interface FastifyInstance {
    deps: Deps
    finishRequests(hurry?: AbortSignal): Promise<void>
  }
}
