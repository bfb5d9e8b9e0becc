/** Who means to come to one occurrence. Never required: dropping in is fine. */

import { DAY_MS, HOUR_MS } from './dates/durations.ts'
import { DAY_MINUTES, dayOfLocal, readLocal } from './dates/day-number.ts'
import { isAtSameTime } from './dates/same-time.ts'
import { wallClockOf } from './dates/wall-clock.ts'
import { isMovedPin, type PublicPin } from './geo.ts'
import type { Offer } from './listing-choices.ts'

export const ATTENDANCE_KINDS = ['wants_help', 'offers_help'] as const
export type AttendanceKind = (typeof ATTENDANCE_KINDS)[number]

/** Until its address is confirmed an attendance counts for nothing. */
export const ATTENDANCE_STATES = ['unconfirmed', 'coming', 'waiting', 'withdrawn'] as const
export type AttendanceState = (typeof ATTENDANCE_STATES)[number]

/** Who means to come: with a seat, or as soon as there is one. */
export const EXPECTED_STATES = ['coming', 'waiting'] as const satisfies readonly AttendanceState[]
export type ExpectedState = (typeof EXPECTED_STATES)[number]

/** Whether somebody in a state means to come. */
export function isExpected(state: AttendanceState): state is ExpectedState {
  return EXPECTED_STATES.some((expected) => expected === state)
}

/** So long there is to confirm the address; then all that was said is deleted. */
export const UNCONFIRMED_HOURS = 48
/** So long after the date everything about who came is deleted. */
export const REMEMBERED_DAYS = 30

const REMINDER_HOUR = 9

/** Until when the address may be confirmed. */
export function confirmableUntil(saidAt: Date): Date {
  return new Date(saidAt.getTime() + UNCONFIRMED_HOURS * HOUR_MS)
}

/** When everything about a meeting's attendances is forgotten. */
export function forgottenFrom(endsAt: Date): Date {
  return new Date(endsAt.getTime() + REMEMBERED_DAYS * DAY_MS)
}

export interface Expected {
  kind: AttendanceKind
  state: AttendanceState
}

/** Seats are for those who want help; who helps brings a chair. */
function isSeated({ kind, state }: Expected): boolean {
  return kind === 'wants_help' && state === 'coming'
}

function isWaiting({ kind, state }: Expected): boolean {
  return kind === 'wants_help' && state === 'waiting'
}

/** Seats that nobody has yet; null where there is no limit. Never below nought, also when seats were taken away. */
export function seatsLeft(people: readonly Expected[], seats: number | null): number | null {
  return seats === null ? null : Math.max(0, seats - people.filter(isSeated).length)
}

/**
 * Those who wait and have a seat now, of the people of one date in the order in which they confirmed. Nobody who has a
 * seat loses it, and nobody waits while one is free.
 */
export function listPromoted<Person extends Expected>(people: readonly Person[], seats: number | null): Person[] {
  return people.filter(isWaiting).slice(0, seatsLeft(people, seats) ?? undefined)
}

export interface Wish extends Expected {
  topics: readonly Offer[]
  languages: readonly string[]
}

/** What was asked for and nobody has offered, each once, in the order of asking. Of people who are expected only. */
export function wantedOf(people: readonly Wish[]): { topics: Offer[]; languages: string[] } {
  const asking = people.filter((person) => isSeated(person) || isWaiting(person))
  const helping = people.filter(({ kind, state }) => kind === 'offers_help' && state === 'coming')
  const offered = new Set(helping.flatMap(({ topics }) => topics))
  const spoken = helping.flatMap(({ languages }) => languages)
  return {
    topics: [...new Set(asking.flatMap(({ topics }) => topics))].filter((topic) => !offered.has(topic)),
    languages: [...new Set(asking.flatMap(({ languages }) => languages))].filter(
      (language) => !spoken.some((other) => isSameLanguage(language, other)),
    ),
  }
}

/** `pt` and `pt-BR` understand each other; `zh-Hans` and `zh-Hant` say more than `zh` (RFC 4647 §3.3.1, either way). */
function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [`${one}-`.toLowerCase(), `${other}-`.toLowerCase()]
  return a.startsWith(b) || b.startsWith(a)
}

export interface AttendanceSummary {
  wantHelp: number
  offerHelp: number
  waiting: number
  seatsLeft: number | null
  wanted: { topics: Offer[]; languages: string[] }
}

/** What the public may know of those who are expected on one date: numbers and subjects, never people. */
export function summaryOf(people: readonly Wish[], seats: number | null): AttendanceSummary {
  return {
    wantHelp: people.filter(isSeated).length,
    offerHelp: people.filter(({ kind, state }) => kind === 'offers_help' && state === 'coming').length,
    waiting: people.filter(isWaiting).length,
    seatsLeft: seatsLeft(people, seats),
    wanted: wantedOf(people),
  }
}

/** Whether a date takes place; `checked` while a moderator checks the listing, so that nobody can say. */
export const NOTIFIED_STATUSES = ['on', 'checked', 'off'] as const
export type NotifiedStatus = (typeof NOTIFIED_STATUSES)[number]

/** A date as somebody was told of it, or as it is. */
export interface Told {
  startsAt: Date
  endsAt: Date
  status: NotifiedStatus
  /** Null for one that is not known. */
  place: string | null
  /** Null for one that is not known. */
  pin?: PublicPin | null
  /** Only its day was known, or is. */
  timeToFollow?: boolean
}

/** Where somebody is told that a date is, as it is kept: the address and the locality, a line each. */
export function notifiedPlaceOf({
  address,
  locality,
}: {
  readonly address: string
  readonly locality: string
}): string {
  return `${address}\n${locality}`
}

export const NEWS = ['moved', 'time_set', 'elsewhere', 'pin_moved', 'checked', 'off', 'on_again'] as const
export type News = (typeof NEWS)[number]

/** What somebody has to hear, from what they were told last and what is. Null when they know. */
export function newsOf(told: Told, is: Told): News | null {
  if (is.status === 'off') return told.status === 'off' ? null : 'off'
  if (is.status === 'checked') return told.status === 'on' ? 'checked' : null
  if (told.status !== 'on') return 'on_again'
  if (isTimeSet(told, is)) return 'time_set'
  if (!isAtSameTime(told, is)) return 'moved'
  if (told.place !== null && is.place !== null && told.place !== is.place) return 'elsewhere'
  return told.pin && is.pin && isMovedPin(told.pin, is.pin) ? 'pin_moved' : null
}

/** Whether the hour of a day that was known is known now. */
function isTimeSet(told: Told, is: Told): boolean {
  const isThatDay = is.startsAt >= told.startsAt && is.startsAt < told.endsAt
  return told.timeToFollow === true && is.timeToFollow !== true && isThatDay
}

/**
 * From when on to remind somebody of a meeting that begins at a local time: nine in the morning of the day before, by the
 * venue's clock. Needs `Temporal`. Throws a RangeError when the time or the zone cannot be read.
 */
export function remindFrom(localStart: string, timeZone: string): Date {
  const dayBefore = dayOfLocal(readLocal(localStart)) - 1
  return new Date(wallClockOf(timeZone).place(dayBefore * DAY_MINUTES + REMINDER_HOUR * 60).at)
}
