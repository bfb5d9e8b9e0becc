import Fastify, { LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from './deps.ts'
import { responseCachePlugin } from './http/cache/response-cache-plugin.ts'
import { API_PREFIX } from './http/api-prefix.ts'
import { answerBrokenRequest, answerNoHttp, handleErrors, handleUnknownAddresses } from './http/errors.ts'
import { docsFeature } from './features/pages/docs/routes.ts'
import { guardRoutes } from './features/accounts/index.ts'
import { features } from './features/index.ts'
import { pagesFeature } from './features/pages/routes.ts'
import { nextClockChange } from './features/surgeries/index.ts'
import { watchRequests } from './http/drain.ts'
import { limitNetworks } from './http/connections.ts'
import { HTTP_LIMITS } from './limits/of-requests.ts'
import { corsPlugin } from './http/plugins/cors.ts'
import { trustIn } from './networks/trusted-proxies.ts'
import { deadlinePlugin } from './http/plugins/deadline.ts'
import { healthPlugin, healthRoutes } from './http/plugins/health.ts'
import { methodsPlugin } from './http/plugins/methods.ts'
import { openapiPlugin } from './http/plugins/openapi.ts'
import { originPlugin } from './http/plugins/origin.ts'
import { rateLimitPlugin } from './http/plugins/rate-limit.ts'
import { readableTextPlugin } from './http/plugins/readable-text.ts'
import { representationPlugin } from './http/plugins/representation.ts'
import { securityPlugin } from './http/plugins/security.ts'
import { strictQueriesPlugin } from './http/plugins/strict-queries.ts'

export type App = Awaited<ReturnType<typeof buildApp>>

const BODY_LIMIT_BYTES = 64 * 1024
const PARAM_LIMIT = 200
const LOOK_FOR_SLOW_MS = 500

/** The whole HTTP application, not yet listening: what every request has, then the features by name. */
export async function buildApp(deps: Deps) {
  const limits = { ...HTTP_LIMITS, ...deps.limits }
  let methodsAt: (address: string) => string | null = () => null
  const app = Fastify({
    ...(deps.logger ? { loggerInstance: deps.logger } : { logger: false }),
    // An URL may hold a token: see plugins/health.ts for what is logged instead.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustIn(deps.env.TRUST_PROXY),
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: PARAM_LIMIT, ignoreTrailingSlash: true },
    requestTimeout: limits.receiveMs,
    connectionTimeout: limits.stallMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: LOOK_FOR_SLOW_MS },
    forceCloseConnections: 'idle',
    clientErrorHandler: (error, socket) => answerNoHttp(error, socket, (address) => methodsAt(address)),
    frameworkErrors: (error, request, reply) => void answerBrokenRequest(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.server.maxConnections = limits.connections
  limitNetworks(app.server, limits.connectionsOfNetwork, trustIn(deps.env.TRUST_PROXY))
  const requests = watchRequests(app.server, limits)
  app.decorate('deps', deps)
  app.decorate('finishRequests', (hurry) => requests.finish(hurry))
  app.decorateRequest('actor', null)
  handleErrors(app)
  await app.register(responseCachePlugin, { nextClockChange: (at) => nextClockChange(deps.db, at) })
  await app.register(deadlinePlugin, limits)
  await app.register(healthPlugin)
  await app.register(securityPlugin)
  await app.register(representationPlugin)
  await app.register(rateLimitPlugin)
  await app.register(methodsPlugin)
  methodsAt = app.methodsAt
  await app.register(corsPlugin)
  await app.register(originPlugin)
  await app.register(openapiPlugin)
  await app.register(healthRoutes)
  await app.register(
    async (api) => {
      handleUnknownAddresses(api)
      guardRoutes(api)
      await api.register(strictQueriesPlugin)
      await api.register(readableTextPlugin)
      for (const feature of features) await api.register(feature)
    },
    { prefix: API_PREFIX },
  )
  await app.register(docsFeature)
  await app.register(pagesFeature)
  return app
}
