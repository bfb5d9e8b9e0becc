import type { Db } from '../db.ts'

/**
 * Frees the jobs of workers that were killed. By itself the queue waits four hours for them to come back; no job of ours
 * takes minutes, and each may run twice without harm.
 */
export async function unlockJobs(db: Db): Promise<void> {
  await db.$queryRaw`
    SELECT count(graphile_worker.force_unlock_workers(gone.ids))::int AS asked
      FROM (SELECT array_agg(DISTINCT locked_by) AS ids FROM graphile_worker.jobs
             WHERE locked_at < now() - interval '5 minutes') gone
     WHERE gone.ids IS NOT NULL`
}
