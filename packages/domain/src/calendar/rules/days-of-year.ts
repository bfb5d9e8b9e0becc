import { dateOf, dayOf, firstDayOfMonth, modulo, WEEKDAYS, weekdayIndexOf } from '../../dates/day-number.ts'
import { daysOfMonth, inOrder, nthWithin, weekdaysWithin } from './days-of-month.ts'
import type { Rule } from './rule.ts'

/**
 * The days that a YEARLY rule chooses from a year, in order: the days that every part which is given lets through. An
 * nth weekday is that of the month where the rule names months, else of the year (RFC 5545 §3.3.10, its notes 1 and 2).
 * A week that runs into the next year gives each year its own days.
 */
export function daysOfYear(year: number, rule: Rule, startDay: number): number[] {
  const first = dayOf(year, 1, 1)
  const last = dayOf(year, 12, 31)
  const months = monthsOf(year, rule)
  const chosen: number[][] = []
  if (rule.byYearDay.length > 0) chosen.push(nthWithin(first, last, rule.byYearDay))
  if (rule.byWeekNumber.length > 0) chosen.push(daysOfWeeks(year, rule).filter((day) => day >= first && day <= last))
  if (rule.byMonthDay.length > 0) chosen.push(months.flatMap((month) => daysOfMonth(month, rule.byMonthDay)))
  if (rule.byDay.length > 0) chosen.push(weekdaysOf(months, first, last, rule))
  const [days, ...others] =
    chosen.length > 0 ? withWeekday(chosen, rule, startDay) : [impliedDays(year, rule, startDay)]
  const sets = others.map((set) => new Set(set))
  const isInMonths = (day: number) => rule.byMonth.length === 0 || rule.byMonth.includes(dateOf(day).month)
  return (days ?? []).filter((day) => isInMonths(day) && sets.every((set) => set.has(day)))
}

function monthsOf(year: number, rule: Rule): number[] {
  const months = rule.byMonth.length > 0 ? rule.byMonth : Array.from({ length: 12 }, (_, index) => index + 1)
  return months.map((month) => year * 12 + month - 1)
}

function weekdaysOf(months: number[], first: number, last: number, rule: Rule): number[] {
  if (rule.byMonth.length === 0) return weekdaysWithin(first, last, rule.byDay)
  return months.flatMap((month) => weekdaysWithin(firstDayOfMonth(month), firstDayOfMonth(month + 1) - 1, rule.byDay))
}

/** A rule that names weeks and nothing more means the weekday on which it starts. */
function withWeekday(chosen: number[][], rule: Rule, startDay: number): number[][] {
  if (rule.byWeekNumber.length === 0 || chosen.length > 1) return chosen
  return chosen.map((days) => days.filter((day) => modulo(day - startDay, 7) === 0))
}

/** A rule that names no days means the day of the month, and the month too if it names none, on which it starts. */
function impliedDays(year: number, rule: Rule, startDay: number): number[] {
  const { month, dayOfMonth } = dateOf(startDay)
  const months = rule.byMonth.length > 0 ? rule.byMonth : [month]
  return months.flatMap((each) => daysOfMonth(year * 12 + each - 1, [dayOfMonth]))
}

/** All days of the numbered weeks that touch a year, also those that lie in its neighbours. */
function daysOfWeeks(year: number, rule: Rule): number[] {
  const weeks = [year - 1, year, year + 1].flatMap((weekYear) => {
    const first = firstDayOfWeekOne(weekYear, rule)
    const count = (firstDayOfWeekOne(weekYear + 1, rule) - first) / 7
    return nthWithin(1, count, rule.byWeekNumber).map((week) => first + (week - 1) * 7)
  })
  return inOrder(weeks.flatMap((first) => Array.from({ length: 7 }, (_, into) => first + into)))
}

/** Week number one is the first with at least four days in the year: the one that holds 4 January. */
function firstDayOfWeekOne(year: number, rule: Rule): number {
  const fourth = dayOf(year, 1, 4)
  return fourth - modulo(weekdayIndexOf(fourth) - WEEKDAYS.indexOf(rule.weekStart), 7)
}
