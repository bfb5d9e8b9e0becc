import { type CalendarRule, type Schedule, scheduleOf as scheduleOfRules } from '@surgeries/domain/calendar/calendar'
import { addDays, daysInMonth, nthWeekday, type Weekday, weekdayOf, WEEKDAYS } from './calendar-day.ts'

/** The ways in which surgeries meet. `other` is a rule that this form does not make and therefore leaves alone. */
export const PATTERNS = ['weekly', 'fortnightly', 'monthly', 'last', 'once'] as const
export type Pattern = (typeof PATTERNS)[number]

/** When it meets, as it is chosen: two taps and a time. */
export interface Choice {
  pattern: Pattern
  weekday: Weekday
  /** Which weekday of the month, 1 to 4, for `monthly`. */
  nth: number
  /** The day itself for `once`; for `fortnightly` the first one. */
  date: string
  /** Wall time at the venue, `17:30`. */
  time: string
  durationMinutes: number
}

export const firstChoice: Omit<Choice, 'date'> = {
  pattern: 'monthly',
  weekday: 'WE',
  nth: 2,
  time: '17:30',
  durationMinutes: 120,
}

/** The schedule of a choice; it starts with the first fitting day from `today` on (`2026-11-22`, at the venue). */
export function scheduleOf(choice: Choice, today: string): Schedule {
  const { time, durationMinutes } = choice
  return scheduleOfRules({ start: `${firstDay(choice, today)}T${time}`, durationMinutes, rule: ruleOf(choice) })
}

function ruleOf({ pattern, weekday, nth }: Choice): string | null {
  if (pattern === 'once') return null
  if (pattern === 'weekly') return `FREQ=WEEKLY;BYDAY=${weekday}`
  if (pattern === 'fortnightly') return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`
  return `FREQ=MONTHLY;BYDAY=${pattern === 'last' ? -1 : nth}${weekday}`
}

function firstDay({ pattern, weekday, nth, date }: Choice, today: string): string {
  if (pattern === 'once') return date
  if (pattern === 'weekly') return nextWeekday(weekday, today)
  if (pattern === 'fortnightly')
    return date >= today && weekdayOf(date) === weekday ? date : nextWeekday(weekday, today)
  return nextInMonth(weekday, pattern === 'last' ? -1 : nth, today)
}

/** The next days on which an every-two-weeks meeting could begin: this week's or the one after. */
export function nextTwo(weekday: Weekday, today: string): [string, string] {
  const next = nextWeekday(weekday, today)
  return [next, addDays(next, 7)]
}

function nextWeekday(weekday: Weekday, today: string): string {
  return addDays(today, (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(today)) + 7) % 7)
}

function nextInMonth(weekday: Weekday, nth: number, today: string): string {
  const thisMonth = nthWeekday(today.slice(0, 7), weekday, nth)
  if (thisMonth >= today) return thisMonth
  const month = today.slice(0, 7)
  return nthWeekday(addDays(`${month}-01`, daysInMonth(month)).slice(0, 7), weekday, nth)
}

/** The choice that a schedule was made from, or null when it has a rule that this form does not make. */
export function choiceOf({ rules, extraDates, skippedDates }: Schedule): Choice | null {
  const [only, ...others] = rules
  if (!only || others.length + extraDates.length + skippedDates.length > 0) return null
  return choiceOfRule(only)
}

function choiceOfRule({ start, durationMinutes, rule }: CalendarRule): Choice | null {
  const [date = '', time = ''] = start.split('T')
  const base = { ...firstChoice, weekday: weekdayOf(date), date, time, durationMinutes }
  if (rule === null) return { ...base, pattern: 'once' }
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=')))
  const { FREQ, BYDAY = base.weekday, INTERVAL = '1', ...others } = parts as Record<string, string | undefined>
  const day = /^(-?\d)?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(BYDAY)
  if (!day || Object.keys(others).length > 0) return null
  const weekday = WEEKDAYS.find((name) => name === day[2]) ?? base.weekday
  const nth = Number(day[1] ?? 0)
  if (FREQ === 'WEEKLY' && nth === 0 && INTERVAL === '1') return { ...base, pattern: 'weekly', weekday }
  if (FREQ === 'WEEKLY' && nth === 0 && INTERVAL === '2') return { ...base, pattern: 'fortnightly', weekday }
  if (FREQ !== 'MONTHLY' || INTERVAL !== '1') return null
  if (nth === -1) return { ...base, pattern: 'last', weekday }
  return nth >= 1 && nth <= 4 ? { ...base, pattern: 'monthly', weekday, nth } : null
}
