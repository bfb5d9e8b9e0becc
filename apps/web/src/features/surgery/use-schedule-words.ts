import type { CalendarRule, Schedule } from '@surgeries/domain/calendar/calendar'
import { WEEKDAYS, type Weekday } from '@surgeries/domain/calendar/day-number'
import type { Ending } from '@surgeries/domain/calendar/pattern'
import { useTranslation } from 'react-i18next'
import { saidOf, type Said } from '../../listing-form/schedule/said-rule.ts'
import { useFormat } from '../../locales/use-format.ts'
import { useWallTime } from '../../ui/dates/wall-time.ts'

const A_MONDAY = Date.UTC(2026, 10, 23)
const DAY_MS = 24 * 60 * 60 * 1000
const NTHS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last' } as const

type Repeating = Exclude<Said, { kind: 'once' } | { kind: 'rule' }>

/** The rules of a schedule as a person would say them, with the hours; single dates are said by the list of dates. */
export function useScheduleWords({ rules }: Schedule): string[] {
  const { t } = useTranslation('surgery')
  const { list, number } = useFormat()
  const wall = useWallTime()
  const weekday = (day: Weekday) =>
    wall.weekday(new Date(A_MONDAY + WEEKDAYS.indexOf(day) * DAY_MS).toISOString().slice(0, 10))
  const often = (pattern: Repeating): string => {
    const isEvery = pattern.every === 1
    const count = number(pattern.every)
    if (pattern.kind === 'weekly') {
      const days = list(WEEKDAYS.filter((day) => pattern.weekdays.includes(day)).map(weekday))
      return isEvery ? t('schedule.weekly', { days }) : t('schedule.weeks', { days, number: count })
    }
    if (pattern.kind === 'monthDay')
      return t('schedule.monthDay', { count: pattern.every, day: list(pattern.daysOfMonth.map((day) => number(day))) })
    if (pattern.kind !== 'monthly') return t(`schedule.${pattern.kind}`, { count: pattern.every })
    const which = list(pattern.nths.map((nth) => t(`schedule.${nthName(nth)}`)))
    const days = weekday(pattern.weekday)
    return isEvery ? t('schedule.monthly', { days, which }) : t('schedule.months', { days, which, number: count })
  }
  const ending = (end: Ending): string => {
    if (!end) return ''
    if ('until' in end) return t('schedule.until', { day: wall.fullDay(end.until) })
    return t('schedule.times', { count: end.count, number: number(end.count) })
  }
  const sentence = (rule: CalendarRule): string[] => {
    const pattern = saidOf(rule)
    if (pattern.kind === 'rule') return [t('schedule.own')]
    if (pattern.kind === 'once') return []
    const months = pattern.exceptMonths.map(wall.monthName)
    const except = months.length > 0 ? t('schedule.except', { months: list(months, 'disjunction') }) : ''
    return [[often(pattern), hours(rule), except, ending(pattern.ending)].filter(Boolean).join(', ')]
  }
  const hours = ({ start, durationMinutes }: CalendarRule): string =>
    `${wall.time(start)}–${wall.time(new Date(Date.parse(`${start}Z`) + durationMinutes * 60_000).toISOString().slice(0, 16))}`
  return [...new Set(rules.flatMap(sentence))]
}

function nthName(nth: number) {
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 || nth === 5 ? NTHS[nth] : NTHS[-1]
}
