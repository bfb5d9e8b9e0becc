import {
  type Action,
  type Actor,
  type Deciding,
  isModerator,
  mayEver,
  type Moderator,
  refusalToDecide,
} from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyInstance } from 'fastify'
import { requireActor } from '../../http/actor.ts'
import { findAccount } from './sessions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    action?: Action
  }
}

/**
 * Refuses, before the body is read, whoever may never do what an endpoint is for, and says in `request.actor` who is
 * signed in. What depends on its subject is asked where that is known. A route without an action is a mistake.
 */
export function guardRoutes(api: FastifyInstance): void {
  api.addHook('onRoute', ({ config, method, url }) => {
    if (config?.action === undefined && method !== 'OPTIONS') throw new Error(`${url} does not say which action it is`)
  })
  api.addHook('onRequest', async (request) => {
    const { action } = request.routeOptions.config
    if (action === undefined || mayEver(null, action)) return
    request.actor = await findAccount(api.deps, request.headers.cookie)
    if (mayEver(requireActor(request), action)) return
    throw forModerators()
  })
}

/** In this scope, which is open to anybody, `request.actor` says who is signed in, if anybody is. */
export function knowActor(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request) => {
    request.actor = await findAccount(scope.deps, request.headers.cookie)
  })
}

export function requireModerator(actor: Actor | null): Moderator {
  if (!isModerator(actor)) throw forModerators()
  return actor
}

/** Refuses whoever may not decide on this. Throws `own_listing` or `not_allowed`. */
export function requireDecider<A extends Deciding>(
  actor: Actor,
  action: A,
  subject: Parameters<typeof refusalToDecide<A>>[2],
): void {
  const code = refusalToDecide(actor, action, subject)
  if (code === null) return
  throw new Refusal(
    code,
    code === 'own_listing'
      ? 'This is your own. Please let somebody else look at it.'
      : 'Another moderator looks after this country.',
  )
}

function forModerators(): Refusal {
  return new Refusal('not_allowed', 'This is for moderators only.')
}
