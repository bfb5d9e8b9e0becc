import { HOUR_MS } from '@surgeries/domain/dates/durations'
import type { CronItem } from 'graphile-worker'

/**
 * Cron times of the tasks, UTC; each may be done twice without harm. Jobs that a change adds are in `JobToAdd` of
 * queue/add-job.ts, and what keeps the queue itself going is in queue/upkeep.ts.
 */
const TIMES = {
  'send-digests': '0 7 * * *',
  'roll-occurrences': '30 2 * * *',
  'resume-surgeries': '2 * * * *',
  'expire-submissions': '7 * * * *',
  'settle-date-proposals': '9 * * * *',
  'forget-venues': '4 * * * *',
  'sync-imports': '42 * * * *',
  'check-freshness': '12 * * * *',
  'notify-all-attendees': '22 * * * *',
  'remind-attendees': '3 * * * *',
  'forget-attendances': '27 * * * *',
  'clean-up': '17 * * * *',
}

/** A digest that was missed is sent within this time, and no other one at the start. */
const DIGEST_BACKFILL_MS = 12 * HOUR_MS

export const CRON: CronItem[] = Object.entries(TIMES).map(([task, match]) => ({
  task,
  match,
  options: {
    backfillPeriod: task === 'send-digests' ? DIGEST_BACKFILL_MS : 0,
    // However often a task was due before it is done, as when a clock ran ahead, it is done once.
    jobKey: `timed:${task}`,
    jobKeyMode: 'preserve_run_at',
  },
}))

export const STARTING = [...Object.keys(TIMES).filter((task) => task !== 'send-digests'), 'unlock-jobs']
