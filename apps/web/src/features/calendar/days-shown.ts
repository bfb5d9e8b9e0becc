import type { Days } from '@surgeries/domain/when'
import { firstDayOf, lastDayOf, monthOfDay } from './month.ts'

/** The days of a month that are asked for; null when none of them is. */
export function daysShown(month: string, asked: Partial<Days>): Days | null {
  const from = later(firstDayOf(month), asked.from)
  const to = earlier(lastDayOf(month), asked.to)
  return from <= to ? { from, to } : null
}

/** The days that are asked for from a month on, from today on in this one: nobody can go to what is over. */
export function daysFrom(month: string, asked: Partial<Days>, today: string): { from: string; to?: string } | null {
  const first = month === monthOfDay(today) ? today : firstDayOf(month)
  const from = later(first, asked.from)
  if (!asked.to) return { from }
  return from <= asked.to ? { from, to: asked.to } : null
}

const later = (one: string, other: string | undefined) => (other && other > one ? other : one)
const earlier = (one: string, other: string | undefined) => (other && other < one ? other : one)
