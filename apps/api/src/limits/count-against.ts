import { Refusal, type RefusalCode } from '@surgeries/domain/refusal'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { inMachineTime, type MachineTime } from '../clock/machine-time.ts'
import type { Env } from '../env.ts'
import { deriveKey, keyedHash } from '../keys.ts'

/** So many times in so many seconds. The name is part of the key: it never changes its meaning. */
export interface Limit {
  name: string
  times: number
  seconds: number
  triesPerUse?: number
}

interface Counting extends MachineTime {
  env: Env
}

/**
 * Counts one use against a limit, in Postgres, so that it holds across servers and restarts. What is counted (an
 * address, an email) is kept as a keyed hash only. Throws `too_many_requests` when there were too many.
 */
export async function countAgainst(limit: Limit, who: string, deps: Counting): Promise<void> {
  try {
    await limiterOf(limit, deps).consume(keyOf(who, deps))
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    throw new Refusal('too_many_requests', 'That was too often. Please wait a little and try again.', {
      retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)),
    })
  }
}

/** Takes one use back that was counted: a mistake in a form must not cost everybody behind the same network. */
export async function giveBack(limit: Limit, who: string, deps: Counting): Promise<void> {
  await limiterOf(limit, deps).reward(keyOf(who, deps))
}

const TRIES_PER_USE = 20

/**
 * Counts one use, and the try that it is against a second, wider limit: that is never given back, so that mistakes end as
 * well. Throws `too_many_requests`.
 */
export async function countTry(limit: Limit, who: string, deps: Counting): Promise<void> {
  const times = limit.times * (limit.triesPerUse ?? TRIES_PER_USE)
  await countAgainst({ ...limit, name: `${limit.name}-tries`, times }, who, deps)
  await countAgainst(limit, who, deps)
}

/** Does something that counts against a limit unless its sender made a mistake. Of many at once only so many begin. */
export async function countUnlessMistaken<T>(
  limit: Limit,
  who: string,
  deps: Counting,
  work: () => Promise<T>,
): Promise<T> {
  await countTry(limit, who, deps)
  try {
    return await work()
  } catch (error) {
    if (isMistake(error)) await giveBack(limit, who, deps)
    throw error
  }
}

/**
 * Does something that counts against limits only once it is done, whatever it fails of: of mails to somebody's mailbox
 * those that never went out. Of many at once only so many begin. Throws `too_many_requests`.
 */
export async function countIfDone<T>(
  limits: readonly Limit[],
  who: string,
  deps: Counting,
  work: () => Promise<T>,
): Promise<T> {
  const counted: Limit[] = []
  try {
    for (const limit of limits) {
      await countAgainst(limit, who, deps)
      counted.push(limit)
    }
    return await work()
  } catch (error) {
    for (const limit of counted) await giveBack(limit, who, deps)
    throw error
  }
}

const MISTAKES = new Set<RefusalCode>([
  'validation_failed',
  'move_not_open',
  'version_changed',
  'version_required',
  'idempotency_mismatch',
])

/** Whether somebody is told to look at a form again. Wrong links, passwords and proofs of work are none: those are guesses. */
export function isMistake(error: unknown): boolean {
  return error instanceof Refusal && MISTAKES.has(error.code)
}

function limiterOf(limit: Limit, deps: Counting): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: inMachineTime(deps),
    tableName: 'rateLimit',
    keyPrefix: limit.name,
    points: limit.times,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  })
}

function keyOf(who: string, { env }: Counting): string {
  return keyedHash(deriveKey(env.SESSION_SECRET, 'rate-limit'), who)
}
