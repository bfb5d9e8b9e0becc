import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import net, { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { findRunningPostgres } from '../postgres/postgres.ts'
import { makeTemporaryDataDir } from '../postgres/temporary.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BOUND_MS = 20_000
const folders: string[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The whole product as `npm start` begins it, in a process group of its own. */
async function start() {
  const dataDir = makeTemporaryDataDir('shutdown')
  folders.push(dataDir)
  const port = await freePort()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: '', DATA_DIR: dataDir, PORT: String(port), SEED: 'none', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  await expect.poll(() => said.join(''), { timeout: 200_000, interval: 200 }).toContain('To stop it')
  const url = (await findRunningPostgres(dataDir)) ?? ''
  const pid = Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  return { child, port, url, dataDir, said, postgres: pid }
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

test('told to stop as a whole, it finishes what runs, drops slow clients and stops PostgreSQL', async () => {
  const { child, port, url, dataDir, said, postgres } = await start()
  const [blocker, watcher] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  blocker.on('error', () => {})
  watcher.on('error', () => {})
  await blocker.connect()
  await watcher.connect()
  await blocker.query('BEGIN')
  await blocker.query('LOCK TABLE surgery IN ACCESS EXCLUSIVE MODE')
  await open(port, 'GET / HTTP/1.1\r\nHost: x\r\n')
  const answer = text(await open(port, 'GET /api/v1/surgeries HTTP/1.1\r\nHost: x\r\n\r\n'))
  const waits = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'`
  await expect.poll(async () => (await watcher.query<{ n: number }>(waits)).rows[0]?.n).toBeGreaterThan(0)

  const began = performance.now()
  signalGroup(child, 'SIGTERM')
  await expect.poll(() => said.join(''), { timeout: 10_000 }).toContain('stopping')
  // Longer than a second, after which a repeated signal used to be taken for impatience.
  await watcher.query('SELECT pg_sleep(2.5)')
  signalGroup(child, 'SIGTERM')
  await blocker.query('ROLLBACK')

  expect(await answer).toMatch(/^HTTP\/1\.1 200 /)
  await expect.poll(() => runs(-(child.pid ?? 0)), { timeout: BOUND_MS }).toBe(false)
  expect(performance.now() - began).toBeLessThan(BOUND_MS)
  expect(said.join('')).toContain('✓ stopped')
  expect([runs(postgres), existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))]).toEqual([false, false])
}, 300_000)
