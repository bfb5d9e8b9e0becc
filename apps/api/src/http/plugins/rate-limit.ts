import rateLimit from '@fastify/rate-limit'
import { Refusal } from '@surgeries/domain/refusal'
import plugin from 'fastify-plugin'
import { networkOf } from '../../networks/client-address.ts'

const REQUESTS_PER_MINUTE = 600

/** A ceiling for one network on everything; the narrow limits of sending and signing in are kept in Postgres. */
export const rateLimitPlugin = plugin(async (app) => {
  await app.register(rateLimit, {
    max: app.deps.env.REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => networkOf(ip),
    errorResponseBuilder: (_request, context) =>
      new Refusal('too_many_requests', `That was too often. Please wait ${context.after} and try again.`, {
        retryAfterSeconds: Math.ceil(context.ttl / 1000),
      }),
  })
})
