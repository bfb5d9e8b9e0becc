import plugin from 'fastify-plugin'
import { Refusal } from '@surgeries/domain/refusal'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const

/** Answers 405 with Allow (RFC 9110 §15.5.6) where an address is known and the method is not. */
export const methodsPlugin = plugin(async (api) => {
  const known = new Map<string, Set<string>>()
  let isClosing = false
  api.addHook('onRoute', ({ url, method }) => {
    if (isClosing) return
    const methods = known.get(url) ?? new Set()
    for (const each of [method].flat()) methods.add(each)
    known.set(url, methods)
  })
  // After all features have said what they serve; `after` of the last one would need to know which is last.
  api.decorate('refuseOtherMethods', () => {
    isClosing = true
    for (const [url, methods] of known) {
      const allow = [...methods].toSorted().join(', ')
      api.route({
        url: url.slice(api.prefix.length),
        method: METHODS.filter((method) => !methods.has(method)),
        exposeHeadRoute: false,
        schema: { hide: true },
        handler: async (_request, reply) => {
          reply.header('allow', allow)
          throw new Refusal('method_not_allowed', `This address knows ${allow} only.`)
        },
      })
    }
  })
})

declare module 'fastify' {
  interface FastifyInstance {
    /** To be called once, after the last route of the API. */
    refuseOtherMethods(): void
  }
}
