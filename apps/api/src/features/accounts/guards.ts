import { type Action, type Actor, can, mayEver } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyInstance } from 'fastify'
import { requireActor } from '../../http/actor.ts'
import { findAccount } from './sessions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What an endpoint is for, as its contract says. */
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

export function requireModerator(actor: Actor | null): Actor {
  if (!actor || !can(actor, 'moderate')) throw forModerators()
  return actor
}

function forModerators(): Refusal {
  return new Refusal('not_allowed', 'This is for moderators only.')
}
