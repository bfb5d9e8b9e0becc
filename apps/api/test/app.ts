import { fileURLToPath } from 'node:url'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { buildApp } from '../src/app.ts'
import type { Deps } from '../src/deps.ts'
import { authOf } from '../src/features/accounts/auth.ts'
import { insertUser } from '../src/features/accounts/index.ts'
import { openDatabase } from '../src/db/client.ts'
import { openDataVersion } from '../src/db/data-version.ts'
import { type Env, loadEnv } from '../src/env.ts'
import { cloneDatabase, type Places } from './database.ts'

/** A Wednesday in November, when the clocks of Birmingham and Hamburg stand at winter time. */
export const NOW = new Date('2026-11-18T12:00:00Z')
export const ORIGIN = 'http://127.0.0.1:8080'
const FEW_TRIES = { least: 3, most: 9 }

type RequestHeaders = Record<string, string>
type Changes = Partial<Omit<Deps, 'env' | 'db' | 'now'>> & { now?: Date; env?: Partial<Env>; places?: Places }

/**
 * The whole application on a database of its own. Requests come from our own pages unless their headers say otherwise;
 * `clock.now` may be moved.
 */
export async function buildTestApp({ now = NOW, env = {}, places = 'sample', ...deps }: Changes = {}) {
  const database = await cloneDatabase(places)
  const dataVersion = openDataVersion(database.url)
  const db = openDatabase(database.url, dataVersion.hear)
  const clock = { now }
  const webRoot = fileURLToPath(new URL('web', import.meta.url))
  const app = await buildApp({
    db,
    dataVersion,
    env: testEnv(database.url, env),
    now: () => clock.now,
    webRoot,
    proofTries: FEW_TRIES,
    ...deps,
  })

  async function ask(options: InjectOptions): Promise<LightMyRequestResponse> {
    return app.inject({ ...options, headers: { origin: ORIGIN, ...options.headers } })
  }
  const api = (path: string) => `/api/v1${path}`

  return {
    app,
    db,
    clock,
    url: database.url,
    /** Any request, at any address. */
    ask,
    get: (path: string, headers: RequestHeaders = {}) => ask({ method: 'GET', url: api(path), headers }),
    post: (path: string, payload: object = {}, headers: RequestHeaders = {}) =>
      ask({ method: 'POST', url: api(path), payload, headers }),
    put: (path: string, payload: object = {}, headers: RequestHeaders = {}) =>
      ask({ method: 'PUT', url: api(path), payload, headers }),
    remove: (path: string, headers: RequestHeaders = {}) => ask({ method: 'DELETE', url: api(path), headers }),
    /** Opens a session for an address, with an account where it has none, and gives the headers of that browser. */
    async signIn(email: string): Promise<RequestHeaders> {
      const userId = await insertUser(db, { email, name: '', isVerified: true })
      const { headers } = await authOf(app.deps).api.openSession({
        body: { userId },
        headers: new Headers(),
        returnHeaders: true,
      })
      return {
        cookie: headers
          .getSetCookie()
          .map((cookie) => cookie.split(';')[0])
          .join('; '),
      }
    },
    /** What happens when the database is gone. */
    loseDatabase: () => database.drop(),
    async close() {
      await app.close()
      await db.$disconnect()
      await dataVersion.stop()
      await database.drop()
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof buildTestApp>>

function testEnv(databaseUrl: string, changes: Partial<Env>): Env {
  const loaded = loadEnv({ NODE_ENV: 'test', PUBLIC_URL: ORIGIN, SEED: 'none' })
  const limits = { REQUESTS_PER_MINUTE: 100_000 }
  return {
    ...loaded,
    ...limits,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: '0123456789abcdefghijklmnopqrstuvwxyz',
    ...changes,
  }
}
