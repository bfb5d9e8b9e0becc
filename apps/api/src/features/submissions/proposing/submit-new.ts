import { DAY_MS } from '@surgeries/domain/dates/durations'
import { createHash } from 'node:crypto'
import type { NewSubmission } from '@surgeries/contracts/submissions'
import { mailboxOf } from '@surgeries/domain/text/mailbox'
import { UNCONFIRMED_DAYS } from '@surgeries/domain/moderation'
import type { Actor } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { networkOf } from '../../../networks/client-address.ts'
import { countIfDone, countUnlessMistaken } from '../../../limits/count-against.ts'
import { isUniqueViolation } from '../../../db/unique-violation.ts'
import { recordAudit } from '../../../audit.ts'
import { readSolution, type Solution, spendSolution } from '../../../captcha/challenge.ts'
import { checkContent } from './content.ts'
import { mailConfirmation } from '../mails.ts'
import { findByIdempotencyKey, insertSubmission } from '../queries.ts'
import { asJson, type Submission } from '../rows.ts'
import { becomePending } from '../deciding/waiting.ts'

const BY_ADDRESS = { name: 'submit-address', times: 40, seconds: 60 * 60 }
const BY_EMAIL = { name: 'submit-email', times: 10, seconds: 24 * 60 * 60 }

export interface Sent {
  body: NewSubmission
  idempotencyKey: string | undefined
  ip: string
  /** Whoever is signed in: an address that is theirs need not be confirmed again. */
  actor: Actor | null
}

export interface Receipt {
  state: Submission['state']
  expiresAt: Date | null
}

/**
 * Takes a new surgery in. The same key with the same content is the same submission, however often and however much at
 * once it is sent. Throws `validation_failed`, `captcha_failed`, `too_many_requests` or `idempotency_mismatch`.
 */
export async function submitNew(deps: Deps, sent: Sent): Promise<Receipt> {
  const now = deps.now()
  // Only a program fills in what people cannot see: it is told what it wants to hear, and nothing is kept.
  if (sent.body.nickname !== '') return receiptAt(now)
  const repeated = await findRepeated(deps.db, sent)
  if (repeated) return receiptOf(repeated)
  return countUnlessMistaken(BY_ADDRESS, networkOf(sent.ip), deps, () => takeIn(deps, sent, now))
}

async function takeIn(deps: Deps, sent: Sent, now: Date): Promise<Receipt> {
  const solution = await readSolution(deps, sent.body.captcha)
  const checked = await checkContent(deps.db, sent.body.content, { now: deps.now() })
  const store = () => deps.db.$transaction((tx) => insertNew(tx, deps, sent, { ...checked, solution, now }))
  try {
    return receiptOf(await countIfDone([BY_EMAIL], mailboxOf(sent.body.email), deps, store))
  } catch (error) {
    if (isUniqueViolation(error, 'submission_idempotency_key_key')) return receiptOf(await findWinner(deps.db, sent))
    throw error
  }
}

interface Checked {
  content: Submission['content']
  pinCountry: string
  otherCountries: string[]
  solution: Solution
  now: Date
}

async function insertNew(
  tx: Db,
  deps: Deps,
  sent: Sent,
  { content, pinCountry, otherCountries, solution, now }: Checked,
): Promise<Submission> {
  const { email, organiserName, message, saysIsland, locale } = sent.body
  const isKnown = sent.actor?.email === email
  // First, so that of two at once the second waits here for the first.
  const submission = await insertSubmission(tx, {
    kind: 'new',
    state: 'unconfirmed',
    content: asJson(content),
    countryCode: pinCountry,
    otherCountries,
    organiserEmail: email,
    organiserName,
    message,
    saysIsland,
    locale,
    idempotencyKey: sent.idempotencyKey ?? null,
    bodyHash: hashOf(sent.body),
    createdAt: now,
    updatedAt: now,
    expiresAt: receiptAt(now).expiresAt,
  })
  await spendSolution(tx, solution)
  await recordAudit(tx, {
    at: now,
    actorId: isKnown ? (sent.actor?.userId ?? null) : null,
    actorRole: 'organiser',
    action: 'submit',
    submissionId: submission.id,
    toState: 'unconfirmed',
  })
  if (isKnown) return becomePending(tx, deps, submission, { action: 'confirm' })
  await mailConfirmation(tx, deps.env, submission, UNCONFIRMED_DAYS)
  return submission
}

async function findRepeated(db: Db, { idempotencyKey, body }: Sent): Promise<Submission | null> {
  if (!idempotencyKey) return null
  const known = await findByIdempotencyKey(db, idempotencyKey)
  if (known && known.bodyHash !== hashOf(body)) {
    throw new Refusal(
      'idempotency_mismatch',
      'This Idempotency-Key was used for something else. Please send it with a new one.',
    )
  }
  return known
}

async function findWinner(db: Db, sent: Sent): Promise<Submission> {
  const winner = await findRepeated(db, sent)
  if (!winner) throw new Error('a taken idempotency key has no submission')
  return winner
}

function hashOf({ captcha: _captcha, nickname: _nickname, ...rest }: NewSubmission): string {
  return createHash('sha256').update(JSON.stringify(rest)).digest('base64url')
}

/** The first answer, also to a repeat: whatever became of the submission since is told on its private page only. */
function receiptOf({ createdAt, confirmedAt }: Submission): Receipt {
  const wasKnown = confirmedAt?.getTime() === createdAt.getTime()
  return wasKnown ? { state: 'pending', expiresAt: null } : receiptAt(createdAt)
}

function receiptAt(sentAt: Date): Receipt {
  return { state: 'unconfirmed', expiresAt: new Date(sentAt.getTime() + UNCONFIRMED_DAYS * DAY_MS) }
}
