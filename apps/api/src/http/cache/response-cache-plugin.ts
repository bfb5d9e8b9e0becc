import plugin from 'fastify-plugin'
import { cacheableRequestOf } from './cacheable-request.ts'
import { giveResponse } from './cached-response.ts'
import { isOwnRequest } from '../own-request.ts'
import { ResponseCache } from './response-cache.ts'

const MEGABYTE = 1024 * 1024
const MEGABYTES = 16

/**
 * Gives kept responses before anything else about a request is done, but counts it against the rate limit and logs it. What
 * is not kept is worked out once for all who ask. To be registered before every other hook.
 */
export const responseCachePlugin = plugin<{ nextClockChange: (now: Date) => Promise<Date> }>(
  async (app, { nextClockChange }) => {
    const { dataVersion, now, env } = app.deps
    const bytes = (env.CACHE_MEGABYTES ?? MEGABYTES) * MEGABYTE
    if (!dataVersion || bytes === 0) return
    const cache = new ResponseCache({ app, dataVersion, now, nextClockChange, bytes })

    app.addHook('onRequest', (request, reply, done) => {
      const cacheable = cacheableRequestOf(request)
      if (!cacheable || isOwnRequest(request)) return done()
      const counted = app.countRequest(request)
      if (counted.isExceeded) return done()
      const kept = cache.find(cacheable)
      if (kept) return giveResponse(request, reply, kept, counted.headers)
      cache
        .answer(cacheable)
        .catch(() => null)
        .then((response) => {
          if (response) return giveResponse(request, reply, response, counted.headers)
          app.passCounted(request)
          for (const [name = '', value] of pairsOf(counted.headers)) reply.header(name, value)
          done()
        })
        .catch(done)
    })
  },
)

function pairsOf(headers: readonly string[]): (readonly string[])[] {
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : []))
}
