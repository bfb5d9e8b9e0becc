import type { Command } from 'commander'
import { listFailedJobs, retryAllJobs, retryJob } from '../../apps/api/src/admin/jobs.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { ExpectedFailure } from '../expected-failure.ts'

type WithClient = <T>(work: (db: PrismaClient) => Promise<T>) => Promise<T>

/** What operators can do about jobs that ran out of attempts. */
export function addJobCommands(program: Command, withClient: WithClient): void {
  const jobs = program.command('jobs').description('what could not be done; mails have commands of their own')
  jobs
    .command('failed')
    .description('jobs that were given up: when, what, why')
    .action(async () => {
      const failed = await withClient(listFailedJobs)
      for (const { id, task, attempts, lastRunAt, failure } of failed)
        console.log(`${id}  ${lastRunAt.toISOString().slice(0, 16)}  ${task}  ${attempts} attempts  ${failure}`)
      console.log(failed.length > 0 ? `${failed.length} given up. To try again: jobs retry` : 'No job was given up.')
    })
  jobs
    .command('retry [number]')
    .description('run one of them again, or all')
    .option('--all', 'every job that was given up')
    .action(async (id: string | undefined, { all = false }: { all?: boolean }) => {
      if (Boolean(id) === all) throw new ExpectedFailure('Say which: the number of a job, or --all')
      const count = await withClient((db) => (id ? retryJob(db, id).then(() => 1) : retryAllJobs(db)))
      console.log(count === 1 ? 'One job is run again.' : `${count} jobs are run again.`)
    })
}
