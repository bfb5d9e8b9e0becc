import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const HEADER = 'x-own-request'
const SECRET = randomUUID()

export const OWN_REQUEST = { [HEADER]: SECRET }

/** Whether the cache itself asks, to keep the answer: it is no visitor, and counts as none. */
export function isOwnRequest({ headers }: FastifyRequest): boolean {
  return headers[HEADER] === SECRET
}
