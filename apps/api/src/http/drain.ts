import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { HttpLimits } from '../limits/of-requests.ts'

/** How long somebody may take who is still sending a request, or has yet to read an answer. */
const GRACE_MS = 2500
const LOOK_EVERY_MS = 25
const LOOK_FOR_SLOW_MS = 500

export interface Drain {
  finish(hurry?: AbortSignal): Promise<void>
}

export function watchRequests(server: Server, { workMs, wholeMs }: Pick<HttpLimits, 'workMs' | 'wholeMs'>): Drain {
  const open = new Map<ServerResponse, { request: IncomingMessage; began: number }>()
  server.on('request', (request, response) => {
    open.set(response, { request, began: performance.now() })
    response.once('close', () => open.delete(response))
  })
  const patience = setInterval(
    () => {
      for (const { request, began } of open.values()) {
        // The oldest come first.
        if (performance.now() - began < wholeMs) return
        request.socket.destroy()
      }
    },
    Math.min(LOOK_FOR_SLOW_MS, wholeMs),
  )
  patience.unref()
  server.once('close', () => clearInterval(patience))
  const isWorking = () => [...open].some(([response, { request }]) => request.complete && !response.writableEnded)
  return {
    async finish(hurry) {
      const began = performance.now()
      let idleSince = began
      for (;;) {
        if (open.size === 0 || hurry?.aborted) break
        const now = performance.now()
        if (isWorking()) idleSince = now
        if (now - idleSince > GRACE_MS || now - began > workMs + GRACE_MS) break
        await wait(LOOK_EVERY_MS)
      }
      server.closeAllConnections()
    },
  }
}
