import type { Actor } from '@surgeries/domain/permissions'
import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in, read from the database for this request by the accounts feature; null for the public. */
    actor: Actor | null
  }
}

/** Whoever is signed in. Throws `not_signed_in` for the public. */
export function requireActor({ actor }: Pick<FastifyRequest, 'actor'>): Actor {
  if (!actor) throw new Refusal('not_signed_in', 'Please sign in first.')
  return actor
}
