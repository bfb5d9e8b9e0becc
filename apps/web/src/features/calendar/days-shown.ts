import type { Days } from '@surgeries/domain/when'
import { firstDayOf, lastDayOf } from './month.ts'

/** The days of a month that are asked for; null when none of them is. */
export function daysShown(month: string, asked: Partial<Days>): Days | null {
  const from = later(firstDayOf(month), asked.from)
  const to = earlier(lastDayOf(month), asked.to)
  return from <= to ? { from, to } : null
}

/** What is left of some days today: nobody can go to what is over. */
export function fromToday(days: Days | null, today: string): Days | null {
  if (!days || days.to < today) return days
  return { from: later(days.from, today), to: days.to }
}

const later = (one: string, other: string | undefined) => (other && other > one ? other : one)
const earlier = (one: string, other: string | undefined) => (other && other < one ? other : one)
