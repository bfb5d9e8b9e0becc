import type { Env } from '../../env.ts'
import { linkTokenOf, validityOf } from '../../http/link-tokens.ts'
import type { Submission } from './rows.ts'

type Secret = Pick<Env, 'SESSION_SECRET'>
type Linked = Pick<Submission, 'id' | 'linkVersion'>

export function tokenOf(env: Secret, { id, linkVersion }: Linked): string {
  return linkTokenOf(env, 'submission-link', id, linkVersion)
}

/** Whether a token is the key to a submission, was one until it was ended, or never was. */
export function validityOfLink(env: Secret, submission: Linked, token: string): 'valid' | 'ended' | 'forged' {
  return validityOf(env, 'submission-link', submission, token)
}

export function statusPathOf(env: Secret, submission: Linked): string {
  return `/submissions/${tokenOf(env, submission)}`
}
