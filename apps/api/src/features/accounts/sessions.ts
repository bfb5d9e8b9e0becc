import type { Locale } from '@surgeries/domain/i18n'
import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import type { Actor } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { RoleGrant } from '@surgeries/prisma/client'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../db/client.ts'
import { authOf } from './auth.ts'
import { MODERATOR_SESSION_HOURS, SESSION_DAYS } from './lifetimes.ts'
import { hasExpired, takeLink } from './links-queries.ts'
import { findGrant, removeSession, removeSessions } from './queries.ts'
import { identifierOf, signedIn } from './sign-in-links.ts'

export type Account = Actor & { mailCadence: RoleGrant['mailCadence'] | null }

export async function findAccount(deps: Deps, cookie: string | undefined): Promise<Account | null> {
  if (!cookie) return null
  const found = await authOf(deps).api.getSession({ headers: new Headers({ cookie }) })
  if (!found) return null
  const { user, session } = found
  const grant = await findGrant(deps.db, user.id)
  const lifetimeMs = grant ? MODERATOR_SESSION_HOURS * HOUR_MS : SESSION_DAYS * DAY_MS
  // The library tells times as the machine's clock has them.
  const signedInAt = session.createdAt.getTime() - (deps.machineAheadMs?.() ?? 0)
  if (deps.now().getTime() - signedInAt > lifetimeMs) return null
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    role: grant?.role ?? null,
    countries: grant?.countries ?? [],
    mailCadence: grant?.mailCadence ?? null,
  }
}

/** The same, for those who are signed in. Throws `not_signed_in`. */
export async function requireAccount(deps: Deps, cookie: string | undefined): Promise<Account> {
  const account = await findAccount(deps, cookie)
  if (!account) throw new Refusal('not_signed_in', 'Please sign in first.')
  return account
}

export async function findRole(db: Db, userId: string): Promise<Actor['role']> {
  return (await findGrant(db, userId))?.role ?? null
}

/**
 * Signs in with the token of a link, once, and remembers the network for the next time. Throws `link_expired` or
 * `link_invalid`. Gives the cookies to set.
 */
export async function signInWith(
  deps: Deps,
  { token, network, locale }: { token: string; network: string; locale?: Locale | undefined },
): Promise<string[]> {
  const identifier = identifierOf(token)
  const now = deps.now()
  if (await hasExpired(deps.db, identifier, now)) {
    throw new Refusal('link_expired', 'This link is too old. Please ask for a new one.')
  }
  const userId = await deps.db.$transaction(async (tx) => {
    const email = await takeLink(tx, identifier, now)
    return email === null ? null : signedIn(tx, deps, { email, network, locale })
  })
  if (userId === null) {
    throw new Refusal('link_invalid', 'This link does not work, or was used already. Please ask for a new one.')
  }
  const { headers } = await authOf(deps).api.openSession({
    body: { userId },
    headers: new Headers(),
    returnHeaders: true,
  })
  return headers.getSetCookie()
}

export async function endSession(deps: Deps, cookie: string | undefined): Promise<string[]> {
  // The library keeps a failure to itself: somebody would believe to be signed out who is not.
  const found = cookie && (await authOf(deps).api.getSession({ headers: new Headers({ cookie }) }))
  if (found) await removeSession(deps.db, found.session.id)
  const { headers } = await authOf(deps).api.signOut({
    headers: new Headers({ cookie: cookie ?? '' }),
    returnHeaders: true,
  })
  return headers.getSetCookie()
}

export function endAllSessions(deps: Deps, userId: string): Promise<void> {
  return removeSessions(deps.db, userId)
}
