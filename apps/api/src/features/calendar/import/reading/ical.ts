import { type Component, type Property, readComponents, textOf, valuesOf } from './components.ts'

/** A time as a calendar writes it. A `zone` of null is nobody's: the clock on the wall, wherever that is. */
export interface WrittenTime {
  /** `2026-12-16T17:30` */
  readonly local: string
  readonly zone: string | null
  readonly isDay: boolean
}

export interface WrittenPeriod {
  readonly start: WrittenTime
  readonly end: WrittenTime | null
  /** ISO 8601: PT1H30M */
  readonly duration: string | null
}

export interface WrittenEvent {
  readonly uid: string | null
  readonly sequence: number
  readonly title: string | null
  readonly isCancelled: boolean
  /** CLASS:PRIVATE or CONFIDENTIAL */
  readonly isPrivate: boolean
  readonly isAllDay: boolean
  readonly start: WrittenTime | null
  readonly end: WrittenTime | null
  readonly duration: string | null
  readonly rules: readonly string[]
  /** EXRULE, of RFC 2445 */
  readonly exceptRules: readonly string[]
  readonly extra: readonly WrittenPeriod[]
  readonly skipped: readonly WrittenTime[]
  readonly standsFor: WrittenTime | null
  readonly isForFollowing: boolean
  /** How many of its lines, or times in them, could not be read. */
  readonly unreadable: number
}

export interface WrittenCalendar {
  readonly events: readonly WrittenEvent[]
  /** X-WR-TIMEZONE */
  readonly zone: string | null
  readonly zones: ReadonlyMap<string, Component>
  readonly unreadable: number
}

/**
 * The events of a text of RFC 5545, as they are written. It repeats nothing, as ical.js follows some rules for ever: that
 * is ours to do. Null for what is no calendar.
 */
export function readIcal(text: string): WrittenCalendar | null {
  const calendars = readComponents(text)
  if (calendars.length === 0) return null
  const zones = calendars.flatMap(({ parts }) => parts.filter(({ name }) => name === 'vtimezone'))
  return {
    events: calendars.flatMap(eventsOf),
    zone: calendars.map(({ properties }) => textOf(properties, 'x-wr-timezone')).find((zone) => zone !== null) ?? null,
    zones: new Map(zones.map((zone) => [textOf(zone.properties, 'tzid') ?? '', zone])),
    unreadable: [...calendars, ...zones, ...zones.flatMap(({ parts }) => parts)].reduce(
      (sum, part) => sum + part.unreadable,
      0,
    ),
  }
}

function eventsOf({ properties, parts }: Component): WrittenEvent[] {
  const isCancelled = isOneOf(textOf(properties, 'method'), 'CANCEL')
  return parts.filter(({ name }) => name === 'vevent').map((part) => eventOf(part, isCancelled))
}

function eventOf({ properties, unreadable }: Component, isCancelled: boolean): WrittenEvent {
  const standsFor = properties.find(([name]) => name === 'recurrence-id')
  const range = standsFor?.[1]['range']
  return {
    uid: textOf(properties, 'uid'),
    sequence: Number(valuesOf(properties, 'sequence')[0]) || 0,
    title: textOf(properties, 'summary'),
    isCancelled: isCancelled || isOneOf(textOf(properties, 'status'), 'CANCELLED', 'CANCELED'),
    isPrivate: isOneOf(textOf(properties, 'class'), 'PRIVATE', 'CONFIDENTIAL'),
    isAllDay: isOneOf(textOf(properties, 'x-microsoft-cdo-alldayevent'), 'TRUE'),
    start: timesOf(properties, 'dtstart')[0] ?? null,
    end: timesOf(properties, 'dtend')[0] ?? null,
    duration: textOf(properties, 'duration'),
    rules: rulesOf(properties, 'x-rrule'),
    exceptRules: rulesOf(properties, 'x-exrule'),
    extra: periodsOf(properties, 'rdate'),
    skipped: timesOf(properties, 'exdate'),
    standsFor: timesOf(properties, 'recurrence-id')[0] ?? null,
    isForFollowing: typeof range === 'string' && range.toUpperCase() === 'THISANDFUTURE',
    unreadable: unreadable + brokenTimesIn(properties),
  }
}

const TIMES = ['dtstart', 'dtend', 'rdate', 'exdate', 'recurrence-id']

function brokenTimesIn(properties: readonly Property[]): number {
  return TIMES.reduce((sum, name) => sum + valuesOf(properties, name).length - periodsOf(properties, name).length, 0)
}

function isOneOf(text: string | null, ...words: readonly string[]): boolean {
  return text !== null && words.includes(text.trim().toUpperCase())
}

function rulesOf(properties: readonly Property[], name: string): string[] {
  return valuesOf(properties, name).map(String)
}

function timesOf(properties: readonly Property[], name: string): WrittenTime[] {
  return periodsOf(properties, name).map(({ start }) => start)
}

function periodsOf(properties: readonly Property[], name: string): WrittenPeriod[] {
  return properties
    .filter(([own]) => own === name)
    .flatMap(([, parameters, , ...values]) => {
      const tzid = typeof parameters['tzid'] === 'string' ? parameters['tzid'] : null
      return values.flatMap((value) => {
        const [first, last = null]: unknown[] = Array.isArray(value) ? value : [value]
        const start = timeOf(first, tzid)
        const end = timeOf(last, tzid)
        return start ? [{ start, end, duration: typeof last === 'string' && !end ? last : null }] : []
      })
    })
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:T(?:::|(\d{2}:\d{2}):\d{2}(Z?)))?$/

function timeOf(value: unknown, tzid: string | null): WrittenTime | null {
  const [, day, time, utc] = TIME.exec(String(value)) ?? []
  if (day === undefined) return null
  return { local: `${day}T${time ?? '00:00'}`, zone: utc ? 'UTC' : tzid, isDay: time === undefined }
}
