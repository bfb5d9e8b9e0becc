import underPressure from '@fastify/under-pressure'
import plugin from 'fastify-plugin'
import { isOwnRequest } from '../own-request.ts'
import { Refusal } from '@surgeries/domain/refusal'

const LONGEST_DELAY_MS = 2000
/** The questions of whoever watches over the process are always answered. */
const ALWAYS = { rateLimit: false, pressureHandler: () => {} }

/**
 * /livez says that the process runs, /readyz that it can reach its database. Each answer is logged by its route's
 * pattern, never by its URL: a URL may hold the token of a private link.
 */
export const healthPlugin = plugin(async (app) => {
  await app.register(underPressure, {
    // Elsewhere the machine has other things to do, such as running tests: no reason to refuse anybody.
    maxEventLoopDelay: app.deps.env.NODE_ENV === 'production' ? LONGEST_DELAY_MS : 0,
    pressureHandler: () => {
      throw new Refusal('overloaded', 'We are very busy. Please try again in a moment.', { retryAfterSeconds: 5 })
    },
  })
  app.addHook('onResponse', (request, reply, done) => {
    if (isOwnRequest(request)) return done()
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    done()
  })
})

/** Registered after the rate limit, so that it can be told to leave these alone. */
export const healthRoutes = plugin(async (app) => {
  app.get('/livez', { schema: { hide: true }, config: ALWAYS }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true }, config: ALWAYS }, async () => {
    await app.deps.db.$queryRaw`select 1`.catch(() => {
      throw new Refusal('overloaded', 'The database does not answer.', { retryAfterSeconds: 5 })
    })
    return { status: 'ok' }
  })
})
