import ICAL from 'ical.js'
import { z } from 'zod'

/** A time as a calendar writes it. A `zone` of null is nobody's: the clock on the wall, wherever that is. */
export interface WrittenTime {
  /** `2026-12-16T17:30` */
  local: string
  zone: string | null
  /** A whole day: its time says nothing. */
  isDay: boolean
}

export interface WrittenEvent {
  uid: string | null
  sequence: number
  title: string
  isCancelled: boolean
  start: WrittenTime
  end: WrittenTime | null
  /** ISO 8601: PT1H30M */
  duration: string | null
  rule: string | null
  extra: WrittenTime[]
  skipped: WrittenTime[]
  /** Which of a series this one stands for (RECURRENCE-ID). */
  standsFor: WrittenTime | null
}

export interface WrittenCalendar {
  events: WrittenEvent[]
  /** X-WR-TIMEZONE */
  zone: string | null
  /** What its own zones are called elsewhere (X-LIC-LOCATION), by TZID. */
  locations: Map<string, string>
}

/** All that we read: nothing else comes in, and nothing else can be broken. */
const LINES = [
  'BEGIN',
  'END',
  'UID',
  'SEQUENCE',
  'SUMMARY',
  'STATUS',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'TZID',
  'X-LIC-LOCATION',
  'X-WR-TIMEZONE',
]
const WANTED = new RegExp(`^(?:${LINES.join('|')})[;:]`, 'i')
/** ical.js would read a rule in its own way, and throw the whole calendar out for one that it does not know. */
const RULE = 'x-rule-as-written'

/**
 * Takes a text of RFC 5545 apart with ical.js: names, parameters, escapes, value types. It repeats nothing, as ical.js
 * follows some rules for ever: that is ours to do. Null for what is no calendar.
 */
export function readIcal(text: string): WrittenCalendar | null {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n|\r/)
  const wanted = lines.filter((line) => WANTED.test(line)).map((line) => line.replace(/^RRULE(?=[;:])/i, RULE))
  try {
    const parsed: unknown = ICAL.parse(wanted.join('\r\n'))
    const roots = Components.parse(isComponent(parsed) ? [parsed] : parsed)
    const calendars = roots.filter(([name]) => name === 'vcalendar')
    return calendars.length > 0 ? calendarOf(calendars) : null
  } catch {
    return null
  }
}

const Property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown())
type Property = z.infer<typeof Property>
const Part = z.tuple([z.string(), z.array(Property), z.array(z.unknown())])
const Components = z.array(z.tuple([z.string(), z.array(Property), z.array(Part)]))

function isComponent(parsed: unknown): boolean {
  return Array.isArray(parsed) && typeof parsed[0] === 'string'
}

function calendarOf(calendars: z.infer<typeof Components>): WrittenCalendar {
  const parts = calendars.flatMap(([, , within]) => within)
  const zones = parts.filter(([name]) => name === 'vtimezone').map(([, properties]) => properties)
  return {
    events: parts.flatMap(([name, properties]) => (name === 'vevent' ? eventOf(properties) : [])),
    zone: calendars.map(([, properties]) => textOf(properties, 'x-wr-timezone')).find((zone) => zone !== null) ?? null,
    locations: new Map(
      zones.map((properties) => [textOf(properties, 'tzid') ?? '', textOf(properties, 'x-lic-location') ?? '']),
    ),
  }
}

function eventOf(properties: Property[]): WrittenEvent[] {
  const [start] = timesOf(properties, 'dtstart')
  if (!start) return []
  return [
    {
      uid: textOf(properties, 'uid'),
      sequence: Number(valuesOf(properties, 'sequence')[0]) || 0,
      title: textOf(properties, 'summary') ?? '',
      isCancelled: textOf(properties, 'status')?.toUpperCase() === 'CANCELLED',
      start,
      end: timesOf(properties, 'dtend')[0] ?? null,
      duration: textOf(properties, 'duration'),
      rule: textOf(properties, RULE),
      extra: timesOf(properties, 'rdate'),
      skipped: timesOf(properties, 'exdate'),
      standsFor: timesOf(properties, 'recurrence-id')[0] ?? null,
    },
  ]
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}):\d{2}(Z?))?$/

function timesOf(properties: Property[], name: string): WrittenTime[] {
  return properties
    .filter(([own]) => own === name)
    .flatMap(([, parameters, , ...values]) => {
      const tzid = typeof parameters['tzid'] === 'string' ? parameters['tzid'] : null
      return values.flatMap((value) => {
        // Of a period, its beginning.
        const [, day, time, utc] = TIME.exec(String(Array.isArray(value) ? value[0] : value)) ?? []
        if (day === undefined) return []
        return [{ local: `${day}T${time ?? '00:00'}`, zone: utc ? 'UTC' : tzid, isDay: time === undefined }]
      })
    })
}

function textOf(properties: Property[], name: string): string | null {
  const [value] = valuesOf(properties, name)
  return typeof value === 'string' && value !== '' ? value : null
}

function valuesOf(properties: Property[], name: string): unknown[] {
  return properties.filter(([own]) => own === name).flatMap(([, , , ...values]) => values)
}
