import { BLANK_LISTING, type ListingContent } from '@surgeries/domain/listing-fields'
import type { RecordedSurgery } from '@surgeries/prisma/seed/record'

export function recordedListing(surgery: RecordedSurgery): ListingContent {
  const { name, venue, address, postcode, locality, city, host, hostWebsite } = surgery
  return {
    ...BLANK_LISTING,
    name,
    summary: surgery.description.length <= 160 ? surgery.description : '',
    description: [surgery.description, whatIsKnown(surgery), surgery.notes].filter(Boolean).join('\n\n'),
    organisation: host ?? '',
    website: hostWebsite,
    meets: meetsAsKnown(surgery),
    latitude: surgery.latitude,
    longitude: surgery.longitude,
    pinPrecision: 'town',
    countryCode: surgery.countryCode,
    timeZone: surgery.timeZone,
    locality: locality && locality !== city ? `${locality}, ${city}` : city,
    address: [venue, address, postcode].filter(Boolean).join(', '),
    languages: ['en'],
    firstHeldOn: surgery.firstHeldOn,
  }
}

function whatIsKnown({ status }: RecordedSurgery): string {
  if (status === 'ran') {
    return 'It is on public record that this surgery ran. Nobody has confirmed lately that it still does: perhaps you would like to take it on.'
  }
  if (status === 'planned') {
    return 'It was announced. We found no page that says it took place. If you know more, or would like to start it, tell us.'
  }
  return 'It is only named on a public page; we know no more of it. If you do, or would like to start it again, tell us.'
}

function meetsAsKnown({ status, recurrence }: RecordedSurgery): string {
  if (status !== 'ran') return 'No dates are known.'
  return recurrence ? `It used to meet ${recurrence}. No coming dates are known.` : 'No coming dates are known.'
}
