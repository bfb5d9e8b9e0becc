import { HOUR_MS } from '@surgeries/domain/durations'
import type { CronItem } from 'graphile-worker'

/** When what is done, UTC. Everything may be done twice without harm; a digest that was missed is made up for. */
export const CRON: CronItem[] = [
  timed('send-digests', '0 7 * * *', 12 * HOUR_MS),
  timed('roll-occurrences', '30 2 * * *'),
  timed('resume-surgeries', '2 * * * *'),
  timed('expire-submissions', '7 * * * *'),
  timed('settle-date-proposals', '9 * * * *'),
  timed('forget-venues', '4 * * * *'),
  timed('sync-imports', '42 * * * *'),
  timed('check-freshness', '12 * * * *'),
  timed('notify-all-attendees', '22 * * * *'),
  timed('remind-attendees', '3 * * * *'),
  timed('forget-attendances', '27 * * * *'),
  timed('clean-up', '17 * * * *'),
]

export const STARTING = [
  'resume-surgeries',
  'roll-occurrences',
  'expire-submissions',
  'settle-date-proposals',
  'forget-venues',
  'sync-imports',
  'check-freshness',
  'notify-all-attendees',
  'remind-attendees',
  'forget-attendances',
  'unlock-jobs',
  'clean-up',
] as const

/** However often a task was due before it is done, as when a clock ran ahead, it is done once. */
function timed(task: string, match: string, backfillPeriod = 0): CronItem {
  return { task, match, options: { backfillPeriod, jobKey: `timed:${task}`, jobKeyMode: 'preserve_run_at' } }
}
