import type { PrismaClient } from '@surgeries/prisma/client'
import { listFailedJobs, retryJobs } from '../jobs/failed-jobs.ts'
import { AdminRefusal } from './grants.ts'

export { listFailedJobs }

export function retryAllJobs(db: PrismaClient): Promise<number> {
  return retryJobs(db)
}

/** The same for one. Throws AdminRefusal unless it was given up. */
export async function retryJob(db: PrismaClient, id: string): Promise<void> {
  if ((await retryJobs(db, id)) === 0)
    throw new AdminRefusal(`No job with the number "${id}" was given up. To see which: jobs failed`)
}
