import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Deps } from '../../deps.ts'
import { KNOWN_NETWORK_DAYS, UNUSED_ACCOUNT_DAYS } from './lifetimes.ts'
import { removeOldNetworks } from './links-queries.ts'
import { removeExpired, removeNeverUsed } from './queries.ts'

export async function forgetAccounts({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await removeExpired(db, now())
  await removeOldNetworks(db, new Date(now().getTime() - KNOWN_NETWORK_DAYS * DAY_MS))
  await removeNeverUsed(db, new Date(now().getTime() - UNUSED_ACCOUNT_DAYS * DAY_MS))
}
