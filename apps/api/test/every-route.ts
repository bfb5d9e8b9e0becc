import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyContextConfig, FastifyInstance } from 'fastify'

export interface Route {
  method: string
  /** With Fastify's `:param` notation. */
  url: string
  config?: FastifyContextConfig | undefined
}

const CHANNEL = 'fastify.initialization'

/** Builds an application, and gives every route that it has: none can be forgotten. */
export async function withEveryRoute<T>(build: () => Promise<T>): Promise<{ built: T; routes: Route[] }> {
  const routes: Route[] = []
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url, config }) => {
      for (const one of [method].flat()) routes.push({ method: one, url, config })
    })
  }
  subscribe(CHANNEL, watch)
  try {
    return { built: await build(), routes }
  } finally {
    unsubscribe(CHANNEL, watch)
  }
}

/** Every address of a route with these values for its parameters. Throws where one has no value. */
export function addressesOf(url: string, values: Record<string, string[]>): string[] {
  const parts = url.split(/(:[a-z]\w*|\*)/i)
  return parts.reduce<string[]>(
    (addresses, part, index) => {
      if (index % 2 === 0) return addresses.map((address) => address + part)
      const some = values[part.replace(':', '')]
      if (!some) throw new Error(`there is no value for “${part}” of ${url}`)
      return addresses.flatMap((address) => some.map((value) => address + value))
    },
    [''],
  )
}
