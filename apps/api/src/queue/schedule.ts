import type { CronItem } from 'graphile-worker'

const HOUR_MS = 60 * 60 * 1000

/** When what is done, UTC. Everything may be done twice without harm; a digest that was missed is made up for. */
export const CRON: CronItem[] = [
  { task: 'send-digests', match: '0 7 * * *', options: { backfillPeriod: 12 * HOUR_MS } },
  { task: 'roll-occurrences', match: '30 2 * * *' },
  { task: 'resume-surgeries', match: '2 * * * *' },
  { task: 'expire-submissions', match: '7 * * * *' },
  { task: 'sync-imports', match: '42 * * * *' },
  { task: 'keep-fresh', match: '12 * * * *' },
  { task: 'tell-all-expected', match: '22 * * * *' },
  { task: 'remind-expected', match: '3 * * * *' },
  { task: 'forget-attendances', match: '27 * * * *' },
  { task: 'unlock-jobs', match: '*/5 * * * *' },
  { task: 'clean-up', match: '17 * * * *' },
]

export const STARTING = [
  'resume-surgeries',
  'roll-occurrences',
  'expire-submissions',
  'sync-imports',
  'keep-fresh',
  'tell-all-expected',
  'remind-expected',
  'forget-attendances',
  'unlock-jobs',
  'clean-up',
] as const
