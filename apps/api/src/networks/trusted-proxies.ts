import type ipaddr from 'ipaddr.js'
import { parseAddress } from './client-address.ts'

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number]
export type TrustProxy = boolean | ((address: string, hop: number) => boolean)

const NAMED: Record<string, string[]> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}
/** No network of proxies is larger than a private one. */
const LEAST_BITS = { ipv4: 8, ipv6: 7 }

/** The networks of a list such as `10.0.0.1, fd00::/8, loopback`; null when something in it is none. */
export function readNetworks(list: string): Network[] | null {
  const items = list.split(',').map((item) => item.trim())
  const networks = items.flatMap((item) => NAMED[item] ?? [item]).map(readNetwork)
  return networks.every((network) => network !== null) ? networks : null
}

export function trustsEverybody(list: string): boolean {
  return (readNetworks(list) ?? []).some(([address, bits]) => bits < LEAST_BITS[address.kind()])
}

export function trustIn(proxies: boolean | number | string): TrustProxy {
  if (typeof proxies === 'boolean') return proxies
  if (typeof proxies === 'number') return (_address, hop) => hop < proxies
  const networks = readNetworks(proxies) ?? []
  return (written) => {
    const address = parseAddress(written)
    return (
      address !== null && networks.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits))
    )
  }
}

function readNetwork(item: string): Network | null {
  const [written = '', bits, ...more] = item.split('/')
  const address = parseAddress(written)
  if (address === null || more.length > 0 || written.includes('%')) return null
  const all = address.kind() === 'ipv4' ? 32 : 128
  // Written as IPv6, but meant as IPv4.
  const mapped = address.kind() === 'ipv4' && written.includes(':') ? 96 : 0
  if (bits === undefined) return [address, all]
  const length = Number(bits) - mapped
  return /^\d{1,3}$/.test(bits) && length >= 0 && length <= all ? [address, length] : null
}
