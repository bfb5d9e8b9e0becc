import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { ExpectedFailure } from '../expected-failure.ts'
import { binary } from './binaries.ts'
import { writeOwned } from './cluster.ts'
import type { Place } from './place.ts'
import { runAs } from './run.ts'
import { SETTINGS_FILE, settings } from './settings.ts'

const ATTEMPTS = 5
const LOG_LIMIT_BYTES = 5_000_000
const FAST_SECONDS = 6
const IMMEDIATE_SECONDS = 3

/** Gives the port that the server listens on: the wished one, or any that is free. */
export async function startServer(place: Place, durable: boolean, wishedPort?: number): Promise<number> {
  const log = join(place.home, 'postgres.log')
  keepSmall(log)
  for (let attempt = 1; ; attempt += 1) {
    const port = wishedPort ?? (await findFreePort())
    writeOwned(place, join(place.cluster, SETTINGS_FILE), settings({ port, durable }))
    const { code } = await pgCtl(place, ['start', '--wait', '--timeout=120', `--log=${log}`, '--silent'])
    if (code === 0) return port
    // Somebody else may have taken the port, or children of a killed server may still be going.
    if (attempt === ATTEMPTS)
      throw new ExpectedFailure(`PostgreSQL did not start. The end of its log, ${log}:\n${lastLines(log)}`)
    await new Promise((resolve) => setTimeout(resolve, 400 * attempt))
  }
}

export async function stopServer(place: Place) {
  const isRunning = () => existsSync(join(place.cluster, 'postmaster.pid'))
  const { code } = await pgCtl(place, stop('fast', FAST_SECONDS))
  if (code === 0 || !isRunning()) return
  // As after a loss of power: nothing that was acknowledged is lost, and the next start repairs what it must.
  const { output } = await pgCtl(place, stop('immediate', IMMEDIATE_SECONDS))
  if (isRunning()) throw new ExpectedFailure(`PostgreSQL did not stop:\n${output.trim()}`)
}

function stop(mode: 'fast' | 'immediate', seconds: number): string[] {
  return ['stop', '--wait', `--mode=${mode}`, `--timeout=${seconds}`, '--silent']
}

function pgCtl(place: Place, args: string[]) {
  return runAs(place.account, place.home, binary(place.binaries, 'pg_ctl'), [...args, `--pgdata=${place.cluster}`])
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
