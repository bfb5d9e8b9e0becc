import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { knownHome } from './place.ts'
import { findRunningPostgres, startPostgres } from './postgres.ts'
import { makeTemporaryDataDir } from './temporary.ts'

const dataDir = makeTemporaryDataDir('postgres')
const cluster = join(dataDir, 'postgres', 'cluster')
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Another process that runs the database of the same data directory. */
async function startHolder(): Promise<{ process: ChildProcess; url: string }> {
  const program = fileURLToPath(new URL('proof-holder.ts', import.meta.url))
  const holder = spawn(process.execPath, [program, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = await once(holder.stdout, 'data')
  return { process: holder, url: String(url).trim() }
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

async function askOnce(folder: string, sql: string): Promise<unknown> {
  const postgres = await startPostgres({ dataDir: folder })
  try {
    return await ask(postgres.url, sql)
  } finally {
    await postgres.stop()
  }
}

test('a first start makes a database that only its password opens, on this machine only', async () => {
  const postgres = await startPostgres({ dataDir })
  try {
    await ask(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    expect(await ask(postgres.url, `SELECT setting FROM pg_settings WHERE name = 'listen_addresses'`)).toBe('127.0.0.1')
    expect(await ask(postgres.url, `SELECT lower('ÄÖÜ')`)).toBe('äöü')
    const stranger = new URL(postgres.url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password')
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600)
  } finally {
    await postgres.stop()
  }
})

test.each([0, 100, 400, 1500])('told to stop %s ms into its first start, it leaves nothing running', async (ms) => {
  const folder = makeTemporaryDataDir('given-up')
  const giveUp = new AbortController()
  const starting = startPostgres({ dataDir: folder, signal: giveUp.signal }).then(
    (postgres) => postgres.stop(),
    (error: unknown) => expect(error).toMatchObject({ name: 'AbortError' }),
  )
  await new Promise((resolve) => setTimeout(resolve, ms))
  giveUp.abort()
  await starting
  expect(existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)
  expect(await askOnce(folder, 'SELECT 42')).toBe(42)
  rmSync(folder, { recursive: true, force: true })
})

test('while one process has it, another is refused in a sentence, and commands find the running one', async () => {
  const holder = await startHolder()
  await expect(startPostgres({ dataDir })).rejects.toThrow(`already running with the data in ${dataDir}`)
  expect(await findRunningPostgres(dataDir)).toBe(holder.url)
  holder.process.stdin?.end()
  await once(holder.process, 'exit')
  expect(await findRunningPostgres(dataDir)).toBeUndefined()
})

test('what was committed before a kill -9 is there after the next start', async () => {
  const holder = await startHolder()
  await ask(holder.url, 'UPDATE kept SET answer = 43')
  holder.process.kill('SIGKILL')
  await once(holder.process, 'exit')
  const said: string[] = []
  const postgres = await startPostgres({ dataDir, say: (sentence) => said.push(sentence) })
  try {
    expect(await ask(postgres.url, 'SELECT answer FROM kept')).toBe(43)
    expect(said.join()).toContain('left over from a crash')
  } finally {
    await postgres.stop()
  }
})

test('a server that is killed under a running product is started again where it was', async () => {
  const postgres = await startPostgres({ dataDir })
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => ask(postgres.url, 'SELECT answer FROM kept').catch(() => 0), { timeout: 15_000 }).toBe(43)
  } finally {
    await postgres.stop()
  }
}, 20_000)

test('in a folder that nobody else may enter it starts all the same, and finds its data again', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'surgeries-closed-'))
  try {
    await askOnce(closed, 'CREATE TABLE kept AS SELECT 44 AS answer')
    expect(await askOnce(closed, 'SELECT answer FROM kept')).toBe(44)
  } finally {
    rmSync(knownHome(closed), { recursive: true, force: true })
    rmSync(closed, { recursive: true, force: true })
  }
})

test('a note about a server that is long gone, whose number somebody else has now, is no obstacle', async () => {
  const path = join(cluster, 'postmaster.pid')
  writeFileSync(path, `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`)
  const postgres = await startPostgres({ dataDir })
  expect(readFileSync(path, 'utf8')).not.toContain(`${process.pid}\n`)
  await postgres.stop()
})
