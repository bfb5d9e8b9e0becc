import swagger from '@fastify/swagger'
import plugin from 'fastify-plugin'
import { createJsonSchemaTransformObject, jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { publicReads } from './public-reads.ts'

const TAGS = [
  'Surgeries',
  'Calendar',
  'Feeds',
  'Places',
  'Coming along',
  'Submissions',
  'Organising',
  'Moderation',
  'Accounts',
  'Site',
]

/** OpenAPI 3.1, made from the contracts that serve it: /api/v1/openapi.json. */
export const openapiPlugin = plugin(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Surgery network',
        version: '1.0.0',
        description:
          'A worldwide directory of free drop-in sessions where volunteers help community groups use the web.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: TAGS.map((name) => ({ name })),
      servers: [{ url: app.deps.env.PUBLIC_URL }],
    },
    transform: (operation) => {
      const { schema, url } = jsonSchemaTransform(operation)
      // What decides who may call it.
      const action = operation.route?.config?.action
      return { schema: { ...schema, ...(action && { 'x-action': action }) }, url }
    },
    transformObject: createJsonSchemaTransformObject({}),
  })
  await app.register(async (scope) => {
    await scope.register(publicReads)
    const schema = { hide: true, querystring: z.strictObject({}) }
    scope.get('/api/v1/openapi.json', { schema }, async () => app.swagger())
  })
})
