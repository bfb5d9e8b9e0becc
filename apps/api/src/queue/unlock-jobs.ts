import type { Db } from '../db/client.ts'
import { PRESENCE_LOCK } from './presence.ts'

/**
 * Frees the jobs of workers that were killed: of all that are not present. By itself the queue waits four hours for them to
 * come back. Each job may run twice without harm. Not at once, as a pool takes a job a moment before it is known to be
 * there; and a lock that lies ahead was taken while a clock ran ahead.
 */
export async function unlockJobs(db: Db): Promise<void> {
  await db.$queryRaw`
    SELECT count(graphile_worker.force_unlock_workers(gone.ids))::int AS asked
      FROM (SELECT array_agg(DISTINCT j.locked_by) AS ids FROM graphile_worker.jobs j
             WHERE abs(extract(epoch FROM now() - j.locked_at)) > 20
               AND NOT EXISTS (
                   SELECT FROM pg_locks l
                    WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted
                      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                      AND l.classid::bigint = ${PRESENCE_LOCK}::bigint
                      AND l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)) gone
     WHERE gone.ids IS NOT NULL`
}
