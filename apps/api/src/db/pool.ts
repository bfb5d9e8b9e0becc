import pg from 'pg'
import { CHANNEL } from './data-version.ts'
import { currentDeadline, DeadlineExceeded } from './deadline.ts'

const CANCEL_MS = 1000
const LISTEN = { text: `LISTEN ${CHANNEL}`, query_timeout: 3000 }

/**
 * A pool whose queries keep to the deadline of the request that asks them: one that runs is cancelled on the server, a
 * later one is refused, and a transaction is rolled back instead of committed.
 */
export function openPool(config: pg.PoolConfig, hear?: (change: number) => void): pg.Pool {
  const greeting: { onConnect?: (client: pg.ClientBase) => unknown } = hear
    ? { onConnect: (client) => listen(client, hear) }
    : {}
  const pool = new pg.Pool({ ...config, ...greeting })
  pool.on('connect', (client) => {
    client.on('error', () => {}) // its query fails as well, and tells
    keepToDeadlines(client, config)
  })
  // The library's own passes a client on in the context of whoever gave it back: in another request's deadline.
  Object.defineProperty(pool, 'query', { value: (...query: unknown[]) => queryOnce(pool, query) })
  return pool
}

/** Whoever changes something over such a connection is told before the commit is answered, so that the next read knows. */
async function listen(client: pg.ClientBase, hear: (change: number) => void): Promise<void> {
  client.on('notification', ({ payload }) => hear(Number(payload)))
  await client.query(LISTEN)
}

async function queryOnce(pool: pg.Pool, query: unknown[]): Promise<unknown> {
  const client = await pool.connect()
  try {
    const result: unknown = await Reflect.apply(client.query, client, query)
    client.release()
    return result
  } catch (error) {
    client.release(error instanceof Error ? error : true)
    throw error
  }
}

function keepToDeadlines(client: pg.ClientBase, config: pg.PoolConfig): void {
  const { query } = client
  const send = (args: unknown[]): unknown => Reflect.apply(query, client, args)
  const guarded = (...args: unknown[]): unknown => {
    const deadline = currentDeadline()
    const sql = textOf(args[0])
    if (!deadline || /^\s*ROLLBACK\b/i.test(sql) || args.some((arg) => typeof arg === 'function')) return send(args)
    if (!deadline.aborted) return /^\s*COMMIT\b/i.test(sql) ? send(args) : sendUnder(deadline)
    return refuse()

    async function sendUnder(signal: AbortSignal) {
      let cancelling: Promise<void> | undefined
      const onAbort = () => {
        cancelling = cancel(client, config)
      }
      signal.addEventListener('abort', onAbort, { once: true })
      try {
        return await send(args)
      } catch (error) {
        throw signal.aborted ? new DeadlineExceeded(error) : error
      } finally {
        signal.removeEventListener('abort', onAbort)
        // Before that nobody else may have the connection: their query would be cancelled.
        await cancelling
      }
    }

    async function refuse() {
      if (/^\s*COMMIT\b/i.test(sql)) await send(['ROLLBACK'])
      throw new DeadlineExceeded()
    }
  }
  Object.defineProperty(client, 'query', { value: guarded })
}

async function cancel(client: pg.ClientBase, config: pg.PoolConfig): Promise<void> {
  const other = new pg.Client({ ...config, connectionTimeoutMillis: CANCEL_MS, query_timeout: CANCEL_MS })
  other.on('error', () => {})
  try {
    await other.connect()
    await other.query('SELECT pg_cancel_backend($1)', ['processID' in client ? client.processID : null])
    await other.end()
  } catch {
    // A database that does not even answer this: the query goes with its connection.
    if ('end' in client && typeof client.end === 'function') void Reflect.apply(client.end, client, [])
    await other.end().catch(() => {})
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}
