import { siteOfDate } from '@surgeries/domain/date-venue'
import {
  type Component,
  dayProperty,
  localProperty,
  momentOf,
  momentProperty,
  type Property,
  textProperty,
} from './icalendar.ts'
import type { Series, Entries, EntryDate } from '../entries.ts'
import type { Subject } from '../queries.ts'
import { uidOf } from './uid.ts'
import { certaintyOf, countryName, titleOf } from '../words.ts'

export function eventComponents({ series, dates }: Entries, subject: Subject, publicUrl: string): Component[] {
  return [
    ...series.flatMap((each) => seriesComponents(each, subject, publicUrl)),
    ...dates.map((date) => dateComponent(date, subject, publicUrl)),
  ]
}

/** A date by itself, under a name of its own: every program takes it, also from those who keep no series. */
export function dateComponent(date: EntryDate, subject: Subject, publicUrl: string): Component {
  return eventOf(uidOf(subject.id, date.recurrenceId), [...whenOf(date, subject)], { date, subject, publicUrl })
}

function seriesComponents(series: Series, subject: Subject, publicUrl: string): Component[] {
  const { timeZone } = subject
  const uid = uidOf(subject.id, `rule ${series.place}`)
  const repeats: Property[] = [
    localProperty('dtstart', series.start, timeZone),
    endOf(series.start, series.durationMinutes, timeZone),
    ['rrule', {}, 'recur', recurOf(series)],
    ...series.leftOut.map((local) => localProperty('exdate', local, timeZone)),
  ]
  return [
    eventOf(uid, repeats, { date: series.said, subject, publicUrl }),
    ...series.overrides.map((date) =>
      eventOf(uid, [localProperty('recurrence-id', date.recurrenceId, timeZone), ...whenOf(date, subject)], {
        date,
        subject,
        publicUrl,
      }),
    ),
  ]
}

/** Where only the day is known it is all that is told: a DATE without an end is one day (RFC 5545 §3.6.1). */
function whenOf({ localStart, startsAt, endsAt, timeToFollow, venue }: EntryDate, subject: Subject): Property[] {
  if (timeToFollow) return [dayProperty('dtstart', localStart.slice(0, 10))]
  const timeZone = venue?.timeZone ?? subject.timeZone
  const durationMinutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
  return [localProperty('dtstart', localStart, timeZone), endOf(localStart, durationMinutes, timeZone)]
}

/** An end, unless clocks are set about it: then how long it lasts, which leaves nothing to guess (RFC 5545 §3.8.2.5). */
function endOf(start: string, durationMinutes: number, timeZone: string): Property {
  const begin = Temporal.PlainDateTime.from(start)
  const end = begin.add({ minutes: durationMinutes })
  const [earlier, later] = (['earlier', 'later'] as const).map(
    (disambiguation) => end.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  )
  const lasts = (later ?? 0) - begin.toZonedDateTime(timeZone).epochMilliseconds
  return earlier === later && lasts === durationMinutes * 60_000
    ? localProperty('dtend', end.toString({ smallestUnit: 'minute' }), timeZone)
    : ['duration', {}, 'duration', `PT${durationMinutes}M`]
}

function recurOf({ rule, lastAt }: Series): Record<string, string> {
  const parts = rule.split(';').map((part) => part.split('='))
  const recur: Record<string, string> = Object.fromEntries(
    parts.map(([name = '', value = '']) => [name.toLowerCase(), value]),
  )
  return lastAt ? { ...recur, until: momentOf(lastAt) } : recur
}

interface Entry {
  /** Null for the dates of a series of which nobody has spoken. */
  date: EntryDate | null
  subject: Subject
  publicUrl: string
}

function eventOf(uid: string, when: Property[], { date, subject, publicUrl }: Entry): Component {
  const { slug, name, summary } = subject
  const site = siteOfDate(subject, date?.venue)
  const { directions, address, locality, countryCode } = site
  const url = `${publicUrl}/surgeries/${slug}`
  const description = [certaintyOf(date), summary, directions, `Before you set out, look here: ${url}`]
  const properties: Property[] = [
    ['uid', {}, 'text', uid],
    momentProperty('dtstamp', subject.changedAt),
    momentProperty('last-modified', subject.changedAt),
    ['sequence', {}, 'integer', subject.sequence],
    ...when,
    textProperty('summary', titleOf(name, date)),
    textProperty('description', description.filter(Boolean).join('\n\n')),
    textProperty('location', [address, locality, countryName(countryCode)].filter(Boolean).join(', ')),
    ...geoOf(site),
    ['url', {}, 'uri', url],
    ['status', {}, 'text', statusOf(date)],
    // Whoever follows a calendar has not said that they will come: it makes nobody busy.
    ['transp', {}, 'text', 'TRANSPARENT'],
    ['categories', {}, 'text', 'Social media surgery'],
  ]
  return ['vevent', properties, []]
}

const OF_CANCELLING = new Set(
  'uid dtstamp last-modified sequence dtstart dtend duration rrule exdate recurrence-id status transp'.split(' '),
)

export function cancelledOnly([name, properties, children]: Component): Component {
  const kept = properties.filter(([property]) => OF_CANCELLING.has(property))
  return [name, [...kept, textProperty('summary', 'Cancelled: no longer listed')], children]
}

function geoOf({ latitude, longitude, pinPrecision }: Subject): Property[] {
  return pinPrecision === 'town' ? [] : [['geo', {}, 'float', [latitude, longitude]]]
}

function statusOf(date: EntryDate | null): string {
  if (date?.status === 'cancelled') return 'CANCELLED'
  return date?.confirmedAt ? 'CONFIRMED' : 'TENTATIVE'
}
