/** Everything the product can say no with. A code is for programs and for translation; it never changes its meaning. */
export const REFUSAL_CODES = [
  'validation_failed',
  'unknown_parameter',
  'malformed_request',
  'captcha_failed',
  'not_signed_in',
  'link_invalid',
  'not_allowed',
  'origin_refused',
  'own_listing',
  'not_found',
  'method_not_allowed',
  'request_timeout',
  'already_decided',
  'move_not_open',
  'undo_too_late',
  'idempotency_mismatch',
  'link_expired',
  'link_ended',
  'being_checked',
  'removed',
  'version_changed',
  'too_large',
  'unsupported_media_type',
  'version_required',
  'too_many_requests',
  'overloaded',
  'internal',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** One thing that is wrong with one field: `pointer` is a JSON pointer (RFC 6901) into the request's body or query. */
export interface FieldError {
  pointer: string
  code: string
  detail: string
  /** What the detail names, so that it can be said in another language. */
  values?: Record<string, string>
}

/**
 * A request that is understood and refused. Services throw it; the API's one error handler turns it into problem
 * details (RFC 9457). `detail` is a plain sentence for the person, and holds no private fact.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly errors: FieldError[]
  readonly retryAfterSeconds: number | undefined

  constructor(code: RefusalCode, detail: string, options: { errors?: FieldError[]; retryAfterSeconds?: number } = {}) {
    super(detail)
    this.name = 'Refusal'
    this.code = code
    this.errors = options.errors ?? []
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** A request of which some fields are to be looked at again. */
export function invalidFields(...errors: FieldError[]): Refusal {
  return new Refusal('validation_failed', 'Some of this needs another look.', { errors })
}

/** Answers whoever names a surgery that does not exist. */
export function surgeryNotFound(): Refusal {
  return new Refusal('not_found', 'There is no such surgery.')
}
