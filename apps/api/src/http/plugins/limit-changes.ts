import type { FastifyInstance, FastifyRequest } from 'fastify'
import { networkOf } from '../../networks/client-address.ts'
import { countTry, giveBack, isMistake, type Limit } from '../../limits/count-against.ts'

const byNetwork = ({ ip }: FastifyRequest) => networkOf(ip)

export function limitChanges(scope: FastifyInstance, limit: Limit, senderOf = byNetwork): void {
  const counted = new WeakSet<FastifyRequest>()
  scope.addHook('preHandler', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    await countTry(limit, senderOf(request), scope.deps)
    counted.add(request)
  })
  scope.addHook('onError', async (request, _reply, error) => {
    if (counted.has(request) && isMistake(error)) await giveBack(limit, senderOf(request), scope.deps)
  })
}
