import type { CalendarRule, Schedule } from '@surgeries/domain/calendar/calendar'
import type { Weekday } from '@surgeries/domain/dates/day-number'
import { useMessages } from '../../locales/use-messages.ts'
import { formatDate } from '../../locales/dates.ts'
import { useFormat } from '../../locales/use-format.ts'
import { type Said, saidOf } from './said-rule.ts'
import { useMonthNames, useWeekdayNames } from './use-calendar-names.ts'

const NTHS: Record<number, 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'last'> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
}
const IN_MONTH = [1, 2, 3, 4, 5, -1]

export function useRuleWords() {
  const t = useMessages('schedule')
  const common = useMessages('common')
  const { language, number, hours, list } = useFormat()
  const [weekdays, months] = [useWeekdayNames(), useMonthNames()]
  const weekday = (day: Weekday) => weekdays.find(({ value }) => value === day)?.label ?? day
  const day = (date: string) =>
    formatDate(language, new Date(`${date.slice(0, 10)}T00:00:00Z`), { ...DATE, weekday: 'short' })
  const which = (nths: number[]) =>
    list(IN_MONTH.filter((nth) => nths.includes(nth)).flatMap((nth) => (NTHS[nth] ? [t(NTHS[nth])] : [])))
  const often = (said: Exclude<Said, { kind: 'once' }>): string => {
    if (said.kind === 'rule') return t('rule', { rule: said.text })
    const count = said.every
    // Two messages rather than a plural: not every browser knows the plurals of every language of ours.
    const turn = count === 1 ? 'one' : 'few'
    if (said.kind === 'weekly') return t(`${turn}.weekly`, { count, days: list(said.weekdays.map(weekday)) })
    if (said.kind === 'monthly')
      return t(`${turn}.monthly`, { count, which: which(said.nths), day: weekday(said.weekday) })
    if (said.kind === 'monthDay')
      return t(`${turn}.monthDay`, { count, day: list(said.daysOfMonth.map((each) => number(each))) })
    return t(`${turn}.${said.kind}`, { count })
  }
  const within = (said: Exclude<Said, { kind: 'once' }>): string => {
    const rule = often(said)
    if (said.kind === 'rule') return rule
    const names = said.exceptMonths.map((month) => months[month - 1]?.label ?? '')
    const open = names.length > 0 ? t('except', { rule, months: list(names, 'disjunction') }) : rule
    if (!said.ending) return open
    return 'until' in said.ending
      ? t('until', { rule: open, day: day(said.ending.until) })
      : t('times', { rule: open, count: said.ending.count })
  }
  const rule = ({ start, durationMinutes, rule: text, timeToFollow }: CalendarRule): string => {
    const begin = new Date(`${start}:00Z`)
    if (Number.isNaN(begin.getTime())) return text ?? ''
    if (timeToFollow) return t('at', { rule: day(start), hours: common('date.timeToFollow') })
    const end = new Date(begin.getTime() + durationMinutes * 60_000)
    const clock = hours(begin.toISOString(), end.toISOString(), 'UTC')
    const said = saidOf({ start, rule: text })
    return t('at', { rule: said.kind === 'once' ? day(start) : within(said), hours: clock })
  }
  const schedule = ({ rules, extraDates, skippedDates }: Schedule): string[] => [
    ...rules.map((each) =>
      each.rule === null ? t('once', { date: rule(each) }) : t('from', { rule: rule(each), day: day(each.start) }),
    ),
    ...extraDates.map((date) => t('extra', { date: rule({ ...date, rule: null }) })),
    ...skippedDates.map((date) => t('skipped', { date: day(date) })),
  ]
  return { rule, schedule, day }
}

const DATE = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
