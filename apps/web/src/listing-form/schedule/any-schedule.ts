import type { Schedule } from '@surgeries/contracts/schedule'

/**
 * A schedule that was kept or recorded, in whichever shape it had at the time: once it was a single rule. What is half
 * typed stays as it is; what cannot be read at all is none.
 */
export function anySchedule(value: unknown): Schedule | null {
  if (typeof value !== 'object' || value === null) return null
  if ('start' in value) return { rules: [value as Schedule['rules'][number]], extraDates: [], skippedDates: [] }
  if (!('rules' in value)) return null
  return { extraDates: [], skippedDates: [], ...(value as Pick<Schedule, 'rules'>) }
}
