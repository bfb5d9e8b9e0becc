import type { DateVenue } from '../date-venue.ts'

/** As long as most meetings last, where nobody said how long. */
export const USUAL_MINUTES = 120

/** When a surgery means to meet, as its listing says. In venue-local time; the zone is given apart. */
export interface Schedule {
  readonly rules: readonly CalendarRule[]
  /** Single dates beside the rules (RDATE). */
  readonly extraDates: readonly ExtraDate[]
  /** Starts that do not happen, without a word (EXDATE): `2026-12-16T17:30`. */
  readonly skippedDates: readonly string[]
}

/** A schedule with what became of single dates: every date that a surgery has, had or cancelled. */
export interface Calendar extends Schedule {
  readonly overrides: readonly Override[]
  /** Which dates are held elsewhere than usual, by recurrenceId. */
  readonly venues?: readonly VenueOfDate[]
}

/** A repeating meeting, or a single one when `rule` is null. */
export interface CalendarRule {
  /** Local wall time: `2026-12-16T17:30`. A rule begins to count from here. */
  readonly start: string
  readonly durationMinutes: number
  /** The value of an RRULE (RFC 5545). */
  readonly rule: string | null
  /** Of a single date: only its day is known. It begins at midnight and lasts a day. */
  readonly timeToFollow?: boolean | undefined
}

export interface ExtraDate {
  readonly start: string
  readonly durationMinutes: number
  readonly timeToFollow?: boolean | undefined
}

export const OVERRIDE_STATUSES = ['moved', 'cancelled'] as const
export type OverrideStatus = (typeof OVERRIDE_STATUSES)[number]

/** What can be said of one dated meeting. Kept apart from what computes them, which few readers need. */
export const OCCURRENCE_STATUSES = ['scheduled', ...OVERRIDE_STATUSES] as const
export type OccurrenceStatus = (typeof OCCURRENCE_STATUSES)[number]

/** What became of one occurrence: where it is now, or where it was to be when it was cancelled. */
export interface Override {
  /** The start that the calendar gives it otherwise (RECURRENCE-ID), in venue-local time. */
  readonly recurrenceId: string
  readonly status: OverrideStatus
  readonly start: string
  readonly durationMinutes: number
  readonly reason: string
  /** Only the day of `start` is known. */
  readonly timeToFollow?: boolean | undefined
  /** Of one that was moved before it was cancelled: why it was moved. */
  readonly movedReason?: string | null | undefined
}

export interface VenueOfDate {
  readonly recurrenceId: string
  readonly venue: DateVenue
}

/** The most that a calendar holds of each. */
export const CALENDAR_LIMITS = { rules: 20, extraDates: 200, skippedDates: 400, overrides: 400 } as const

/** The most meetings that its rules may have in two years, together: two a day. */
export const MOST_MEETINGS = 1500

export const emptyCalendar: Calendar = Object.freeze({
  rules: Object.freeze([]),
  extraDates: Object.freeze([]),
  skippedDates: Object.freeze([]),
  overrides: Object.freeze([]),
  venues: Object.freeze([]),
})

/** A schedule of some rules and nothing beside. */
export function scheduleOf(...rules: CalendarRule[]): Schedule {
  return { rules, extraDates: [], skippedDates: [] }
}

/** The calendar of a schedule of which no single date was spoken, or of none. */
export function calendarOf(schedule: Schedule | null): Calendar {
  return { ...emptyCalendar, ...schedule }
}
