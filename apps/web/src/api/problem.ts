import type { Problem } from '@surgeries/contracts/errors'

/** The API understood and said no: `code` is stable, `detail` is a sentence for a person, `errors` name fields. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: Problem['code']
  readonly errors: NonNullable<Problem['errors']>
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.errors = problem.errors ?? []
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** Field errors by the pointer's last parts: `/content/name` → `content.name`. */
  get fields(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ pointer, detail }) => [pointer.slice(1).replaceAll('/', '.'), detail]))
  }
}

export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('The server cannot be reached', { cause })
    this.name = 'Unreachable'
  }
}

/** Something answered, but not what was agreed: an old page against a new server, or a proxy's own page. */
export class Unreadable extends Error {
  readonly status: number

  constructor(status: number, cause?: unknown) {
    super(`The answer (${status}) cannot be read`, { cause })
    this.name = 'Unreadable'
    this.status = status
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 410)
}

export function isBeingChecked(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'being_checked'
}

export function isRemoved(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'removed'
}

/** Whether a private link opens nothing. A token that is too short or too long is refused before it is looked for. */
export function isDeadLink(error: unknown): boolean {
  return isNotFound(error) || (error instanceof ApiProblem && error.status === 400)
}

export function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true
  return error instanceof ApiProblem ? error.status >= 500 : error instanceof Unreadable && error.status >= 500
}

export function isEndedLink(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'link_ended'
}
