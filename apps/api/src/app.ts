import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Env } from './env.ts'
import { handleErrors } from './errors.ts'
import { features } from './features/index.ts'
import { healthPlugin } from './plugins/health.ts'
import { openapiPlugin } from './plugins/openapi.ts'
import { originPlugin } from './plugins/origin.ts'
import { rateLimitPlugin } from './plugins/rate-limit.ts'
import { securityPlugin } from './plugins/security.ts'

/** What the application needs from outside: given, never fetched, so that a test gives its own. */
export interface Deps {
  env: Env
  db: PrismaClient
  /** The clock. */
  now: () => Date
  /** Where log lines go; none in tests. */
  logger?: FastifyBaseLogger
}

export type App = FastifyInstance & { deps: Deps }

declare module 'fastify' {
  interface FastifyInstance {
    deps: Deps
  }
}

export const API_PREFIX = '/api/v1'
const BODY_LIMIT_BYTES = 64 * 1024

/** The whole HTTP application, not yet listening: what every request has, then the features by name. */
export async function buildApp(deps: Deps) {
  const app = Fastify({
    ...(deps.logger ? { loggerInstance: deps.logger } : { logger: false }),
    disableRequestLogging: true, // an URL may hold a token: see plugins/health.ts for what is logged instead
    trustProxy: deps.env.TRUST_PROXY,
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('deps', deps)
  handleErrors(app)
  await app.register(healthPlugin)
  await app.register(securityPlugin)
  await app.register(rateLimitPlugin)
  await app.register(originPlugin)
  await app.register(openapiPlugin)
  for (const feature of features) await app.register(feature, { prefix: API_PREFIX })
  return app
}
