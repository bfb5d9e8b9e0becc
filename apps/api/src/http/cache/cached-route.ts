/** That a route answers everybody alike, so that its answers may be kept. */
export interface Cached {
  /** Whether it answers in the language that a request accepts. */
  byLanguage: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    cached?: Cached
  }
}

/** The endpoint of a route that answers everybody alike: see docs/decisions/0053-cached-responses.md. */
export function cached<E extends { config: object }>(endpoint: E): E & { config: { cached: Cached } } {
  return { ...endpoint, config: { ...endpoint.config, cached: { byLanguage: false } } }
}
