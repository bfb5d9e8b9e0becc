import ipaddr from 'ipaddr.js'

const WITH_PORT = /^(?:\[(?<v6>[^\]]+)\](?::\d+)?|(?<v4>\d+(?:\.\d+){3}):\d+)$/
/** IPv4 behind a translator (RFC 6052): the last four bytes are the address. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')
const HOUSEHOLD_BITS = 64

/**
 * The network that a client address stands for, to count it by: an IPv4 address, or the /64 that an IPv6 subscriber has
 * for one household. A port, brackets and a zone are no part of it. What is no address counts as one network, `unknown`.
 */
export function networkOf(address: string): string {
  const known = networks.get(address)
  if (known !== undefined) return known
  const network = workOutNetwork(address)
  if (networks.size >= REMEMBERED) networks.clear()
  if (address.length <= LONGEST_ADDRESS) networks.set(address, network)
  return network
}

const REMEMBERED = 5000
const LONGEST_ADDRESS = 64
const networks = new Map<string, string>()

function workOutNetwork(address: string): string {
  const parsed = parseAddress(address)
  if (parsed === null) return 'unknown'
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  const bytes = parsed.toByteArray()
  if (parsed.match(NAT64)) return new ipaddr.IPv4(bytes.slice(12)).toString()
  const prefix = bytes.map((byte, index) => (index * 8 < HOUSEHOLD_BITS ? byte : 0))
  return `${new ipaddr.IPv6(prefix).toString()}/${HOUSEHOLD_BITS}`
}

export function isLoopback(address: string): boolean {
  return parseAddress(address)?.range() === 'loopback'
}

/** An address as a proxy or a socket writes it; null for what is none. */
export function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const { v4, v6 } = WITH_PORT.exec(address.trim())?.groups ?? {}
  const [bare = ''] = (v4 ?? v6 ?? address.trim()).split('%')
  // Four decimal parts only: 127.1 and 0x7f.1 are addresses to a parser and never what a proxy writes.
  if (!bare.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(bare)) return null
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null
}
