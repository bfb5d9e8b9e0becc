import type { Problem } from '@surgeries/contracts/errors'
import type { z } from 'zod'
import { ApiProblem, Unreachable, Unreadable } from './problem.ts'

const BASE = '/api/v1'

interface Endpoint {
  method: string
  url: string
  schema: {
    params?: z.ZodType
    querystring?: z.ZodType
    headers?: z.ZodType
    body?: z.ZodType
    response: Record<number, unknown>
  }
}

type InputOf<S> = S extends z.ZodType ? z.input<S> : undefined
type Part<Name extends string, S> = S extends z.ZodType ? Record<Name, z.input<S>> : Partial<Record<Name, undefined>>

export type Request<E extends Endpoint> = Part<'params', E['schema']['params']> &
  Part<'body', E['schema']['body']> & {
    query?: InputOf<E['schema']['querystring']>
    headers?: InputOf<E['schema']['headers']>
    signal?: AbortSignal
  }

type Success = 200 | 201 | 202 | 204
export type Answer<E extends Endpoint> = {
  [S in keyof E['schema']['response'] & Success]: E['schema']['response'][S] extends z.ZodType
    ? z.output<E['schema']['response'][S]>
    : never
}[keyof E['schema']['response'] & Success]

/** How an endpoint is called: `GET /surgeries/:slug`. */
type Address<E extends Endpoint> = `${E['method']} ${E['url']}`

/**
 * Calls one endpoint of the contracts: `call<typeof readSurgery>('GET /surgeries/:slug', { params })`. The contract is
 * there as a type only, so that pages do not carry its checks: the API has made sure that the answer is what it says.
 * Throws ApiProblem when the API refuses, Unreachable when nobody answers, Unreadable when somebody else does.
 */
export async function call<E extends Endpoint = never>(address: Address<E>, request: Request<E>): Promise<Answer<E>> {
  const { params, query, body, headers, signal } = request as Loose
  const [method, url = ''] = address.split(' ')
  const response = await reach(addressOf(url, params, query), {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
    credentials: 'same-origin',
  })
  const content = await contentOf(response)
  if (!response.ok) throw refusalOf(response, content)
  if (typeof content !== 'object') throw new Unreadable(response.status)
  return content as Answer<E>
}

interface Loose {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

function addressOf(url: string, params: Loose['params'] = {}, query: Loose['query'] = {}): string {
  const path = url.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `${BASE}${path}${search && `?${search}`}`
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable(error)
  }
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function refusalOf(response: Response, content: unknown): Error {
  if (isProblem(content)) return new ApiProblem(content, Number(response.headers.get('retry-after')) || null)
  // A proxy in front of a server that is away answers with a page of its own.
  return response.status >= 502 ? new Unreachable() : new Unreadable(response.status)
}

function isProblem(content: unknown): content is Problem {
  return typeof content === 'object' && content !== null && 'code' in content && 'detail' in content
}
