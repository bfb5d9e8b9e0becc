import type { SessionUser } from '@surgeries/contracts/accounts'
import type { Account } from './sessions.ts'

export function presentAccount({ email, name, role, countries, mailCadence }: Account): SessionUser {
  return { email, name, role, countries, mailCadence }
}
