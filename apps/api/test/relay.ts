import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** What becomes of connections: carried on, turned away, cut off, or accepted and never answered. */
export type Passage = 'open' | 'refused' | 'reset' | 'silent'

export interface Relay {
  url: string
  become(passage: Passage): Promise<void>
  close(): Promise<void>
}

/** A way to a database that can be closed, as when its machine or the network goes away. */
export async function openRelay(databaseUrl: string): Promise<Relay> {
  const target = new URL(databaseUrl)
  const pairs = new Set<Socket>()
  let passage: Passage = 'open'
  const server = createServer((socket) => {
    keep(socket)
    if (passage === 'reset') socket.resetAndDestroy()
    if (passage !== 'open') return
    const other = connect(Number(target.port), target.hostname)
    keep(other)
    join(socket, other)
    join(other, socket)
  })
  const port = await listen(server, 0)

  function keep(socket: Socket) {
    pairs.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => pairs.delete(socket))
  }
  function join(from: Socket, to: Socket) {
    from.on('data', (bytes) => passage === 'open' && to.write(bytes))
    from.on('close', () => to.destroy())
  }
  async function become(next: Passage) {
    const wasRefused = passage === 'refused'
    passage = next
    if (next === 'refused' && !wasRefused) server.close()
    if (next !== 'refused' && wasRefused) await listen(server, port)
    // Those that were silent have lost bytes.
    if (next !== 'silent') for (const socket of pairs) socket.resetAndDestroy()
  }
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return { url: url.href, become, close: () => become('refused') }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
