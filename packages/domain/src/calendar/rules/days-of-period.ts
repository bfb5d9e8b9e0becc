import { dayOf, firstDayOfMonth, modulo, monthOf, WEEKDAYS, weekdayIndexOf, weekdayOf } from '../../dates/day-number.ts'
import { daysOfMonth, weekdaysWithin } from './days-of-month.ts'
import { daysOfYear } from './days-of-year.ts'
import type { Rule } from './rule.ts'

/** How time is divided for a frequency: periods are numbered, and a rule chooses days from each. */
interface Division {
  periodOf: (day: number, rule: Rule) => number
  firstDayOf: (period: number, rule: Rule) => number
  /** The days that the rule chooses, in order. What the rule leaves open comes from the day on which it starts. */
  daysOf: (period: number, rule: Rule, startDay: number) => number[]
}

/** The periods of RFC 5545 §3.3.10 and, for each, its table of what the parts of a rule expand or limit. */
export const DIVISIONS: Record<Rule['frequency'], Division> = {
  DAILY: {
    periodOf: (day) => day,
    firstDayOf: (day) => day,
    daysOf: (day, rule) => {
      const month = monthOf(day)
      const isChosen =
        allowsMonth(rule, month) &&
        (rule.byMonthDay.length === 0 || isInMonthDays(day, month, rule.byMonthDay)) &&
        (rule.byDay.length === 0 || rule.byDay.some(({ weekday }) => weekday === weekdayOf(day)))
      return isChosen ? [day] : []
    },
  },
  WEEKLY: {
    periodOf: (day, rule) => Math.floor((day + 3 - WEEKDAYS.indexOf(rule.weekStart)) / 7),
    firstDayOf: firstDayOfWeek,
    daysOf: (week, rule, startDay) => {
      const first = firstDayOfWeek(week, rule)
      const days =
        rule.byDay.length > 0
          ? weekdaysWithin(first, first + 6, rule.byDay)
          : [first + modulo(weekdayIndexOf(startDay) - weekdayIndexOf(first), 7)]
      return days.filter((day) => allowsMonth(rule, monthOf(day)))
    },
  },
  MONTHLY: {
    periodOf: monthOf,
    firstDayOf: firstDayOfMonth,
    daysOf: (month, rule, startDay) => {
      if (!allowsMonth(rule, month)) return []
      const first = firstDayOfMonth(month)
      const weekdays = weekdaysWithin(first, firstDayOfMonth(month + 1) - 1, rule.byDay)
      if (rule.byMonthDay.length === 0 && rule.byDay.length > 0) return weekdays
      const implied = [startDay - firstDayOfMonth(monthOf(startDay)) + 1]
      const days = daysOfMonth(month, rule.byMonthDay.length > 0 ? rule.byMonthDay : implied)
      return rule.byDay.length > 0 ? days.filter((day) => weekdays.includes(day)) : days
    },
  },
  YEARLY: {
    periodOf: (day) => Math.floor(monthOf(day) / 12),
    firstDayOf: (year) => dayOf(year, 1, 1),
    daysOf: daysOfYear,
  },
}

function firstDayOfWeek(week: number, rule: Rule): number {
  return week * 7 - 3 + WEEKDAYS.indexOf(rule.weekStart)
}

function isInMonthDays(day: number, month: number, daysInto: number[]): boolean {
  const fromStart = day - firstDayOfMonth(month) + 1
  return daysInto.includes(fromStart) || daysInto.includes(day - firstDayOfMonth(month + 1))
}

function allowsMonth(rule: Rule, month: number): boolean {
  return rule.byMonth.length === 0 || rule.byMonth.includes(modulo(month, 12) + 1)
}
