import type { Env } from '../../env.ts'
import { idOfLinkToken, linkTokenOf } from '../../link-tokens.ts'

/** The page behind the one link that somebody has who said that they come. */
export function attendancePathOf(env: Pick<Env, 'SESSION_SECRET'>, attendanceId: string): string {
  return `/attendances/${linkTokenOf(env, 'attendance-link', attendanceId)}`
}

/** The attendance that a token opens, or null when the token is not one of ours. */
export function idOfToken(env: Pick<Env, 'SESSION_SECRET'>, token: string): string | null {
  return idOfLinkToken(env, 'attendance-link', token)
}
