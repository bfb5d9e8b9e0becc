import { type Actor, mayModerate } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyInstance } from 'fastify'
import { requireActor } from '../../actor.ts'
import { findAccount } from './sessions.ts'

// Guards belong to the scope that a feature is registered in. They look before the body is read.

/** In this scope, `request.actor` says who is signed in, if anybody is. */
export function knowActor(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request) => {
    request.actor = await findAccount(scope.deps, request.headers.cookie)
  })
}

/** This scope is for people who are signed in. */
export function admitSignedIn(scope: FastifyInstance): void {
  knowActor(scope)
  scope.addHook('onRequest', async (request) => {
    requireActor(request)
  })
}

/** This scope is for moderators and administrators. */
export function admitModerators(scope: FastifyInstance): void {
  admitSignedIn(scope)
  scope.addHook('onRequest', async (request) => {
    requireModerator(request.actor)
  })
}

export function requireModerator(actor: Actor | null): Actor {
  if (!mayModerate(actor)) throw new Refusal('not_allowed', 'This is for moderators only.')
  return actor
}
