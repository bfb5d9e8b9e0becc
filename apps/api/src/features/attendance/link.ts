import type { Env } from '../../env.ts'
import { linkTokenOf } from '../../http/link-tokens.ts'

/** The page behind the one link that somebody has who said that they come. */
export function attendancePathOf(
  env: Pick<Env, 'SESSION_SECRET'>,
  { id, linkVersion }: { id: string; linkVersion: number },
): string {
  return `/attendances/${linkTokenOf(env, 'attendance-link', id, linkVersion)}`
}
