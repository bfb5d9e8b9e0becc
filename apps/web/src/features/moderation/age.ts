import { DAY_MS, HOUR_MS, MINUTE_MS } from '@surgeries/domain/dates/durations'

const UNITS = [
  { unit: 'weeks', ms: 7 * DAY_MS, from: 3 },
  { unit: 'days', ms: DAY_MS, from: 1 },
  { unit: 'hours', ms: HOUR_MS, from: 1 },
  { unit: 'minutes', ms: MINUTE_MS, from: 1 },
] as const

export type Age = { unit: (typeof UNITS)[number]['unit']; count: number } | { unit: 'now'; count: 0 }

/** How long ago something was, in the largest unit that still says it well: 20 days, but 3 weeks. */
export function ageOf(instant: string, now: number): Age {
  const ms = now - new Date(instant).getTime()
  const fit = UNITS.find((one) => ms >= one.from * one.ms)
  return fit ? { unit: fit.unit, count: Math.floor(ms / fit.ms) } : { unit: 'now', count: 0 }
}
