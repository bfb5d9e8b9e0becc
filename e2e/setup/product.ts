import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const START = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url))
const PATIENCE_MS = 180_000

/** Starts the product as a person would, demo data and all, and waits until it answers. */
export async function startProduct(settings: { DATA_DIR: string; PORT: string; SMTP_URL: string }) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START], {
    env: {
      ...process.env,
      ...settings,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PUBLIC_URL: '',
      DATABASE_URL: '',
      SEED: 'demo',
      // Every test stands before it as a visitor of its own, so that the limits are the real ones: see visitors.ts.
      TRUST_PROXY: '1',
      REQUESTS_PER_MINUTE: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const until = Date.now() + PATIENCE_MS
  while (!(await answers(`http://127.0.0.1:${settings.PORT}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${said}`)
    if (Date.now() > until) {
      await stop()
      throw new Error(`The product did not answer in time:\n${said}`)
    }
    await wait(200)
  }
  return { stop }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  )
}
