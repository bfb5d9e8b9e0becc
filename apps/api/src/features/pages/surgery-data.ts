import type { Surgery } from '@surgeries/contracts/surgeries'
import type { Occurrence } from '@surgeries/contracts/occurrence'
import { splitPostalCode } from '@surgeries/domain/text/postal-code'
import { plannedStart } from './date-words.ts'
import { offsetDate } from './dates.ts'
import { schedulesData } from './schedule-data.ts'

/**
 * One surgery in the words of schema.org: who, where, how it repeats, and its next dates with what became of them. One that
 * has ended says so and has none.
 */
export function surgeryData(surgery: Surgery, url: string): object {
  const organisation = organisationOf(surgery, url)
  const events = surgery.state === 'ended' ? [] : surgery.upcoming.map((date) => dateOf(surgery, url, date))
  return { '@context': 'https://schema.org', '@graph': [organisation, ...seriesOf(surgery, url), ...events] }
}

function organisationOf(surgery: Surgery, url: string) {
  const { name, summary, firstHeldOn, website, phone, state, languages } = surgery
  return {
    '@type': 'Organization',
    '@id': `${url}#organisation`,
    name,
    url,
    description: state === 'ended' ? `This surgery has ended. ${summary}`.trim() : summary || undefined,
    foundingDate: firstHeldOn ?? undefined,
    telephone: phone ?? undefined,
    sameAs: website ?? undefined,
    knowsLanguage: languages.length > 0 ? languages : undefined,
    parentOrganization: surgery.organisation ? { '@type': 'Organization', name: surgery.organisation } : undefined,
    location: schemaPlace(surgery, undefined),
  }
}

function schemaPlace(surgery: Surgery, venue: Occurrence['venue']) {
  const { address, locality, countryCode, latitude, longitude, pinPrecision } = venue ?? surgery
  const { street, postalCode } = splitPostalCode(address, countryCode, locality)
  return {
    '@type': 'Place',
    name: venue?.name || address || locality,
    address: {
      '@type': 'PostalAddress',
      streetAddress: street || undefined,
      postalCode: postalCode ?? undefined,
      addressLocality: locality,
      addressCountry: countryCode,
    },
    // A point is read as a door: a town has none.
    geo: pinPrecision === 'town' ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
  }
}

function seriesOf(surgery: Surgery, url: string): object[] {
  const eventSchedule = schedulesData(surgery)
  const next = surgery.upcoming.find(({ status }) => status !== 'cancelled') ?? surgery.upcoming[0]
  if (eventSchedule.length === 0 || !next) return []
  return [
    {
      ...eventOf(surgery, url, next),
      location: schemaPlace(surgery, undefined),
      '@id': `${url}#series`,
      eventStatus: 'https://schema.org/EventScheduled',
      eventSchedule: eventSchedule.length === 1 ? eventSchedule[0] : eventSchedule,
      subEvent: surgery.upcoming.map((date) => ({ '@id': idOf(date, url) })),
    },
  ]
}

function dateOf(surgery: Surgery, url: string, date: Occurrence) {
  const status = isSameDay(date) && date.status === 'moved' ? 'scheduled' : date.status
  return {
    ...eventOf(surgery, url, date),
    '@id': idOf(date, url),
    eventStatus: STATUS[status],
    previousStartDate: status === 'moved' ? plannedDate(surgery, date) : undefined,
  }
}

function isSameDay({ timeToFollow, recurrenceId, localStart }: Occurrence): boolean {
  return timeToFollow === true && recurrenceId.slice(0, 10) === localStart.slice(0, 10)
}

function plannedDate({ schedule, timeZone }: Surgery, { recurrenceId }: Occurrence): string {
  const singles = [...(schedule?.rules ?? []), ...(schedule?.extraDates ?? [])]
  const wasOpen = singles.some(({ start, timeToFollow }) => timeToFollow && start === recurrenceId)
  return wasOpen ? recurrenceId.slice(0, 10) : offsetDate(plannedStart(recurrenceId, timeZone), timeZone)
}

const STATUS = {
  scheduled: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  cancelled: 'https://schema.org/EventCancelled',
} as const

function idOf({ recurrenceId }: Occurrence, url: string): string {
  return `${url}#${recurrenceId}`
}

function eventOf(surgery: Surgery, url: string, date: Occurrence) {
  const { startsAt, endsAt, localStart, venue, timeToFollow } = date
  const timeZone = venue?.timeZone ?? surgery.timeZone
  return {
    '@type': 'Event',
    name: surgery.name,
    description: surgery.summary || undefined,
    url,
    startDate: timeToFollow ? localStart.slice(0, 10) : offsetDate(startsAt, timeZone),
    endDate: timeToFollow ? undefined : offsetDate(endsAt, timeZone),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: surgery.cost === '' ? true : undefined,
    audience: surgery.eligibility ? { '@type': 'Audience', audienceType: surgery.eligibility } : undefined,
    location: schemaPlace(surgery, venue),
    organizer: { '@id': `${url}#organisation` },
  }
}
