import ICAL from 'ical.js'
import { z } from 'zod'

/** A property of jCal (RFC 7265): its name, parameters, type and values. */
const Property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown())
export type Property = z.infer<typeof Property>

export interface Component {
  name: string
  properties: Property[]
  parts: Component[]
  unreadable: number
}

/** All that we read: nothing else comes in, and nothing else can be broken. */
const LINES = [
  'METHOD',
  'UID',
  'SEQUENCE',
  'SUMMARY',
  'STATUS',
  'CLASS',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'TZID',
  'TZOFFSETFROM',
  'TZOFFSETTO',
  'X-LIC-LOCATION',
  'X-WR-TIMEZONE',
  'X-MICROSOFT-CDO-ALLDAYEVENT',
]
const WANTED = new RegExp(`^(?:${LINES.join('|')})[;:]`, 'i')
/** One of them without what parts its name from its value; text that goes on over a line is seldom in capitals. */
const BROKEN = new RegExp(`^(?:${LINES.join('|')})(?:[\\s=]|$)`)
const BORDER = /^(BEGIN|END):([A-Z-]{1,40})\s*$/i
const RULE = /^(RRULE|EXRULE)(?=[;:])/i
const MOST_DEPTH = 10
/** Every date that a calendar may leave out fits many times over; ical.js takes seconds for far longer ones. */
const LONGEST_LINE = 50_000

export class LineTooLong extends Error {}

/**
 * The VCALENDARs of a text of RFC 5545. Each line is read by itself with ical.js, and one that cannot be read is as if it
 * were not there; so is an END of what is not open. A VCALENDAR without its end is none, as the rest of it is missing.
 */
export function readComponents(text: string): Component[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n|\r/)
  const calendars: Component[] = []
  const open: Component[] = []
  const close = (name: string) => {
    const at = open.findLastIndex((component) => component.name === name)
    if (at < 0) return
    if (at === 0 && name === 'vcalendar') calendars.push(...open.slice(0, 1))
    open.length = at
  }
  for (const line of lines) {
    const [, border, name = ''] = BORDER.exec(line) ?? []
    const component = { name: name.toLowerCase(), properties: [], parts: [], unreadable: 0 }
    if (border?.toUpperCase() === 'END') close(component.name)
    else if (border && open.length < MOST_DEPTH) {
      // An event does not hold another one: the END of the first is missing.
      if (component.name === 'vevent') close('vevent')
      open.at(-1)?.parts.push(component)
      open.push(component)
    } else if (!border && (WANTED.test(line) || BROKEN.test(line))) {
      if (line.length > LONGEST_LINE) throw new LineTooLong(`a line of ${line.length} characters`)
      const property = readProperty(line)
      const holder = open.at(-1)
      if (property) holder?.properties.push(property)
      else if (holder) holder.unreadable += 1
    }
  }
  return calendars
}

function readProperty(line: string): Property | null {
  try {
    return Property.parse(ICAL.parse.property(line.replace(RULE, 'X-$1'), ICAL.design.icalendar))
  } catch {
    return null
  }
}

export function textOf(properties: readonly Property[], name: string): string | null {
  const [value] = valuesOf(properties, name)
  return typeof value === 'string' && value !== '' ? value : null
}

export function valuesOf(properties: readonly Property[], name: string): unknown[] {
  return properties.filter(([own]) => own === name).flatMap(([, , , ...values]) => values)
}
