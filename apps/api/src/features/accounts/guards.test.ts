import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { guardRoutes } from './guards.ts'

test('a route that does not say what it is for stops the start', async () => {
  const app = Fastify()
  guardRoutes(app)
  expect(() => app.get('/surgeries/:slug/secret', async () => 'secret')).toThrow('does not say which action it is')
  expect(() => app.get('/surgeries', { config: { action: 'browse' } }, async () => 'all')).not.toThrow()
  await app.close()
})
