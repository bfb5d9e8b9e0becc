import rateLimit from '@fastify/rate-limit'
import { MINUTE_MS } from '@surgeries/domain/dates/durations'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { networkOf } from '../../networks/client-address.ts'
import { isOwnRequest } from '../own-request.ts'
import { RequestCounts } from '../request-counts.ts'

const REQUESTS_PER_MINUTE = 600

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a request before the plugin does: whether it is one too many, and the headers that tell of the limit, in turns. */
    countRequest(request: FastifyRequest): { isExceeded: boolean; headers: string[] }
    /** Lets one go on that was counted so: the plugin counts it no more. */
    passCounted(request: FastifyRequest): void
  }
}

/** A ceiling for one network on everything; the narrow limits of sending and signing in are kept in Postgres. */
export const rateLimitPlugin = plugin(async (app) => {
  const max = app.deps.env.REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE
  const limit = String(max)
  const counts = new RequestCounts(MINUTE_MS)
  const keyGenerator = ({ ip }: FastifyRequest) => networkOf(ip)
  const counted = new WeakSet<FastifyRequest>()
  app.decorate('countRequest', (request) => {
    const { current, ttl } = counts.add(keyGenerator(request))
    return {
      isExceeded: current > max,
      headers: [
        'x-ratelimit-limit',
        limit,
        'x-ratelimit-remaining',
        String(Math.max(0, max - current)),
        'x-ratelimit-reset',
        String(Math.ceil(ttl / 1000)),
      ],
    }
  })
  app.decorate('passCounted', (request) => void counted.add(request))
  await app.register(rateLimit, {
    max,
    timeWindow: MINUTE_MS,
    store: counts.asStore(),
    allowList: (request) => counted.has(request) || isOwnRequest(request),
    keyGenerator,
    errorResponseBuilder: (_request, context) =>
      new Refusal('too_many_requests', `That was too often. Please wait ${context.after} and try again.`, {
        retryAfterSeconds: Math.ceil(context.ttl / 1000),
      }),
  })
})
