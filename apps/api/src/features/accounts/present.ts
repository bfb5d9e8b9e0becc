import type { SessionUser } from '@surgeries/contracts/accounts'
import { can } from '@surgeries/domain/permissions'
import type { Account } from './sessions.ts'

export function presentAccount(account: Account): SessionUser {
  const { email, name, role, countries, mailCadence } = account
  return { email, name, role, mayModerate: can(account, 'moderate'), countries, mailCadence }
}
