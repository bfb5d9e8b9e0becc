import type { Env } from '../../env.ts'
import { linkTokenOf } from '../../http/link-tokens.ts'

export function attendancePathOf(
  env: Pick<Env, 'SESSION_SECRET'>,
  { id, linkVersion }: { id: string; linkVersion: number },
): string {
  return `/attendances/${linkTokenOf(env, 'attendance-link', id, linkVersion)}`
}
