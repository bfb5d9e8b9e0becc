import { Refusal } from '@surgeries/domain/refusal'
import plugin from 'fastify-plugin'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export const originPlugin = plugin(async (app) => {
  const ours = new Set(app.deps.env.ORIGINS)
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || request.is404) return
    if (!request.headers.origin || !ours.has(request.headers.origin)) {
      throw new Refusal('origin_refused', 'Changes are taken from our own pages only.')
    }
  })
})
