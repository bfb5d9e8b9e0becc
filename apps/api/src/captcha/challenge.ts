import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey as deriveSolution } from 'altcha-lib/algorithms/pbkdf2'
import { Refusal } from '@surgeries/domain/refusal'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Db } from '../db/client.ts'
import { deriveKey } from '../keys.ts'

const MINUTES = 60
/** A second or so of a telephone's time: nothing for one person, too much for ten thousand letters. */
const COST = 1000
const TRIES = { least: 300, most: 900 }

export interface Solution {
  signature: string
  expiresAt: Date
}

const Solved = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string(), time: z.number().optional() }),
})

/**
 * A proof-of-work challenge (ALTCHA, version 2, `PBKDF2/SHA-256`) that the sender's device solves by itself. Its time
 * runs by the machine's clock, as its library reads no other.
 */
export function makeChallenge(
  { env, proofTries: { least, most } = TRIES }: Pick<Deps, 'env' | 'proofTries'>,
  expiresAt = inMinutes(MINUTES),
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(least, most),
    deriveKey: deriveSolution,
    expiresAt,
    ...keysOf(env),
  })
}

/** Reads a solution: base64 of `{ challenge, solution }` as JSON. Throws `captcha_failed` unless it is right and in time. */
export async function readSolution(
  { env, machineAheadMs }: Pick<Deps, 'env' | 'machineAheadMs'>,
  captcha: string,
): Promise<Solution> {
  const { data: solved } = Solved.safeParse(parseJson(Buffer.from(captcha, 'base64').toString()))
  if (!solved) throw captchaFailed()
  const { verified } = await verifySolution({ ...solved, deriveKey: deriveSolution, ...keysOf(env) })
  if (!verified) throw captchaFailed()
  const { signature, parameters } = solved.challenge
  const expiresAt = new Date(parameters.expiresAt * 1000)
  // Made while the clock ran ahead: it would outlive our memory of who has spent it.
  if (expiresAt > inMinutes(MINUTES)) throw captchaFailed()
  return { signature, expiresAt: new Date(expiresAt.getTime() - (machineAheadMs?.() ?? 0)) }
}

/** Throws `captcha_failed` for a solution that was spent before: sent again, it must cost nobody else a use. */
export async function requireUnspent(db: Db, { signature }: Solution): Promise<void> {
  if ((await db.spentSolution.count({ where: { signature } })) > 0) throw captchaFailed()
}

/** Spends a solution in the caller's transaction. Throws `captcha_failed` when it was spent before, also at this very moment. */
export async function spendSolution(db: Db, solution: Solution): Promise<void> {
  const { count } = await db.spentSolution.createMany({ data: [solution], skipDuplicates: true })
  if (count === 0) throw captchaFailed()
}

function captchaFailed(): Refusal {
  return new Refusal('captcha_failed', 'The check that keeps programs out did not work. Please send it again.')
}

function keysOf({ SESSION_SECRET }: Deps['env']) {
  return {
    hmacSignatureSecret: deriveKey(SESSION_SECRET, 'challenge'),
    hmacKeySignatureSecret: deriveKey(SESSION_SECRET, 'challenge-key'),
  }
}

function inMinutes(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
