import type { Component, Property } from './icalendar.ts'
import { type Transition, transitionsFrom } from './transitions.ts'
import { type YearlyRun, yearlyRunsOf } from './yearly-runs.ts'

const known = new Map<string, Component>()

/**
 * The clocks of a zone from a moment on (VTIMEZONE, RFC 5545 §3.6.5): what repeats for good as a rule, what does not, such
 * as Ramadan in Gaza, date by date. No rule has an end: icalendar 4.0 cannot read one as the RFC has it, in UTC.
 */
export function zoneComponent(timeZone: string, since: Date): Component {
  const key = `${timeZone} ${since.getUTCFullYear()}`
  const component = known.get(key) ?? makeComponent(timeZone, since)
  known.set(key, component)
  return component
}

function makeComponent(timeZone: string, since: Date): Component {
  const { offsetUntilThen, transitions } = transitionsFrom(timeZone, since)
  const { runs, others } = yearlyRunsOf(transitions)
  const sameChanges = Map.groupBy(others, ({ offsetBefore, offsetAfter }) => `${offsetBefore} ${offsetAfter}`).values()
  return [
    'vtimezone',
    [['tzid', {}, 'text', timeZone]],
    [
      ...(offsetUntilThen === null ? [] : [everSince(offsetUntilThen)]),
      ...runs.flatMap((run) => observance(run.transitions[0], [['rrule', {}, 'recur', ruleOf(run)]])),
      ...[...sameChanges].flatMap((its) => observance(its[0], its.length > 1 ? its.map(repeated) : [])),
    ],
  ]
}

function everSince(offset: number): Component {
  return ['standard', [['dtstart', {}, 'date-time', '1970-01-01T00:00:00'], ...offsets(offset, offset)], []]
}

function observance(first: Transition | undefined, repeats: Property[]): Component[] {
  if (!first) return []
  const { offsetBefore, offsetAfter, isSummer } = first
  const name = isSummer ? 'daylight' : 'standard'
  return [
    [name, [['dtstart', {}, 'date-time', wallBefore(first)], ...offsets(offsetBefore, offsetAfter), ...repeats], []],
  ]
}

function ruleOf({ month, nth, weekday }: YearlyRun): object {
  return { freq: 'YEARLY', bymonth: month, byday: `${nth}${weekday}` }
}

/** Each on a line of its own, the first among them: ical.js 2.2 reads neither a list nor, beside it, the start. */
function repeated(transition: Transition): Property {
  return ['rdate', {}, 'date-time', wallBefore(transition)]
}

function offsets(before: number, after: number): Property[] {
  return [
    ['tzoffsetfrom', {}, 'utc-offset', offsetText(before)],
    ['tzoffsetto', {}, 'utc-offset', offsetText(after)],
  ]
}

function wallBefore({ at, offsetBefore }: Transition): string {
  return new Date(at.getTime() + offsetBefore * 60_000).toISOString().slice(0, 19)
}

/** `+05:45` */
function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
