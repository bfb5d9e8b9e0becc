import pg from 'pg'
import { SURGERIES } from './world.ts'

export async function enlargeWorld(url: string, { from, to }: { from: number; to: number }): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Foreign keys are right by the way the rows are made; checking two million takes longer than making them.
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
                        SET maintenance_work_mem = '256MB'; SET work_mem = '128MB'`)
    await withoutIndexes(client, 'surgery', () => client.query(SURGERIES, [from, to]))
    await client.query('DELETE FROM occurrence')
    await withoutIndexes(client, 'occurrence', () => client.query(OCCURRENCES))
    await client.query('VACUUM (ANALYZE) surgery, occurrence')
  } finally {
    await client.end()
  }
}

async function withoutIndexes(client: pg.Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(PLAIN_INDEXES, [table])
  for (const { indexname } of rows) await client.query(`DROP INDEX ${client.escapeIdentifier(indexname)}`)
  await fill()
  for (const { indexdef } of rows) await client.query(indexdef)
}

const PLAIN_INDEXES = `
  SELECT indexname, indexdef FROM pg_indexes
   WHERE schemaname = 'public' AND tablename = $1 AND indexdef NOT LIKE 'CREATE UNIQUE%'`

/** Evenings, spread over the days; every fortieth is cancelled. In the order of the key, so that it is written once. */
const OCCURRENCES = `
  INSERT INTO occurrence (surgery_id, recurrence_id, starts_at, ends_at, local_start, last_day, status)
  SELECT id, local::text, at, at + interval '2 hours', local, left(local, 10), (CASE (n + nth) % 40 WHEN 0 THEN 'cancelled' ELSE 'scheduled' END)::occurrence_status
    FROM (SELECT id, n, nth, to_char(day, 'YYYY-MM-DD"T18:00"') AS local, (day + interval '18 hours') AT TIME ZONE time_zone AS at
            FROM (SELECT id, time_zone, row_number() OVER (ORDER BY id) AS n FROM surgery) s,
                 generate_series(0, 23) nth,
                 LATERAL (SELECT current_date + (s.n % 28 + 28 * nth)::int AS day) days
          OFFSET 0) made`
