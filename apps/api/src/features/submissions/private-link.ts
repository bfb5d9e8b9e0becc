import type { Env } from '../../env.ts'
import { idOfLinkToken, linkTokenOf } from '../../link-tokens.ts'

/** The private key to a submission, as in the link of its mails. */
export function tokenOf(env: Pick<Env, 'SESSION_SECRET'>, submissionId: string): string {
  return linkTokenOf(env, 'submission-link', submissionId)
}

/** The submission that a token opens, or null when the token is not one of ours. */
export function idOfToken(env: Pick<Env, 'SESSION_SECRET'>, token: string): string | null {
  return idOfLinkToken(env, 'submission-link', token)
}

/** The path of the private status page. */
export function statusPathOf(env: Pick<Env, 'SESSION_SECRET'>, submissionId: string): string {
  return `/submissions/${tokenOf(env, submissionId)}`
}
