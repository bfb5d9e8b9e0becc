import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { isKnownTag } from '../conditional.ts'
import { type Coding, codingFor, encodeStream, isWorthCoding } from '../coding.ts'
import { encodeOnce, hashOf } from './precompressed.ts'

/**
 * How an answer leaves: compressed as the client likes it, with a strong tag, or as 304 when the client has it.
 * Each coding is a representation of its own and so has a tag of its own (RFC 9110 §8.8.3): `"hash"`, `"hash-br"`,
 * `"hash-gzip"`. What must not be stored gets no tag.
 */
export const representationPlugin = plugin(async (app) => {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (reply.hasHeader('content-encoding')) return payload
    if (typeof payload === 'string') return represent(request, reply, Buffer.from(payload))
    if (Buffer.isBuffer(payload)) return represent(request, reply, payload)
    if (payload instanceof Readable) return representStream(request, reply, payload)
    return payload
  })
})

async function represent(request: FastifyRequest, reply: FastifyReply, bytes: Buffer) {
  const coding = bytes.length < SMALLEST_BYTES ? 'identity' : chooseCoding(request, reply)
  if (isTagged(request, reply)) {
    tag(reply, [versionGiven(reply), hashOf(bytes)], coding)
    if (isKnown(request, reply)) return leaveAsKnown(reply)
  }
  if (coding === 'identity') return bytes
  const encoded = await encodeOnce(bytes, coding)
  reply.header('content-encoding', coding).removeHeader('content-length')
  return encoded
}

function representStream(request: FastifyRequest, reply: FastifyReply, stream: Readable) {
  const coding = chooseCoding(request, reply)
  const version = versionGiven(reply)
  if (isTagged(request, reply) && version) {
    tag(reply, [version], coding)
    if (isKnown(request, reply)) {
      stream.destroy()
      return leaveAsKnown(reply)
    }
  }
  if (coding === 'identity') return stream
  reply.header('content-encoding', coding).removeHeader('content-length')
  return encodeStream(stream, coding)
}

const SMALLEST_BYTES = 1024

function chooseCoding(request: FastifyRequest, reply: FastifyReply): Coding {
  if (!isWorthCoding(String(reply.getHeader('content-type') ?? ''))) return 'identity'
  const vary = reply.getHeader('vary')
  reply.header('vary', vary ? `${String(vary)}, accept-encoding` : 'accept-encoding')
  return codingFor(request.headers['accept-encoding'])
}

function isTagged(request: FastifyRequest, reply: FastifyReply): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  return (
    isRead && reply.statusCode === 200 && !String(reply.getHeader('cache-control') ?? 'no-store').includes('no-store')
  )
}

function versionGiven(reply: FastifyReply): string | undefined {
  const given = reply.getHeader('etag')
  return given === undefined ? undefined : String(given).replaceAll('"', '')
}

function tag(reply: FastifyReply, parts: (string | undefined)[], coding: Coding): void {
  const name = [...parts, coding === 'identity' ? undefined : coding].filter(Boolean).join('-')
  reply.header('etag', `"${name}"`)
}

function isKnown(request: FastifyRequest, reply: FastifyReply): boolean {
  return isKnownTag(request.headers['if-none-match'], String(reply.getHeader('etag')))
}

function leaveAsKnown(reply: FastifyReply): null {
  reply.status(304).removeHeader('content-type')
  reply.removeHeader('content-length')
  return null
}
