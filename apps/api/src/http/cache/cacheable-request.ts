import type { Locale } from '@surgeries/domain/i18n'
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { isTracker } from '../../trackers.ts'
import { languageFor } from '../accepted.ts'
import { type Coding, codingFor } from '../coding.ts'

/** What a cached response is the answer to: nothing else of a request changes it. */
export interface CacheableRequest {
  url: string
  coding: Coding
  /** Null where the route does not ask for one. */
  language: Locale | null
  key: string
}

const REMEMBERED = 2000
const LONGEST_URL = 2000
const LONGEST_ACCEPTED = 200
const urls = new LRUCache<string, string>({ max: REMEMBERED })
const codings = new LRUCache<string, Coding>({ max: REMEMBERED })

/**
 * What a request asks, when anybody may be given the same answer: a read by nobody in particular. Null for any other. Its
 * address is written in one way, without what followers add.
 */
export function cacheableRequestOf(request: FastifyRequest): CacheableRequest | null {
  const { config } = request.routeOptions
  const { method, headers } = request
  if (!config.cached || (method !== 'GET' && method !== 'HEAD')) return null
  if (headers.cookie !== undefined || headers.authorization !== undefined) return null
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return null
  const url = urlOf(request)
  if (url === null) return null
  const coding = codingOf(headers['accept-encoding'])
  const language = config.cached.byLanguage ? languageFor(headers['accept-language']) : null
  return { url, coding, language, key: `${coding} ${language ?? '-'} ${url}` }
}

function codingOf(accepted: string | undefined): Coding {
  if (accepted === undefined || accepted.length > LONGEST_ACCEPTED) return codingFor(accepted)
  const known = codings.get(accepted)
  if (known) return known
  const coding = codingFor(accepted)
  codings.set(accepted, coding)
  return coding
}

function urlOf({ url, query }: FastifyRequest): string | null {
  const known = urls.get(url)
  if (known !== undefined) return known
  if (url.length > LONGEST_URL || !url.startsWith('/')) return null
  const written = normalise(url, query)
  if (written !== null) urls.set(url, written)
  return written
}

/** One way to write an address: the order of its parameters, and how their letters are escaped, say nothing. */
function normalise(url: string, query: unknown): string | null {
  try {
    const [path = ''] = url.split('?')
    const steps = path.split('/').map((step) => encodeURIComponent(decodeURIComponent(step)))
    if (steps.length > 2 && steps.at(-1) === '') steps.pop()
    const asked = parametersOf(query)
    return asked.length > 0 ? `${steps.join('/')}?${asked.join('&')}` : steps.join('/')
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function parametersOf(query: unknown): string[] {
  if (typeof query !== 'object' || query === null) return []
  return Object.entries(query)
    .filter(([name]) => !isTracker(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, given]) =>
      [given].flat().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`),
    )
}
