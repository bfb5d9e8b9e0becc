// The application as it runs, in a process of its own so that it has a core to itself.
import { buildApp } from '../src/app.ts'
import { openDatabase } from '../src/db/client.ts'
import { openDataVersion } from '../src/db/data-version.ts'
import { loadEnv } from '../src/env.ts'

const NO_LIMIT = 1_000_000_000

process.once('message', (url: string) => void serve(url))

async function serve(url: string) {
  const env = loadEnv({ NODE_ENV: 'test', PUBLIC_URL: 'https://surgeries.example' })
  const dataVersion = openDataVersion(url)
  const app = await buildApp({
    db: openDatabase(url, dataVersion.hear),
    dataVersion,
    env: {
      ...env,
      DATABASE_URL: url,
      SESSION_SECRET: 'only-for-the-benchmark-0123456789',
      REQUESTS_PER_MINUTE: NO_LIMIT,
    },
    now: () => new Date(),
    webRoot: '',
  })
  process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }))
}
