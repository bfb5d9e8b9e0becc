import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { DataVersion } from '../../db/data-version.ts'
import type { CacheableRequest } from './cacheable-request.ts'
import { askApplication, type CachedResponse } from './cached-response.ts'

/** From a moment until the next at which the clock alone changes a response. */
export interface Span {
  from: number
  until: number
}

interface Kept extends Span {
  version: string
  response: CachedResponse
}

interface Sources {
  app: FastifyInstance
  dataVersion: DataVersion
  now: () => Date
  nextClockChange: (now: Date) => Promise<Date>
  bytes: number
}

const LARGEST_PART = 8
const OVERHEAD_BYTES = 1024
const ANSWERED_ALONE = { max: 1000, ttl: 60_000 }

/** Responses to those who ask the same, in one version of the data and between two changes of the clock. */
export class ResponseCache {
  readonly #sources: Sources
  readonly #largest: number
  readonly #kept: LRUCache<string, Kept>
  readonly #alone = new LRUCache<string, true>(ANSWERED_ALONE)
  readonly #underWay = new Map<string, Promise<CachedResponse | null>>()
  #span: (Span & { version: string }) | null = null
  readonly #spans = new Map<string, Promise<Span>>()

  constructor(sources: Sources) {
    this.#sources = sources
    this.#largest = Math.floor(sources.bytes / LARGEST_PART)
    this.#kept = new LRUCache({
      maxSize: sources.bytes,
      maxEntrySize: this.#largest + 2 * OVERHEAD_BYTES,
      sizeCalculation: ({ response }, key) => response.body.length + key.length + OVERHEAD_BYTES,
    })
  }

  /** What is kept for a request and still holds. */
  find({ key }: CacheableRequest): CachedResponse | null {
    const kept = this.#kept.get(key)
    if (!kept || kept.version !== this.#sources.dataVersion.known() || !this.#isWithin(kept)) return null
    return kept.response
  }

  /**
   * The response to a request, worked out once for all who wait for it. Null when it is not for everybody, or cannot be
   * known to be right, or is too large: then each must be answered alone.
   */
  async answer(cacheable: CacheableRequest): Promise<CachedResponse | null> {
    if (this.#alone.has(cacheable.key)) return null
    const version = this.#sources.dataVersion.known() ?? (await this.#sources.dataVersion.ask())
    if (version === null) return null
    const kept = this.find(cacheable)
    if (kept) return kept
    const span = await this.#spanIn(version)
    const name = `${version} ${span.from} ${cacheable.key}`
    const underWay = this.#underWay.get(name)
    if (underWay) return underWay
    const begun = this.#workOut(cacheable, { ...span, version }).finally(() => this.#underWay.delete(name))
    this.#underWay.set(name, begun)
    return begun
  }

  async #workOut(cacheable: CacheableRequest, during: Span & { version: string }): Promise<CachedResponse | null> {
    const response = await askApplication(this.#sources.app, cacheable, this.#largest)
    if (!response) this.#alone.set(cacheable.key, true)
    if (response?.status === 200) this.#kept.set(cacheable.key, { ...during, response })
    return response
  }

  async #spanIn(version: string): Promise<Span> {
    if (this.#span?.version === version && this.#isWithin(this.#span)) return this.#span
    const underWay = this.#spans.get(version)
    if (underWay) return underWay
    const begun = this.#readSpan(version).finally(() => this.#spans.delete(version))
    this.#spans.set(version, begun)
    return begun
  }

  async #readSpan(version: string): Promise<Span> {
    const now = this.#sources.now()
    const span = { version, from: now.getTime(), until: (await this.#sources.nextClockChange(now)).getTime() }
    this.#span = span
    return span
  }

  #isWithin({ from, until }: Span): boolean {
    const now = this.#sources.now().getTime()
    return from <= now && now < until
  }
}
