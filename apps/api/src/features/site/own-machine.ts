import type { FastifyRequest } from 'fastify'
import { isLoopback } from '../../networks/client-address.ts'
import { isLocal } from '../../env/production.ts'

const OF_A_PROXY =
  /^(?:forwarded|via|cdn-loop|x-original-.+|x-(?:amzn|envoy)-.+|fastly-client-ip|x-forwarded(?:-.+)?|x-real-ip|x-client-ip|x-cluster-client-ip|cf-.+|true-client-ip)$/

/**
 * Whether a request was made on this machine, with no proxy between. Whoever reads the mails can sign in as anybody, so
 * every doubt is a no: a proxy on the same machine connects from here as well, and tells of itself by its headers or by
 * the name that was asked for.
 */
export function isOwnMachine({ socket, headers }: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
  if (!isLoopback(socket.remoteAddress ?? '')) return false
  if (Object.keys(headers).some((name) => OF_A_PROXY.test(name))) return false
  const named = [headers.host && `http://${headers.host}`, headers.origin, headers.referer]
  return named.every(
    (address) => address === undefined || address === '' || (URL.canParse(address) && isLocal(address)),
  )
}
