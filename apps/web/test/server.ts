import { vi } from 'vitest'

/** The network is where our part of a page ends. Nobody answers unless a test says what: see page-setup.ts. */
export const server = vi.fn<(address: string, init?: RequestInit) => Promise<Response>>()

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
}

/** Answers every request, and gives those that would change something. */
export function serve(answer: (asked: Asked) => object): Asked[] {
  const sent: Asked[] = []
  server.mockImplementation(async (address, { method = 'GET', body } = {}) => {
    const { pathname: path, searchParams: query } = new URL(address, location.href)
    const asked = { method, path, query, body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined }
    if (method !== 'GET') sent.push(asked)
    const answered = answer(asked)
    return answered instanceof Response ? answered : Response.json(answered)
  })
  return sent
}

/** Solves nothing: it gives the answer of a device that has. */
export class Solver extends EventTarget {
  postMessage() {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: 'solved' })))
  }
  terminate() {}
}
