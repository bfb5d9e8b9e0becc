import { type Env, type LoadedEnv, loadEnv } from '../apps/api/src/env.ts'
import { deploy } from '../prisma/src/migrate/deploy.ts'
import { generateSources } from './generated.ts'
import { startPostgres } from '@surgeries/embedded-postgres/postgres'
import { makeDataDir } from '@surgeries/embedded-postgres/place'
import { requireFreePort } from './start/port.ts'
import { say, step } from './start/progress.ts'
import { developmentSecret } from './start/session-secret.ts'
import { watchForShutdown } from './start/shutdown.ts'
import { welcome } from './start/welcome.ts'
import { buildWeb } from './web-build.ts'

const { onShutdown, giveUp } = watchForShutdown()
await start().catch(giveUp)

async function start() {
  const env = loadEnv(process.env)
  await requireFreePort(env.PORT, env.HOST)
  makeDataDir(env.DATA_DIR)
  await step('Messages and Prisma client', generateSources)
  await step('Web pages', buildWeb)
  const url = env.DATABASE_URL ?? (await step('PostgreSQL', () => ownDatabase(env.DATA_DIR)))
  await step('Migrations', () => deploy(url))
  await step(env.SEED === 'demo' ? 'Gazetteer and demo data' : 'Gazetteer', () => fill(url, env.SEED))
  const SESSION_SECRET = env.SESSION_SECRET ?? developmentSecret(env.DATA_DIR)
  await step('Server', () => serve({ ...env, DATABASE_URL: url, SESSION_SECRET }))
  process.stdout.write(welcome(env))
}

async function ownDatabase(dataDir: string): Promise<string> {
  const stopping = new AbortController()
  const starting = startPostgres({ dataDir, say, signal: stopping.signal })
  // Noted at once: it may be asked to stop before it is up.
  onShutdown(() => {
    stopping.abort()
    return starting.then((postgres) => postgres.stop(), forget)
  })
  return (await starting).url
}

// Loaded only now: they import the client, which had to be written first.
async function fill(url: string, mode: LoadedEnv['SEED']) {
  const { seed } = await import('../apps/api/src/seed/seed.ts')
  await seed(url, mode)
}

async function serve(env: Env) {
  const { startServer } = await import('../apps/api/src/main.ts')
  const starting = startServer(env)
  onShutdown((hurry) => starting.then((server) => server.close(hurry), forget))
  await starting
}

// What did not start needs no ending, and why it did not is told elsewhere.
function forget() {}
