import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

export interface Allowance {
  resolve: (name: string) => Promise<{ address: string; family: number }[]>
  mayReach: (address: string) => boolean
  mayUsePort: (port: number) => boolean
  timeoutMs: number
}

export const publicOnly: Allowance = {
  resolve: (name) => lookup(name, { all: true }),
  mayReach: isPublic,
  mayUsePort: (port) => port === 80 || port === 443,
  timeoutMs: 10_000,
}

/** All that is given out of IPv6 so far; the rest is nobody's, or IPv4 in an old disguise (RFC 4291 §2.5.5.1). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address is one of the open internet's: none that is private, ours, local, shared, multicast, reserved, or a
 * way to write such a one in another (IPv4 within IPv6, NAT64, 6to4, Teredo).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const read = ipaddr.process(address)
  return read.range() === 'unicast' && (read instanceof ipaddr.IPv4 || read.match(GIVEN_OUT))
}
