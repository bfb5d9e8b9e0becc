import { DeadlineExceeded } from './deadline.ts'

/** What Prisma's driver adapter calls a database that cannot be worked with at this moment. */
const KINDS: ReadonlySet<unknown> = new Set([
  'AuthenticationFailed',
  'ConnectionClosed',
  'DatabaseAccessDenied',
  'DatabaseDoesNotExist',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
  'TransactionWriteConflict',
])
/** Prisma's own codes, what the system says of a connection, and PostgreSQL's (its manual, appendix A). */
const CODES = [
  /^P(?:100[0-38]|101[0178]|2024|2028|2034|2037)$/,
  /^E(?:CONN(?:REFUSED|RESET|ABORTED)|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NOTFOUND)$|^EAI_AGAIN$/,
  /^(?:08...|28...|3D000|40001|40P01|53...|55P03|25006|25P0[34]|57...|58...)$/,
]
const NOT_ACCEPTING = /not (?:currently )?accepting connections/
/** The driver gives these no code. */
const MESSAGES =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client (?:has encountered a connection error|was closed)|Cannot use a pool after calling end|Can't reach database server)/i
const MOST_LINKS = 100

/**
 * Whether an error comes from a database that is away, has no connection left, gave up or was given up: later it may
 * answer. Looks at all that lies behind the error, as libraries wrap what they are told.
 */
export function isDatabaseAway(error: unknown): boolean {
  const seen = new Set<object>()
  const waiting: unknown[] = [error]
  while (waiting.length > 0 && seen.size < MOST_LINKS) {
    const link = waiting.shift()
    if (typeof link !== 'object' || link === null || seen.has(link)) continue
    if (saysAway(link)) return true
    seen.add(link)
    waiting.push(...behind(link))
  }
  return false
}

function saysAway(link: object): boolean {
  if (link instanceof DeadlineExceeded || KINDS.has(read(link, 'kind'))) return true
  const codes = wordsIn(link, 'code', 'originalCode')
  const messages = wordsIn(link, 'message', 'originalMessage')
  if (codes.some((code) => CODES.some((pattern) => pattern.test(code)))) return true
  if (codes.includes('55000')) return messages.some((message) => NOT_ACCEPTING.test(message))
  const isOfTheDriver = link instanceof Error && read(link, 'statusCode') === undefined
  return isOfTheDriver && messages.some((message) => MESSAGES.test(message))
}

function wordsIn(link: object, ...names: string[]): string[] {
  return names.map((name) => read(link, name)).filter((word) => typeof word === 'string')
}

function behind(link: object): unknown[] {
  const together = read(link, 'errors')
  const meta = read(link, 'meta')
  return [
    read(link, 'cause'),
    ...(Array.isArray(together) ? together.slice(0, MOST_LINKS) : []),
    ...(typeof meta === 'object' && meta !== null ? [read(meta, 'driverAdapterError')] : []),
    // Two failures in one: of the work, and of what was to clean up after it.
    read(link, 'error'),
    read(link, 'suppressed'),
  ]
}

function read(link: object, name: string): unknown {
  return Reflect.get(link, name)
}
