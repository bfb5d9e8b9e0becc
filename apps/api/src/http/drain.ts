import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** How long a request that we work on may take to its end. */
const WORK_MS = 10_500
/** How long somebody may take who is still sending a request, or has yet to read an answer. */
const GRACE_MS = 2000
const LOOK_EVERY_MS = 25

export interface Drain {
  /** Lets requests under way finish and then closes every connection, also those of slow clients. */
  finish(hurry?: AbortSignal): Promise<void>
}

/** Watches over the requests of a server; to be called before it listens. */
export function watchRequests(server: Server, wholeMs: number): Drain {
  const open = new Map<ServerResponse, IncomingMessage>()
  server.on('request', (request, response) => {
    open.set(response, request)
    const patience = setTimeout(() => request.socket.destroy(), wholeMs)
    response.once('close', () => {
      clearTimeout(patience)
      open.delete(response)
    })
  })
  const isWorking = () => [...open].some(([response, { complete }]) => complete && !response.writableEnded)
  return {
    async finish(hurry) {
      const began = performance.now()
      let idleSince = began
      for (;;) {
        if (open.size === 0 || hurry?.aborted) break
        const now = performance.now()
        if (isWorking()) idleSince = now
        if (now - idleSince > GRACE_MS || now - began > WORK_MS + GRACE_MS) break
        await wait(LOOK_EVERY_MS)
      }
      server.closeAllConnections()
    },
  }
}
