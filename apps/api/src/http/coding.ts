import { pipeline, type Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import { weightsIn } from './accepted.ts'

export type Coding = 'br' | 'gzip' | 'identity'

const TEXT = /^(?:text\/|application\/(?:json|xml|[\w.+-]+\+(?:json|xml)|javascript|manifest\+json)|image\/svg\+xml)/

export function isWorthCoding(contentType: string): boolean {
  return TEXT.test(contentType)
}

/** The coding that a client likes best of those that we speak (RFC 9110 §12.5.3). */
export function codingFor(acceptEncoding: string | undefined): Coding {
  if (!acceptEncoding) return 'identity'
  const weights = weightsIn(acceptEncoding)
  const weight = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const [br, gz] = [weight('br'), weight('gzip')]
  if (br > 0 && br >= gz) return 'br'
  return gz > 0 ? 'gzip' : 'identity'
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const SMALL = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

export function encode(bytes: Buffer, coding: 'br' | 'gzip', { small = false } = {}): Promise<Buffer> {
  return coding === 'br' ? compressBrotli(bytes, small ? SMALL : QUICK) : compressGzip(bytes)
}

export function encodeStream(stream: Readable, coding: 'br' | 'gzip'): Readable {
  const encoder = coding === 'br' ? createBrotliCompress(QUICK) : createGzip()
  // An error of either end destroys the other; Fastify sees it on what it sends.
  return pipeline(stream, encoder, () => {})
}
