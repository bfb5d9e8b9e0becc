import { BlockList, isIPv6 } from 'node:net'

const NEAR = new BlockList()
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  NEAR.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  NEAR.addSubnet(network, prefix, 'ipv6')

/** Whether an address is this machine or one of its own network (RFC 1918, RFC 4193), and not somebody from the internet. */
export function isNear(ip: string): boolean {
  return NEAR.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
}
