import { Refusal } from '@surgeries/domain/refusal'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { Deps } from './app.ts'
import { deriveKey, keyedHash } from './keys.ts'

/** So many times in so many seconds. The name is part of the key: it never changes its meaning. */
export interface Limit {
  name: string
  times: number
  seconds: number
}

/**
 * Counts one use against a limit, in Postgres, so that it holds across servers and restarts. What is counted (an
 * address, an e-mail) is kept as a keyed hash only. Throws `too_many_requests` when there were too many.
 */
export async function countAgainst(limit: Limit, who: string, { db, env }: Pick<Deps, 'db' | 'env'>): Promise<void> {
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: limit.name,
    points: limit.times,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  })
  try {
    await limiter.consume(keyedHash(deriveKey(env.SESSION_SECRET, 'rate-limit'), who))
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    throw new Refusal('too_many_requests', 'That was too often. Please wait a little and try again.', {
      retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)),
    })
  }
}
