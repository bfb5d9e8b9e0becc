import type { Env } from '../../env.ts'
import { isLinkToken, linkTokenOf } from '../../link-tokens.ts'
import type { Submission } from './rows.ts'

type Secret = Pick<Env, 'SESSION_SECRET'>
type Linked = Pick<Submission, 'id' | 'linkVersion'>

/** How many ended links are still told from links that never were. */
const REMEMBERED = 50

/** The private key to a submission, as in the link of its mails. */
export function tokenOf(env: Secret, { id, linkVersion }: Linked): string {
  return linkTokenOf(env, 'submission-link', id, linkVersion)
}

/** Whether a token is the key to a submission, was one until it was ended, or never was. */
export function standingOf(env: Secret, { id, linkVersion }: Linked, token: string): 'key' | 'ended' | 'never' {
  const isOf = (version: number) => isLinkToken(env, 'submission-link', token, id, version)
  if (isOf(linkVersion)) return 'key'
  for (let version = linkVersion - 1; version >= Math.max(0, linkVersion - REMEMBERED); version -= 1)
    if (isOf(version)) return 'ended'
  return 'never'
}

/** The path of the private status page. */
export function statusPathOf(env: Secret, submission: Linked): string {
  return `/submissions/${tokenOf(env, submission)}`
}
