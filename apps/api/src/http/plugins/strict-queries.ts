import plugin from 'fastify-plugin'
import { z } from 'zod'
import { isTracker } from '../../trackers.ts'

/** An unknown query parameter is a mistake that its sender should hear of: every route refuses what it does not name. */
export const strictQueriesPlugin = plugin(async (api) => {
  api.addHook('preValidation', async (request) => {
    if (request.method === 'GET') request.query = withoutTrackers(request.query)
  })
  api.addHook('onRoute', (route) => {
    const query = route.schema?.querystring
    if (query === undefined) route.schema = { ...route.schema, querystring: z.strictObject({}) }
    else if (!isStrict(query)) throw new Error(`${route.url} would take any query parameter: use z.strictObject`)
  })
})

function withoutTrackers(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query
  return Object.fromEntries(Object.entries(query).filter(([name]) => !isTracker(name)))
}

function isStrict(schema: unknown): boolean {
  return schema instanceof z.ZodObject && schema.def.catchall?._zod.def.type === 'never'
}
