import type { Server } from 'node:http'
import { networkOf } from '../networks/client-address.ts'
import type { TrustProxy } from '../networks/trusted-proxies.ts'

/**
 * Takes only so many connections from one network at once, so that nobody can take the place of all others. A trusted proxy
 * has the connections of many people, and is not counted.
 */
export function limitNetworks(server: Server, most: number, trust: TrustProxy): void {
  const open = new Map<string, number>()
  server.prependListener('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    if (trust === true || (trust !== false && trust(address, 0))) return
    const network = networkOf(address)
    const count = (open.get(network) ?? 0) + 1
    open.set(network, count)
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
    if (count > most) socket.destroy()
  })
}
