import type { Locale } from '@surgeries/domain/i18n'
import { createHash, randomBytes } from 'node:crypto'
import { mailboxOf } from '@surgeries/domain/text/mailbox'
import { Refusal } from '@surgeries/domain/refusal'
import type { Deps } from '../../deps.ts'
import { readSolution, requireUnspent, spendSolution } from '../../captcha/challenge.ts'
import type { Db } from '../../db/client.ts'
import { deriveKey, keyedHash } from '../../keys.ts'
import { countIfDone, countUnlessMistaken } from '../../limits/count-against.ts'
import { LINK_MINUTES } from './lifetimes.ts'
import { insertLink, isKnownNetwork, rememberNetwork } from './links-queries.ts'
import { changeGrantLocale, insertUser } from './queries.ts'
import { sendSignInLink } from './sign-in-mail.ts'

const QUARTER_HOUR = 15 * 60
const DAY = 24 * 60 * 60
const LINKS_BY_ADDRESS = { name: 'link-address', times: 30, seconds: QUARTER_HOUR }
/** From networks where nobody has signed in to the account: nobody fills somebody else's mailbox. */
const FROM_ANYWHERE = [
  { name: 'link-email', times: 5, seconds: QUARTER_HOUR },
  { name: 'link-day', times: 20, seconds: DAY },
]
/** From a network where its owner has: what strangers use up elsewhere does not lock them out. */
const FROM_KNOWN = [
  { name: 'link-known', times: 5, seconds: QUARTER_HOUR },
  { name: 'link-known-day', times: 20, seconds: DAY },
]

export interface LinkRequest {
  email: string
  locale: Locale
  next: string
}

interface Asking extends LinkRequest {
  captcha: string
  nickname: string
  network: string
}

/**
 * Sends a sign-in link to whoever may ask for one more. Does the same for every address, known or not. Throws
 * `captcha_failed`, or `too_many_requests`: with a word on the address where links were sent to it already.
 */
export async function askForLink(deps: Deps, asking: Asking): Promise<void> {
  const { email, captcha, nickname, network } = asking
  // Only a program fills in what people cannot see.
  if (nickname !== '') return
  await countUnlessMistaken(LINKS_BY_ADDRESS, network, deps, async () => {
    const solution = await readSolution(deps, captcha)
    await requireUnspent(deps.db, solution)
    await countForMailbox(deps, { email, network }, () =>
      deps.db.$transaction(async (tx) => {
        await spendSolution(tx, solution)
        await sendLink(tx, deps, asking)
      }),
    )
  })
}

export async function sendLink(tx: Db, { env, now }: Deps, { email, locale, next }: LinkRequest): Promise<void> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now().getTime() + LINK_MINUTES * 60_000)
  await insertLink(tx, { identifier: identifierOf(token), email, expiresAt, now: now() })
  await sendSignInLink(tx, env, { email, token, expiresAt, locale, next })
}

/** By what a link is found: a hash, so that nobody who reads the database can sign in. */
export function identifierOf(token: string): string {
  return `sign-in-link:${createHash('sha256').update(token).digest('base64url')}`
}

export async function signedIn(
  tx: Db,
  deps: Deps,
  { email, network, locale }: Sender & { locale: Locale | undefined },
): Promise<string> {
  const userId = await insertUser(tx, { email, name: '', isVerified: true })
  await rememberNetwork(tx, { userId, network: networkHash(deps, email, network), seenAt: deps.now() })
  if (locale) await changeGrantLocale(tx, userId, locale)
  return userId
}

interface Sender {
  email: string
  network: string
}

async function countForMailbox(deps: Deps, { email, network }: Sender, work: () => Promise<void>): Promise<void> {
  const mailbox = mailboxOf(email)
  const isKnown = await isKnownNetwork(deps.db, networkHash(deps, email, network))
  const who = isKnown ? `${mailbox} ${network}` : mailbox
  await countIfDone(isKnown ? FROM_KNOWN : FROM_ANYWHERE, who, deps, work).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'too_many_requests') throw error
    const detail = 'We have sent links to this address already. Look in the mailbox: the newest one is the one to use.'
    throw new Refusal('too_many_requests', detail, {
      retryAfterSeconds: error.retryAfterSeconds,
      errors: [{ pointer: '/email', code: 'links_sent', detail }],
    })
  })
}

/** A network of one mailbox: that of another has another hash, so that nobody learns who shares one. */
function networkHash({ env }: Deps, email: string, network: string): string {
  return keyedHash(deriveKey(env.SESSION_SECRET, 'known-network'), `${mailboxOf(email)} ${network}`)
}
