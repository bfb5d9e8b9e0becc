import type { Surgery } from '@surgeries/contracts/surgeries'
import type { CalendarRule } from '@surgeries/domain/calendar/calendar'
import type { Weekday } from '@surgeries/domain/dates/day-number'
import { type Pattern, patternOf } from '@surgeries/domain/calendar/pattern'
import { promisesDates } from '@surgeries/domain/lifecycle'
import { offsetDate } from './dates.ts'
import { plannedStart } from './date-words.ts'

export function schedulesData(surgery: Surgery): object[] {
  const { schedule, state } = surgery
  if (!schedule || !promisesDates(state)) return []
  return schedule.rules.flatMap((rule) => {
    const pattern = patternOf(rule)
    return pattern && pattern.kind !== 'once' ? [eventSchedule(rule, pattern, surgery)] : []
  })
}

type Repeating = Exclude<Pattern, { kind: 'once' }>

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function eventSchedule({ start, durationMinutes }: CalendarRule, pattern: Repeating, surgery: Surgery) {
  const { every, exceptMonths, ending } = pattern
  const [day = '', time = ''] = start.split('T')
  const from = surgery.pausedUntil && surgery.pausedUntil > day ? surgery.pausedUntil : day
  const exceptions = exceptionsOf(surgery)
  return {
    '@type': 'Schedule',
    startDate: from,
    endDate: ending && 'until' in ending ? ending.until : undefined,
    repeatCount: ending && 'count' in ending ? ending.count : undefined,
    repeatFrequency: pattern.kind === 'weekly' ? `P${every}W` : `P${every}M`,
    ...daysOf(pattern),
    byMonth: exceptMonths.length > 0 ? ALL_MONTHS.filter((month) => !exceptMonths.includes(month)) : undefined,
    startTime: `${time}:00`,
    endTime: Temporal.PlainTime.from(time).add({ minutes: durationMinutes }).toString(),
    duration: `PT${durationMinutes}M`,
    scheduleTimezone: surgery.timeZone,
    exceptDate: exceptions.length > 0 ? exceptions : undefined,
  }
}

function daysOf(pattern: Repeating) {
  if (pattern.kind === 'weekly') return { byDay: pattern.weekdays.map((weekday) => DAYS[weekday]) }
  const { nths, weekday } = pattern
  return nths.every((nth) => nth > 0)
    ? { byDay: DAYS[weekday], byMonthWeek: nths.length === 1 ? nths[0] : nths }
    : { byDay: nths.map((nth) => `${nth}${weekday}`) }
}

const DAYS: Record<Weekday, string> = {
  MO: 'https://schema.org/Monday',
  TU: 'https://schema.org/Tuesday',
  WE: 'https://schema.org/Wednesday',
  TH: 'https://schema.org/Thursday',
  FR: 'https://schema.org/Friday',
  SA: 'https://schema.org/Saturday',
  SU: 'https://schema.org/Sunday',
}

function exceptionsOf({ schedule, upcoming, timeZone }: Surgery): string[] {
  const spoken = upcoming
    .filter(({ status, venue }) => status !== 'scheduled' || venue)
    .map(({ recurrenceId }) => recurrenceId)
  return [...new Set([...(schedule?.skippedDates ?? []), ...spoken])]
    .toSorted()
    .map((local) => offsetDate(plannedStart(local, timeZone), timeZone))
}
