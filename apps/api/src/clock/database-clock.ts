import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../db/client.ts'

const LOOK_EVERY_MS = 10_000
/** What a clock that is put right bit by bit may gain between two looks, and more. */
const JUMP_MS = 30_000

export interface DatabaseClock {
  now(): Date
  machineAheadMs(): number
  /** Does something whenever the machine's own clock, or the database's, was put elsewhere. */
  onJump(listener: () => void): void
  stop(): void
}

export async function readDatabaseTime(db: Db): Promise<Date> {
  const rows = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  return rows[0]?.now ?? new Date()
}

export async function openDatabaseClock(
  db: PrismaClient,
  { lookEveryMs = LOOK_EVERY_MS } = {},
): Promise<DatabaseClock> {
  const listeners: (() => void)[] = []
  let seen = await look(db)
  let isLooking = false
  const timer = setInterval(() => void lookAgain().catch(() => {}), lookEveryMs)
  timer.unref()

  async function lookAgain() {
    // Two at once would both compare with what was before, and tell of one jump twice.
    if (isLooking) return
    isLooking = true
    const before = seen
    seen = await look(db).finally(() => (isLooking = false))
    const moved = [seen.machine - before.machine, seen.database - before.database]
    if (moved.some((ms) => Math.abs(ms) > JUMP_MS)) for (const listener of listeners) listener()
  }
  const now = () => new Date(performance.now() + seen.database)
  return {
    now,
    machineAheadMs: () => Date.now() - now().getTime(),
    onJump: (listener) => listeners.push(listener),
    stop: () => clearInterval(timer),
  }
}

async function look(db: Db): Promise<{ database: number; machine: number }> {
  const asked = performance.now()
  const time = await readDatabaseTime(db)
  const answered = performance.now()
  return { database: time.getTime() - (asked + answered) / 2, machine: Date.now() - answered }
}
