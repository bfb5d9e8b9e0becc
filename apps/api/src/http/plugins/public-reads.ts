import type { FastifyCorsOptions } from '@fastify/cors'
import plugin from 'fastify-plugin'
import { z } from 'zod'

declare module 'fastify' {
  interface FastifyContextConfig {
    cors?: FastifyCorsOptions
  }
}

const CORS = { origin: '*', methods: ['GET', 'HEAD'], exposedHeaders: ['etag', 'retry-after'], maxAge: 600 }

const NotModified = z.null().meta({ description: 'What the client has still holds' })

/**
 * Makes the reads of a scope public: open to every origin without credentials, and kept by caches only together with
 * the question whether they still hold, so that a published surgery shows in the same second. Everything else stays
 * closed and is never stored.
 */
export const publicReads = plugin(async (scope) => {
  scope.addHook('onRoute', (route) => {
    const methods = [route.method].flat()
    if (!methods.includes('GET')) return
    if (route.schema?.response)
      route.schema = { ...route.schema, response: { ...route.schema.response, 304: NotModified } }
    route.config = { ...route.config, cors: CORS }
    // A question about a question: what a browser sends first when a script adds If-None-Match.
    scope.route({
      url: route.url.slice(scope.prefix.length),
      method: 'OPTIONS',
      config: { cors: CORS },
      schema: { hide: true },
      handler: async (_request, reply) => reply.status(204).send(),
    })
  })
  scope.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'public, no-cache')
    reply.header('cross-origin-resource-policy', 'cross-origin')
  })
})
