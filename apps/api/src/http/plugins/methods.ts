import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { methodNotAllowed } from '../errors.ts'

/** What no handler of ours ever answers by itself: a CORS preflight is answered before. */
const NEVER_ALLOWED = new Set(['OPTIONS'])

declare module 'fastify' {
  interface FastifyInstance {
    declareMethods(address: string, methods: readonly string[]): void
    /** The methods that an address is served with, or null for an unknown address. */
    methodsAt(address: string): string | null
  }
}

/**
 * Answers 405 with Allow (RFC 9110 §15.5.6) where an address is known and the method is not, whichever it is, before
 * anything else about the request is judged.
 */
export const methodsPlugin = plugin(async (app) => {
  const known = new Map<string, { matches: RegExp; methods: Set<string> }>()
  const declare = (url: string, methods: readonly string[]) => {
    const entry = known.get(url) ?? { matches: patternOf(url), methods: new Set() }
    for (const method of methods) if (!NEVER_ALLOWED.has(method)) entry.methods.add(method)
    known.set(url, entry)
  }
  const methodsAt = (address: string) => {
    const path = pathOf(address)
    const entry = known.get(path) ?? [...known.values()].find(({ matches }) => matches.test(path))
    return entry && entry.methods.size > 0 ? [...entry.methods].toSorted().join(', ') : null
  }
  app.decorate('declareMethods', declare)
  app.decorate('methodsAt', methodsAt)
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) declare(url, [method].flat())
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404 && (request.method !== 'OPTIONS' || isPreflight(request))) return
    const allow = methodsAt(request.url)
    if (allow === null || allow.split(', ').includes(request.method)) return
    reply.header('allow', allow)
    throw methodNotAllowed(allow)
  })
})

function isPreflight({ headers }: FastifyRequest): boolean {
  return headers.origin !== undefined && headers['access-control-request-method'] !== undefined
}

function patternOf(url: string): RegExp {
  const steps = url.split('/').map((step) => (step.startsWith(':') ? '[^/]+' : RegExp.escape(step)))
  return new RegExp(`^${steps.join('/')}$`)
}

function pathOf(address: string): string {
  return address.replace(/[?#;].*$/s, '').replace(/(?<=.)\/$/, '')
}
