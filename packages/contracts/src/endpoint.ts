import type { Action } from '@surgeries/domain/permissions'
import { z } from 'zod'
import { Problem } from './errors.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503

/** What every endpoint may answer, whatever it does. */
const ALWAYS = [400, 429, 500, 503] as const satisfies readonly ProblemStatus[]
/** What every endpoint that takes a body may answer besides. */
const WITH_BODY = [403, 413, 415] as const satisfies readonly ProblemStatus[]

interface Shape {
  params?: z.ZodType
  querystring?: z.ZodType
  headers?: z.ZodType
  body?: z.ZodType
  response: Record<number, z.ZodType>
}

interface Description<M extends Method, U extends string, S extends Shape> {
  method: M
  /** Path below /api/v1 with Fastify's `:param` notation. */
  url: U
  /** What it is for, which decides who may call it: see the rules in `@surgeries/domain/permissions`. */
  action: Action
  summary: string
  tag: string
  /** Refusals beyond those that every endpoint may answer. */
  refuses?: readonly ProblemStatus[]
  schema: S
}

/**
 * One endpoint, described once: the API serves it (`app.route({ ...endpoint, handler })`), the client calls it by its
 * type, and OpenAPI is made from it. What the response schema lacks cannot leave.
 */
export function endpoint<const M extends Method, const U extends string, const S extends Shape>({
  method,
  url,
  action,
  summary,
  tag,
  refuses = [],
  schema,
}: Description<M, U, S>) {
  const statuses = [...ALWAYS, ...(method === 'GET' ? [] : WITH_BODY), ...refuses]
  const problems = Object.fromEntries(statuses.map((status) => [status, problemResponse]))
  return {
    method,
    url,
    config: { action },
    schema: { summary, tags: [tag], ...schema, response: { ...problems, ...schema.response } as S['response'] },
  }
}

const problemResponse = {
  description: 'Problem details',
  content: { 'application/problem+json': { schema: Problem } },
}

/** The version that a change is based on: `"7"` (RFC 9110 §13.1.1). Absent is 428, out of date is 412. */
export const IfMatch = z.object({
  'if-match': z.string().optional().meta({ description: 'The ETag of the version this is based on, such as "7"' }),
})

/** An answer without a body. */
export const NoContent = z.null().meta({ description: 'Done; nothing to say' })
