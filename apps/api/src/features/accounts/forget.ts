import type { Deps } from '../../app.ts'
import { UNUSED_ACCOUNT_DAYS } from './lifetimes.ts'
import { removeExpired, removeNeverUsed } from './queries.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Forgets sessions and links that have run out, and accounts that nobody ever signed in to. Safe to do twice. */
export async function forgetAccounts({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await removeExpired(db, now())
  await removeNeverUsed(db, new Date(now().getTime() - UNUSED_ACCOUNT_DAYS * DAY_MS))
}
