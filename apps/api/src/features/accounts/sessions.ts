import { createHash } from 'node:crypto'
import type { Actor } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import { isAPIError } from 'better-auth/api'
import type { Deps } from '../../app.ts'
import type { Db } from '../../db.ts'
import { authOf } from './auth.ts'
import { MODERATOR_SESSION_HOURS, SESSION_DAYS } from './lifetimes.ts'
import { findGrant, hasExpired, type MailCadence, removeSession, removeSessions } from './queries.ts'

/** Somebody signed in, with what only they are told. */
export type Account = Actor & { mailCadence: MailCadence | null }

const HOUR_MS = 60 * 60 * 1000

/** Who a request comes from, by its cookie: account, role and countries as the database has them now. */
export async function findAccount(deps: Deps, cookie: string | undefined): Promise<Account | null> {
  if (!cookie) return null
  const found = await authOf(deps).api.getSession({ headers: new Headers({ cookie }) })
  if (!found) return null
  const { user, session } = found
  const grant = await findGrant(deps.db, user.id)
  const lifetimeMs = grant ? MODERATOR_SESSION_HOURS * HOUR_MS : SESSION_DAYS * 24 * HOUR_MS
  if (deps.now().getTime() - session.createdAt.getTime() > lifetimeMs) return null
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

/** The role that somebody has now, if any. */
export async function findRole(db: Db, userId: string): Promise<Actor['role']> {
  return (await findGrant(db, userId))?.role ?? null
}

/** Sends a sign-in link. Does the same for every address, known or not. */
export async function requestLink(
  deps: Deps,
  { email, locale, next }: { email: string; locale: string; next: string },
) {
  await authOf(deps).api.signInMagicLink({ body: { email, metadata: { locale, next } }, headers: new Headers() })
}

/** Signs in with the token of a link, once. Throws `link_expired` or `link_invalid`. Gives the cookies to set. */
export async function signInWith(deps: Deps, token: string): Promise<string[]> {
  const identifier = `magic-link:${createHash('sha256').update(token).digest('base64url')}`
  if (await hasExpired(deps.db, identifier, deps.now())) {
    throw new Refusal('link_expired', 'This link is too old. Please ask for a new one.')
  }
  try {
    const { headers } = await authOf(deps).api.magicLinkVerify({
      query: { token },
      headers: new Headers(),
      returnHeaders: true,
    })
    return headers.getSetCookie()
  } catch (error) {
    // It answers a wrong token with a redirect to an error page.
    if (!isAPIError(error) || error.status !== 'FOUND') throw error
    throw new Refusal('link_invalid', 'This link does not work, or was used already. Please ask for a new one.')
  }
}

/** Ends the session of a cookie. Gives the cookies to set. */
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

/** Ends all sessions of somebody, on every device. */
export function endAllSessions(deps: Deps, userId: string): Promise<void> {
  return removeSessions(deps.db, userId)
}
