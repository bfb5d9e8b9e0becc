import { LRUCache } from 'lru-cache'

const NETWORKS = 5000

interface Count {
  current: number
  /** How long it still counts, in milliseconds. */
  ttl: number
}

/** How many requests each of the last networks has made in the window that it is in. */
export class RequestCounts {
  readonly #windowMs: number
  readonly #counts = new LRUCache<string, { current: number; began: number }>({ max: NETWORKS })

  constructor(windowMs: number) {
    this.#windowMs = windowMs
  }

  add(network: string): Count {
    const now = performance.now()
    const known = this.#counts.get(network)
    if (known && now - known.began < this.#windowMs) {
      known.current += 1
      return { current: known.current, ttl: this.#windowMs - (now - known.began) }
    }
    this.#counts.set(network, { current: 1, began: now })
    return { current: 1, ttl: this.#windowMs }
  }

  /** The same counts, as @fastify/rate-limit asks for them. */
  asStore() {
    const add = (network: string) => this.add(network)
    return class Store {
      incr(network: string, give: (error: Error | null, count?: Count) => void) {
        give(null, add(network))
      }

      child() {
        return this
      }
    }
  }
}
