import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { PrismaClient } from '@surgeries/prisma/client'
import { API_PREFIX } from './api-prefix.ts'
import type { Env } from './env.ts'
import { answerBrokenRequest, answerNoHttp, handleErrors, handleUnknownAddresses } from './errors.ts'
import { docsFeature } from './features/pages/docs/routes.ts'
import { guardRoutes } from './features/accounts/service.ts'
import { features } from './features/index.ts'
import { pagesFeature } from './features/pages/routes.ts'
import type { FetchCalendar } from './gateways/calendar-fetch.ts'
import type { AcceptsMail } from './gateways/dns.ts'
import { watchRequests } from './http/drain.ts'
import { limitNetworks } from './http/connections.ts'
import { HTTP_LIMITS, type HttpLimits } from './http/limits.ts'
import { corsPlugin } from './plugins/cors.ts'
import { trustIn } from './http/trusted-proxies.ts'
import { deadlinePlugin } from './plugins/deadline.ts'
import { healthPlugin, healthRoutes } from './plugins/health.ts'
import { methodsPlugin } from './plugins/methods.ts'
import { openapiPlugin } from './plugins/openapi.ts'
import { originPlugin } from './plugins/origin.ts'
import { rateLimitPlugin } from './plugins/rate-limit.ts'
import { readableTextPlugin } from './plugins/readable-text.ts'
import { representationPlugin } from './plugins/representation.ts'
import { securityPlugin } from './plugins/security.ts'
import { strictQueriesPlugin } from './plugins/strict-queries.ts'

/** What the application needs from outside: given, never fetched, so that a test gives its own. */
export interface Deps {
  env: Env
  db: PrismaClient
  /** The clock: the database's, where others than one process write to it. */
  now: () => Date
  /** How far the machine's clock is ahead of that one, for libraries that look at no other; not at all unless told. */
  machineAheadMs?: () => number
  /** Where log lines go; none in tests. */
  logger?: FastifyBaseLogger
  /** Asks the DNS whether a domain takes mail; the real one unless a test answers. */
  acceptsMail?: AcceptsMail
  /** Gets calendars elsewhere; from the public internet only unless a test allows more. */
  fetchCalendar?: FetchCalendar
  /** How long clients and we may take; the usual limits unless a test is in a hurry. */
  limits?: Partial<HttpLimits>
  /** How many tries a proof of work takes; hundreds unless a test is in a hurry. */
  proofTries?: { least: number; most: number }
  /** The folder of the built web pages; a plain shell stands in where it is missing. */
  webRoot: string
}

export type App = Awaited<ReturnType<typeof buildApp>>

declare module 'fastify' {
  interface FastifyInstance {
    deps: Deps
    /** Lets requests under way finish, then closes every connection. */
    finishRequests(hurry?: AbortSignal): Promise<void>
  }
}

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
