// The application as it runs, in a process of its own so that it has a core to itself.
import { buildApp } from '../src/app.ts'
import { openDatabase } from '../src/db/client.ts'
import { openDataVersion } from '../src/db/data-version.ts'
import { benchEnv } from './environment.ts'

process.once('message', (url: string) => void serve(url))

async function serve(url: string) {
  const dataVersion = openDataVersion(url)
  const app = await buildApp({
    db: openDatabase(url, dataVersion.hear),
    dataVersion,
    env: benchEnv(url),
    now: () => new Date(),
    webRoot: '',
  })
  process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }))
}
