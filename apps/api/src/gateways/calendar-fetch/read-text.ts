import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { decode } from './decode.ts'
import { FetchFault } from './fault.ts'

const MOST_BYTES = 1024 * 1024

export async function readText(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  if (Number(response.headers['content-length'] ?? 0) > MOST_BYTES) {
    response.destroy()
    throw new FetchFault('too_large')
  }
  const parts: Buffer[] = []
  const collect = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of bounded(chunks)) parts.push(chunk)
  }
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding === 'identity') await pipeline(response, collect, { signal })
  else if (encoding === 'gzip') await pipeline(response, bounded, createGunzip(), collect, { signal })
  else {
    response.destroy()
    throw new FetchFault('not_a_calendar')
  }
  return decode(Buffer.concat(parts), response.headers['content-type'])
}

async function* bounded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new FetchFault('too_large')
    yield chunk
  }
}
