import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isKnownTag } from '../conditional.ts'
import type { CacheableRequest } from './cacheable-request.ts'
import { OWN_REQUEST } from '../own-request.ts'

export interface CachedResponse {
  status: number
  /** Names and values in turns, as node:http takes them. */
  head: string[]
  /** The same for whoever has the body already. */
  headOfKnown: string[]
  etag: string | undefined
  /** Its bytes, each as a letter of Latin-1. */
  body: string
}

/** Of one request, or of one body: they belong to nobody else's. */
const NEVER_KEPT = /^(?:connection|date|keep-alive|transfer-encoding|content-length|x-ratelimit-.*)$/
const OF_THE_BODY = /^content-(?:type|length|encoding)$/

/**
 * Asks our own application as a visitor of whom nothing is known, and gives its whole answer. Null for one that is larger
 * than `largest` bytes, or that depends on what the request does not say.
 */
export async function askApplication(
  app: FastifyInstance,
  { url, coding, language }: CacheableRequest,
  largest: number,
): Promise<CachedResponse | null> {
  const answer = await app.inject({
    method: 'GET',
    url,
    headers: { ...OWN_REQUEST, 'accept-encoding': coding, ...(language && { 'accept-language': language }) },
    payloadAsStream: true,
  })
  const body = await readAtMost(largest, answer.stream())
  if (!body) return null
  const headers = Object.entries(answer.headers).filter(([name]) => !NEVER_KEPT.test(name))
  const varies = (answer.headers.vary ?? '').split(/\s*,\s*/)
  // A page that refuses speaks the reader's language; a program is told the same whoever it is.
  const isRefusal = answer.statusCode >= 400 && answer.headers['content-type'] === 'application/problem+json'
  const isPublic = /\bpublic\b/.test(answer.headers['cache-control'] ?? '')
  if (answer.headers['set-cookie'] !== undefined || !varies.every((name) => isAskedFor(name, language))) return null
  if (!isPublic && !isRefusal) return null
  const head = headers.flatMap(([name, value]) => [value].flat().flatMap((one) => [name, String(one)]))
  return {
    status: answer.statusCode,
    head: [...head, 'content-length', String(body.length)],
    headOfKnown: headers
      .filter(([name]) => !OF_THE_BODY.test(name))
      .flatMap(([name, value]) => [value].flat().flatMap((one) => [name, String(one)])),
    etag: answer.headers.etag,
    body: body.toString('latin1'),
  }
}

function isAskedFor(header: string, language: CacheableRequest['language']): boolean {
  return /^(?:|accept-encoding)$/i.test(header) || (language !== null && /^accept-language$/i.test(header))
}

async function readAtMost(largest: number, stream: Readable): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('An answer leaves as bytes.')
    length += chunk.length
    if (length > largest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Writes a response to whoever asks, past everything that makes one. `besides` are headers of this very request. */
export function giveResponse(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, head, headOfKnown, etag, body }: CachedResponse,
  besides: readonly string[],
): void {
  reply.hijack()
  const { raw } = reply
  const isKnown = status === 200 && etag !== undefined && isKnownTag(request.headers['if-none-match'], etag)
  if (isKnown) raw.writeHead(304, headOfKnown.concat(besides)).end()
  else if (request.method === 'HEAD') raw.writeHead(status, head.concat(besides)).end()
  // A string leaves together with the head, in one write.
  else raw.writeHead(status, head.concat(besides)).end(body, 'latin1')
}
