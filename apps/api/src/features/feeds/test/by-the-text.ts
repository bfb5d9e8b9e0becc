import { DAY_MS } from '@surgeries/domain/dates/durations'
import { occurrencesDayByDay } from '../../../../../../packages/domain/src/calendar/test/day-by-day.ts'
import { inOrder, type Meeting, type Reader, type Reading } from './meeting.ts'

/**
 * RFC 5545 in the plainest way, from the bytes up, sharing no code with the product: lines are unfolded and split, rules
 * walked day by day, clocks set by what the file itself says of its zone. It is there where no other program is.
 */
export const byTheText: Reader = { name: 'a plain reading of the RFC', read: (readings) => readings.map(expand) }

interface Component {
  name: string
  lines: { name: string; parameters: string[]; value: string }[]
  parts: Component[]
}

function expand(reading: Reading): Meeting[] {
  const [calendar] = componentsOf(reading.file)
  const zones = new Map(partsOf(calendar, 'VTIMEZONE').map((zone) => [valueOf(zone, 'TZID'), zoneOf(zone)]))
  const events = partsOf(calendar, 'VEVENT')
  const isOverride = (event: Component) => valuesOf(event, 'RECURRENCE-ID').length > 0
  const lastDay = isoDay(reading.until.getTime() + DAY_MS)
  const meetings = events.flatMap((event) => {
    const parameter = event.lines
      .find(({ name }) => name === 'DTSTART')
      ?.parameters.find((each) => each.startsWith('TZID='))
    const zone = zones.get(parameter?.slice(5) ?? '')
    if (!zone) throw new Error('An event names a zone that the file does not have.')
    const start = localOf(valueOf(event, 'DTSTART'))
    const lasts = durationOf(event, zone)
    const rule = valuesOf(event, 'RRULE')[0]
    const overridden = events
      .filter((each) => isOverride(each) && valueOf(each, 'UID') === valueOf(event, 'UID'))
      .map((each) => valueOf(each, 'RECURRENCE-ID'))
    const left = new Set(
      [...valuesOf(event, 'EXDATE').flatMap((value) => value.split(',')), ...overridden].map(localOf),
    )
    const starts =
      rule === undefined || isOverride(event)
        ? [start]
        : startsOf(rule, start, zone, lastDay).filter((local) => !left.has(local))
    const cancelled = valueOf(event, 'STATUS') === 'CANCELLED'
    return starts.map((local) => ({ startMs: zone(local), endMs: zone(local) + lasts, cancelled }))
  })
  return inOrder(meetings, reading)
}

/** The moment at which a wall of the zone shows a time, the first of two. */
type Zone = (local: string) => number

function startsOf(rule: string, start: string, zone: Zone, lastDay: string): string[] {
  const until = /;UNTIL=(\w+)/u.exec(rule)?.[1]
  const bare = rule.replace(/;UNTIL=\w+/u, '')
  return occurrencesDayByDay(bare, start, 'UTC', lastDay)
    .map(({ local }) => local)
    .filter((local) => until === undefined || zone(local) <= momentOf(until))
}

function zoneOf(component: Component): Zone {
  const changes = component.parts
    .flatMap((observance) => {
      const before = offsetOf(valueOf(observance, 'TZOFFSETFROM'))
      const after = offsetOf(valueOf(observance, 'TZOFFSETTO'))
      const start = localOf(valueOf(observance, 'DTSTART'))
      const [rule] = valuesOf(observance, 'RRULE')
      const zone: Zone = (local) => Date.parse(`${local}Z`) - before
      const walls = [
        start,
        ...valuesOf(observance, 'RDATE').flatMap((value) => value.split(',').map(localOf)),
        ...(rule === undefined ? [] : startsOf(rule, start, zone, '2045-12-31')),
      ]
      return walls.map((local) => ({ at: zone(local), before, after }))
    })
    .toSorted((a, b) => a.at - b.at)
  return (local) => {
    const wall = Date.parse(`${local}Z`)
    const offsets = [changes[0]?.before ?? 0, ...changes.map(({ after }) => after)]
    for (const [index, offset] of offsets.entries()) {
      const at = wall - offset
      const begins = changes[index - 1]?.at ?? Number.NEGATIVE_INFINITY
      const ends = changes[index]?.at ?? Number.POSITIVE_INFINITY
      if (at >= begins && at < ends) return at
    }
    // One that the clocks jump over counts by the offset before (§3.3.5).
    const before = changes.findLast((change) => change.at + change.before <= wall)
    return wall - (before?.before ?? 0)
  }
}

function durationOf(event: Component, zone: Zone): number {
  const [duration] = valuesOf(event, 'DURATION')
  if (duration) return Number(/^PT(\d+)M$/u.exec(duration)?.[1]) * 60_000
  return zone(localOf(valueOf(event, 'DTEND'))) - zone(localOf(valueOf(event, 'DTSTART')))
}

function componentsOf(file: string): Component[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
  const top: Component = { name: '', lines: [], parts: [] }
  const open = [top]
  for (const line of lines) {
    const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")*):(.*)$/su.exec(line) ?? []
    const [name = '', ...parameters] = head.split(';')
    if (name === 'BEGIN') {
      const begun: Component = { name: value, lines: [], parts: [] }
      open.at(-1)?.parts.push(begun)
      open.push(begun)
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} ends where it has not begun.`)
    } else open.at(-1)?.lines.push({ name, parameters, value })
  }
  return top.parts
}

function partsOf(component: Component | undefined, name: string): Component[] {
  return component?.parts.filter((part) => part.name === name) ?? []
}

function valuesOf({ lines }: Component, name: string): string[] {
  return lines.filter((line) => line.name === name).map(({ value }) => value)
}

function valueOf(component: Component, name: string): string {
  const [value] = valuesOf(component, name)
  if (value === undefined) throw new Error(`${component.name} has no ${name}.`)
  return value
}

/** `20261216T173000` as `2026-12-16T17:30` */
function localOf(value: string): string {
  return value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z?$/u, '$1-$2-$3T$4:$5')
}

function momentOf(value: string): number {
  return Date.parse(`${localOf(value)}Z`)
}

function offsetOf(value: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/u.exec(value) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
