import type { Answer } from '@surgeries/domain/freshness'
import type { Env } from '../../env.ts'
import { idOfLinkToken, linkTokenOf } from '../../http/link-tokens.ts'

/** The question that a token opens, or null when the token is not one of ours. */
export function questionOfToken(env: Env, token: string): string | null {
  return idOfLinkToken(env, 'question-link', token)
}

export function answerLink(env: Env, questionId: string, answer: Answer): string {
  return `${env.PUBLIC_URL}/questions/${linkTokenOf(env, 'question-link', questionId)}?answer=${answer}`
}
