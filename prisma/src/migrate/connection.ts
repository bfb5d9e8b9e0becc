import type { PoolConfig } from 'pg'

/**
 * A database address taken apart. Never hand the address itself on: in a connection string the string's own database
 * wins over a `database` given beside it, and a "shadow" database would be the real one.
 */
export function connectionParts(url: string): PoolConfig & { database: string } {
  const address = new URL(url)
  const ssl = address.searchParams.get('sslmode')
  return {
    host: address.hostname,
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)) || 'postgres',
    ...(ssl && ssl !== 'disable' && { ssl: { rejectUnauthorized: ssl !== 'no-verify' } }),
  }
}
