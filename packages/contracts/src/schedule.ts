import { MOST_RULE_CHARACTERS } from '@surgeries/domain/calendar/rules/read-rule'
import { CALENDAR_LIMITS } from '@surgeries/domain/calendar/calendar'
import { DAY_MINUTES, isCalendarDay, midnightOf } from '@surgeries/domain/dates/day-number'
import { z } from 'zod'

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** What a clock on the venue's wall shows (RFC 5545 §3.3.5, form 1), to the minute. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Give a date and a time')
  .refine((value) => isCalendarDay(value.slice(0, 10)) && CLOCK.test(value.slice(11)), 'There is no such date or time')
  .refine((value) => value >= '1900' && value < '2101', 'Give a year between 1900 and 2100')
  .meta({ description: 'Venue-local date and time', examples: ['2026-12-16T17:30'] })

export const DurationMinutes = z.int().min(15).max(1440)

const TimeToFollow = z.boolean().optional().meta({ description: 'Only the day of `start` is known' })

/** Where only the day is known a date counts from midnight, and lasts a day. */
function wholeDay<D extends { start: string; durationMinutes: number; timeToFollow?: boolean | undefined }>(
  date: D,
): D {
  return date.timeToFollow ? { ...date, start: midnightOf(date.start), durationMinutes: DAY_MINUTES } : date
}

/** A repeating meeting in venue-local wall time; `rule` is an RRULE value (RFC 5545), null for this one date only. */
const CalendarRule = z
  .object({
    start: LocalDateTime,
    durationMinutes: DurationMinutes,
    rule: z
      .string()
      .max(MOST_RULE_CHARACTERS)
      .regex(/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+:-]+)*$/, 'Give a repeating rule of RFC 5545')
      .nullable()
      .meta({ examples: ['FREQ=MONTHLY;BYDAY=3WE'] }),
    timeToFollow: TimeToFollow,
  })
  .refine(({ rule, timeToFollow }) => rule === null || !timeToFollow, {
    path: ['timeToFollow'],
    error: 'Give a repeating meeting its time; only of a single date it may follow',
  })
  .overwrite(wholeDay)

const ExtraDate = z
  .object({ start: LocalDateTime, durationMinutes: DurationMinutes, timeToFollow: TimeToFollow })
  .overwrite(wholeDay)

/** A list that nobody changes once it is read. */
const list = <Item extends z.ZodType>(
  item: Item,
  limit: number,
): z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]> => z.array(item).max(limit)

/** When a surgery means to meet: any number of rules (RRULE), dates beside them (RDATE) and dates left out (EXDATE). */
export const Schedule = z
  .object({
    rules: list(CalendarRule, CALENDAR_LIMITS.rules).default([]),
    extraDates: list(ExtraDate, CALENDAR_LIMITS.extraDates).default([]),
    skippedDates: list(LocalDateTime, CALENDAR_LIMITS.skippedDates).default([]),
  })
  .refine(({ rules, extraDates }) => rules.length + extraDates.length > 0, 'Give at least one date, or no schedule')
  .meta({ id: 'Schedule' })
export type Schedule = z.infer<typeof Schedule>
