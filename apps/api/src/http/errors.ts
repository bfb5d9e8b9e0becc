import type { Socket } from 'node:net'
import type { Locale } from '@surgeries/domain/i18n'
import type { Problem } from '@surgeries/contracts/errors'
import { type FieldError, Refusal, type RefusalCode, invalidFields } from '@surgeries/domain/refusal'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseAway } from '../db/database-away.ts'
import { languageFor, weightsIn } from './accepted.ts'

export const STATUS: Record<RefusalCode, number> = {
  validation_failed: 400,
  unknown_parameter: 400,
  malformed_request: 400,
  captcha_failed: 400,
  not_signed_in: 401,
  link_invalid: 401,
  not_allowed: 403,
  origin_refused: 403,
  own_listing: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  already_decided: 409,
  move_not_open: 409,
  undo_too_late: 409,
  link_expired: 410,
  link_ended: 410,
  being_checked: 410,
  removed: 410,
  version_changed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  version_required: 428,
  too_many_requests: 429,
  internal: 500,
  overloaded: 503,
}

const TITLE: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be done',
  428: 'Version required',
  429: 'Too many requests',
  500: 'Our fault',
  503: 'Busy',
}

export type ProblemPage = (code: RefusalCode, locale: Locale) => string

declare module 'fastify' {
  interface FastifyInstance {
    problemPage?: ProblemPage
  }
}

/**
 * Makes every error leave as problem details (RFC 9457), or as a page where one was asked for, with nothing internal in
 * it.
 */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => answer(refusalOf(error), error, request, reply))
}

export function handleUnknownAddresses(scope: FastifyInstance): void {
  scope.setNotFoundHandler((request, reply) => answerNotFound(request, reply))
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply) {
  const refusal = new Refusal('not_found', 'There is nothing at this address.')
  return answer(refusal, refusal, request, reply)
}

export function answerBrokenRequest(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  // No plugin has seen it either.
  reply.header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none'")
  return answer(refusalOf(error), error, request, reply)
}

/** For bytes that are no HTTP at all, where there is nothing but the wire to answer on. */
export function answerNoHttp(
  error: Error & { code?: string; rawPacket?: unknown },
  socket: Socket,
  methodsAt: (address: string) => string | null,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const allow = error.code === 'HPE_INVALID_METHOD' ? methodsAt(addressIn(error.rawPacket)) : null
  const refusal = allow === null ? wireRefusalOf(error.code) : methodNotAllowed(allow)
  const body = JSON.stringify(problemOf(refusal))
  const head = [
    `HTTP/1.1 ${STATUS[refusal.code]} ${TITLE[STATUS[refusal.code]]}`,
    'Content-Type: application/problem+json',
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    ...(allow === null ? [] : [`Allow: ${allow}`]),
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function addressIn(packet: unknown): string {
  const head = Buffer.isBuffer(packet) ? packet.toString('latin1') : ''
  const [, address = ''] = /^[!#$%&'*+.^_`|~\w-]{1,40} (\S{1,2000}) HTTP\/1\.[01]\r?\n/.exec(head) ?? []
  return address
}

function wireRefusalOf(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return new Refusal('too_large', 'This request cannot be read.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Refusal('request_timeout', 'This request did not arrive in time. Please try again.')
  return new Refusal('malformed_request', 'This request cannot be read.')
}

export function methodNotAllowed(allow: string): Refusal {
  return new Refusal('method_not_allowed', `This address knows ${allow} only.`)
}

function answer(refusal: Refusal, cause: Error, request: FastifyRequest, reply: FastifyReply) {
  const status = STATUS[refusal.code]
  if (status >= 500) request.log.error({ cause: loggable(cause) }, 'unexpected error')
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', String(refusal.retryAfterSeconds))
  const { problemPage } = request.server
  if (problemPage && asksForPage(request)) {
    return reply
      .status(status)
      .removeHeader('etag')
      .headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' })
      .header('vary', 'accept, accept-language')
      .type('text/html; charset=utf-8')
      .serializer((page: string) => page)
      .send(problemPage(refusal.code, languageFor(request.headers['accept-language'])))
  }
  return reply
    .status(status)
    .removeHeader('etag')
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: Problem) => JSON.stringify(body))
    .send(problemOf(refusal, status))
}

/** Where programs ask: below the API, for files, and for feeds by their names. */
const OF_PROGRAMS =
  /^\/(?:api|assets|livez|readyz)(?:\/|$)|\.(?:atom|css|csv|geojson|ico|ics|js|json|map|pbf|png|svg|txt|webmanifest|woff2|xml)$/

function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const [path = ''] = url.split('?')
  if (OF_PROGRAMS.test(path)) return false
  const weights = weightsIn(headers.accept)
  return (weights.get('text/html') ?? 0) > 0 || ![...weights.keys()].some((type) => type.endsWith('json'))
}

const ADDRESS = /[^\s@<>"'()=]+@[^\s@<>"'()]+\.[^\s@<>"'(),;]+/g

function loggable(error: Error) {
  const hidden = (text: string | undefined) => text?.replace(ADDRESS, '(address)')
  return {
    name: error.name,
    code: 'code' in error ? error.code : undefined,
    message: hidden(error.message),
    stack: hidden(error.stack),
    cause: error.cause instanceof Error ? hidden(error.cause.message) : undefined,
  }
}

/** A refusal in the shape of RFC 9457. */
function problemOf(refusal: Refusal, status = STATUS[refusal.code]): Problem {
  return {
    type: `/api/docs#${refusal.code}`,
    title: TITLE[status] ?? 'Problem',
    status,
    code: refusal.code,
    detail: refusal.message,
    ...(refusal.errors.length > 0 ? { errors: refusal.errors } : {}),
  }
}

function refusalOf(error: FastifyError | Error): Refusal {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) return validationRefusal(error.validation)
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 503 || isDatabaseAway(error)) {
    return new Refusal('overloaded', 'We are very busy. Please try again in a moment.', { retryAfterSeconds: 5 })
  }
  if (status === 429) {
    return new Refusal('too_many_requests', 'That was too often. Please wait a little and try again.')
  }
  if (status === 413) return new Refusal('too_large', 'That is more than we can take at once.')
  if (status === 415) return new Refusal('unsupported_media_type', 'Please send JSON.')
  if (status !== undefined && status >= 400 && status < 500) {
    return new Refusal('malformed_request', 'This request cannot be read.')
  }
  return new Refusal('internal', 'Something went wrong on our side. Nothing was changed; please try again.')
}

interface ValidationEntry {
  instancePath: string
  message?: string | undefined
  keyword: string
  params: Record<string, unknown>
}

function validationRefusal(entries: readonly ValidationEntry[]): Refusal {
  const unknown = entries.flatMap((entry) => (entry.keyword === 'unrecognized_keys' ? keysOf(entry.params) : []))
  if (unknown.length > 0) {
    return new Refusal('unknown_parameter', `We do not know ${unknown.map((key) => `“${key}”`).join(', ')}.`, {
      errors: unknown.map((key) => ({
        pointer: pointerTo(key),
        code: 'unknown',
        detail: 'There is no such parameter.',
      })),
    })
  }
  const errors: FieldError[] = entries.map((entry) => ({
    pointer: entry.instancePath,
    code: entry.keyword,
    detail: entry.message ?? 'This value cannot be used.',
  }))
  return invalidFields(...errors)
}

/** One step of a JSON pointer (RFC 6901 §3). */
function pointerTo(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function keysOf(params: Record<string, unknown>): string[] {
  const keys = 'keys' in params ? params['keys'] : []
  return Array.isArray(keys) ? keys.map(String) : []
}
