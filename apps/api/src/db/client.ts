import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@surgeries/prisma/client'
import { openPool } from './pool.ts'

/** The client, or the transaction that a service was called in: always the first argument of a query. */
export type Db = PrismaClient | Prisma.TransactionClient

const POOL = {
  // How like a word must be to be found when nothing is spelt so: see features/places/search/name-queries.ts.
  options: '-c pg_trgm.word_similarity_threshold=0.45',
  max: 10,
  // Without a time-out a full pool waits for ever: better a 503 that says "try again".
  connectionTimeoutMillis: 3000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
}

/** `hear` is told the number of every change to what the public sees: see data-version.ts. */
export function openDatabase(url: string, hear?: (change: number) => void): PrismaClient {
  const pool = openPool({ connectionString: url, ...POOL }, hear)
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
}
