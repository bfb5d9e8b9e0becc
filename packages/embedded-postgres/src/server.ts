import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { PostgresFailure } from './postgres-failure.ts'
import { binary } from './binaries.ts'
import { writeOwned } from './cluster.ts'
import type { Place } from './place.ts'
import { runAs } from './run.ts'
import { SETTINGS_FILE, settings } from './settings.ts'

const ATTEMPTS = 5
const LOG_LIMIT_BYTES = 5_000_000
const FAST_SECONDS = 6
const IMMEDIATE_SECONDS = 3

interface Start {
  durable: boolean
  /** The port to listen on; any that is free unless told. */
  wishedPort?: number
  /** Gives up: what was begun is ended. */
  signal?: AbortSignal | undefined
}

/** Gives the port that the server listens on. */
export async function startServer(place: Place, { durable, wishedPort, signal }: Start): Promise<number> {
  const log = join(place.home, 'postgres.log')
  keepSmall(log)
  for (let attempt = 1; ; attempt += 1) {
    const port = wishedPort ?? (await findFreePort())
    writeOwned(place, join(place.cluster, SETTINGS_FILE), settings({ port, durable }))
    const start = ['start', '--wait', '--timeout=120', `--log=${log}`, '--silent']
    const started = pgCtl(place, start)
    await (signal ? stopWhenAborted(place, started, signal) : started)
    signal?.throwIfAborted()
    const { code } = await started
    if (code === 0) return port
    // Somebody else may have taken the port, or children of a killed server may still be going.
    if (attempt === ATTEMPTS)
      throw new PostgresFailure(`PostgreSQL did not start. The end of its log, ${log}:\n${lastLines(log)}`)
    await new Promise((resolve) => setTimeout(resolve, 400 * attempt))
  }
}

/** Ends a server that is still starting, which may take minutes after a crash. It can be told once it has noted itself. */
async function stopWhenAborted(place: Place, started: Promise<unknown>, signal: AbortSignal) {
  const over = started.then(() => true)
  const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  if (!signal.aborted) await Promise.race([over, aborted])
  if (!signal.aborted) return
  const notYet = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 20))
  while (!isRunning(place)) if (await Promise.race([over, notYet()])) break
  if (isRunning(place)) await stopServer(place)
  await over
}

export async function stopServer(place: Place) {
  const { code } = await pgCtl(place, stop('fast', FAST_SECONDS))
  if (code === 0 || !isRunning(place)) return
  // As after a loss of power: nothing that was acknowledged is lost, and the next start repairs what it must.
  const { output } = await pgCtl(place, stop('immediate', IMMEDIATE_SECONDS))
  if (isRunning(place)) throw new PostgresFailure(`PostgreSQL did not stop:\n${output.trim()}`)
}

function isRunning(place: Place): boolean {
  return existsSync(join(place.cluster, 'postmaster.pid'))
}

function stop(mode: 'fast' | 'immediate', seconds: number): string[] {
  return ['stop', '--wait', `--mode=${mode}`, `--timeout=${seconds}`, '--silent']
}

function pgCtl(place: Place, args: string[]) {
  return runAs(place.account, place.home, [binary(place.binaries, 'pg_ctl'), ...args, `--pgdata=${place.cluster}`])
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function keepSmall(log: string) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT_BYTES) renameSync(log, `${log}.old`)
}

function lastLines(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '(empty)'
}
