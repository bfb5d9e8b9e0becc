import type { FastifyInstance, FastifyRequest } from 'fastify'
import { networkOf } from '../client-address.ts'
import { countAgainst, giveBack, isMistake, type Limit } from '../limits.ts'

/** Counts every change of a scope against its sender's network, once its fields are valid; mistakes are given back. */
export function limitChanges(scope: FastifyInstance, limit: Limit): void {
  const counted = new WeakSet<FastifyRequest>()
  scope.addHook('preHandler', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    await countAgainst(limit, networkOf(request.ip), scope.deps)
    counted.add(request)
  })
  scope.addHook('onError', async (request, _reply, error) => {
    if (counted.has(request) && isMistake(error)) await giveBack(limit, networkOf(request.ip), scope.deps)
  })
}
