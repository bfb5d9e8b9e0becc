import type { Deps } from '../deps.ts'
import { openSmtp } from '../mail/smtp.ts'
import { type Queue, startQueue } from '../queue/queue.ts'
import { CRON, STARTING } from './schedule.ts'
import { tasksOf } from './tasks.ts'

export async function startJobs(deps: Deps, options: { pollInterval?: number } = {}): Promise<Queue> {
  const smtp = openSmtp(deps.env)
  const work = { tasks: tasksOf(deps, smtp), cron: CRON, starting: STARTING }
  const queue = await startQueue(deps, work, options)
  return {
    beginAgain: () => queue.beginAgain(),
    async stop() {
      await queue.stop()
      smtp?.close()
    },
  }
}
