import pg from 'pg'

/** The first half of the lock's key says what kind of lock it is; the second is whose. */
export const PRESENCE_LOCK = 1_937_076_839
const KEEPALIVES = '-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3'

/**
 * Says that a pool of workers is alive, by a lock that goes with its connection: it is given back when the process dies,
 * however it dies. Gives the way to leave; when the connection is lost before, `onLost` is called.
 */
export async function bePresent(url: string, poolId: string, onLost: () => void): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, options: KEEPALIVES, keepAlive: true })
  let isLeaving = false
  client.on('error', () => {}) // it ends as well, and tells
  client.on('end', () => {
    if (!isLeaving) onLost()
  })
  await client.connect()
  await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [PRESENCE_LOCK, poolId])
  return async () => {
    isLeaving = true
    await client.end().catch(() => {})
  }
}
