import type { Surgery } from '@surgeries/contracts/surgeries'
import { offsetDate } from './dates.ts'

/** One surgery in the words of schema.org: who, where, and its next dates. One that has ended says so and has none. */
export function surgeryData(surgery: Surgery, url: string): object {
  const organisation = organisationOf(surgery, url)
  const events = surgery.state === 'ended' ? [] : surgery.upcoming.map((meeting) => eventOf(surgery, url, meeting))
  return { '@context': 'https://schema.org', '@graph': [organisation, ...events] }
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
    location: placeOf(surgery),
  }
}

function placeOf({ address, locality, countryCode, latitude, longitude }: Surgery) {
  return {
    '@type': 'Place',
    name: address || locality,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address || undefined,
      addressLocality: locality,
      addressCountry: countryCode,
    },
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
  }
}

function eventOf(surgery: Surgery, url: string, { startsAt, endsAt }: Surgery['upcoming'][number]) {
  return {
    '@type': 'Event',
    name: surgery.name,
    description: surgery.summary || undefined,
    url,
    startDate: offsetDate(startsAt, surgery.timeZone),
    endDate: offsetDate(endsAt, surgery.timeZone),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    location: placeOf(surgery),
    organizer: { '@id': `${url}#organisation` },
  }
}
