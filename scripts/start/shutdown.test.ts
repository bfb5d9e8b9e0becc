import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import net, { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { prepareCluster, TEMPLATE } from '../../apps/api/test/template.ts'
import { findRunningPostgres, startPostgres } from '@surgeries/embedded-postgres/postgres'
import { makeTemporaryDataDir } from '@surgeries/embedded-postgres/temporary'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Only to end a test that hangs: nothing is measured. */
const LONG_MS = 200_000
const folders: string[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A data directory with a database that is filled already: of a stop, the first start is not the point. */
async function prepareDataDir(): Promise<string> {
  const dataDir = makeTemporaryDataDir('shutdown')
  folders.push(dataDir)
  await prepareCluster(dataDir)
  const prepared = await startPostgres({ dataDir, durable: false })
  const client = new pg.Client({
    connectionString: Object.assign(new URL(prepared.url), { pathname: 'template1' }).href,
  })
  await client.connect()
  await client.query('DROP DATABASE postgres')
  await client.query(`ALTER DATABASE ${TEMPLATE} RENAME TO postgres`)
  await client.end()
  await prepared.stop()
  return dataDir
}

/** The whole product as `npm start` begins it, in a process group of its own. */
async function begin(dataDir: string) {
  const port = await freePort()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: '', DATA_DIR: dataDir, PORT: String(port), SEED: 'none', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const hear = (words: string) => expect.poll(() => said.join(''), { timeout: LONG_MS, interval: 50 }).toContain(words)
  return { child, port, hear }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function open(port: number, bytes: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  sockets.push(socket)
  await once(socket, 'connect')
  socket.write(bytes)
  return socket
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals) {
  if (!pid) throw new Error('npm has no process number')
  process.kill(-pid, signal)
}

/** Whether anything of a process group, or a single process, still runs. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function pidFile(dataDir: string): string {
  return join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
}

async function expectNothingLeft({ pid = 0 }: ChildProcess, dataDir: string, postgres?: number) {
  await expect.poll(() => runs(-pid), { timeout: LONG_MS, interval: 50 }).toBe(false)
  expect([postgres !== undefined && runs(postgres), existsSync(pidFile(dataDir))]).toEqual([false, false])
}

test('told to stop as a whole, it finishes what runs, drops slow clients and stops PostgreSQL', async () => {
  const dataDir = await prepareDataDir()
  const { child, port, hear } = await begin(dataDir)
  await hear('To stop it')
  const postgres = Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0])
  const url = await findRunningPostgres(dataDir)
  const [blocker, watcher] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  blocker.on('error', () => {})
  watcher.on('error', () => {})
  await blocker.connect()
  await watcher.connect()
  await blocker.query('BEGIN')
  await blocker.query('LOCK TABLE surgery IN ACCESS EXCLUSIVE MODE')
  const slow = await open(port, 'GET / HTTP/1.1\r\nHost: x\r\n')
  slow.resume()
  const answer = text(await open(port, 'GET /api/v1/surgeries HTTP/1.1\r\nHost: x\r\n\r\n'))
  const waits = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'`
  await expect.poll(async () => (await watcher.query<{ n: number }>(waits)).rows[0]?.n).toBeGreaterThan(0)

  signalGroup(child, 'SIGTERM')
  await hear('stopping')
  // Longer than a second, after which a repeated signal used to be taken for impatience.
  await watcher.query('SELECT pg_sleep(1.2)')
  signalGroup(child, 'SIGTERM')
  expect(slow.closed).toBe(false)
  await blocker.query('ROLLBACK')

  expect(await answer).toMatch(/^HTTP\/1\.1 200 /)
  await expect.poll(() => slow.closed, { timeout: LONG_MS }).toBe(true)
  await hear('✓ stopped (exit code 0)')
  await expectNothingLeft(child, dataDir, postgres)
}, 300_000)

test('told to stop while it starts for the first time, it waits for nothing and leaves nothing running', async () => {
  const dataDir = makeTemporaryDataDir('shutdown')
  folders.push(dataDir)
  const { child, hear } = await begin(dataDir)
  await hear('✓ Web pages')
  signalGroup(child, 'SIGTERM')
  await hear('✓ stopped (exit code 0)')
  await expectNothingLeft(child, dataDir)
}, 300_000)
