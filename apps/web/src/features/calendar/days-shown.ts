import { addDays } from '@surgeries/domain/dates/day-number'
import type { Days } from '@surgeries/domain/dates/named-days'
import { firstDayOf, lastDayOf, monthOfDay } from './month.ts'

/** The days of a month that are asked for; null when none of them is. */
export function daysShown(month: string, asked: Partial<Days>): Days | null {
  const from = later(firstDayOf(month), asked.from)
  const to = earlier(lastDayOf(month), asked.to)
  return from <= to ? { from, to } : null
}

export function daysFrom(month: string, asked: Partial<Days>, today: string): Partial<Days> | null {
  if (month === monthOfDay(today) && (!asked.from || asked.from <= today))
    return asked.to && asked.to < addDays(today, -1) ? null : { ...(asked.to && { to: asked.to }) }
  const from = later(firstDayOf(month), asked.from)
  if (!asked.to) return { from }
  return from <= asked.to ? { from, to: asked.to } : null
}

const later = (one: string, other: string | undefined) => (other && other > one ? other : one)
const earlier = (one: string, other: string | undefined) => (other && other < one ? other : one)
