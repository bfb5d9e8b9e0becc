import { LIMITS } from '@surgeries/domain/listing'
import { useCallback } from 'react'
import { useMessages } from '../../locales/use-messages.ts'

const WORDS = {
  'name.too_small': 'fault.nameNeeded',
  'locality.too_small': 'fault.localityNeeded',
  'website.invalid_format': 'fault.website',
  'website.custom': 'fault.websiteSecret',
  'phone.invalid_format': 'fault.phone',
  'phone.too_small': 'fault.phone',
  'schedule.invalid_format': 'fault.schedule',
  'schedule.custom': 'fault.schedule',
  'schedule.too_small': 'fault.duration',
  'schedule.too_big': 'fault.duration',
  'firstHeldOn.custom': 'fault.firstHeldOn',
  'firstHeldOn.invalid_format': 'fault.firstHeldOn',
  'languages.too_big': 'fault.languages',
  'email.too_small': 'fault.emailNeeded',
  'email.invalid_format': 'fault.email',
  'schedule.unreadable': 'fault.rule',
  'schedule.date_needed': 'fault.date',
  'schedule.time_needed': 'fault.time',
  'schedule.end_needed': 'fault.end',
  'schedule.months_needed': 'fault.months',
  'schedule.no_date_ahead': 'fault.noDateAhead',
  'schedule.never_happens': 'fault.never',
  'schedule.no_such_time': 'fault.schedule',
  'schedule.not_a_rule': 'fault.rule',
  'schedule.unknown_part': 'fault.rule',
  'schedule.repeated_part': 'fault.rule',
  'schedule.frequency_missing': 'fault.rule',
  'schedule.frequency_too_high': 'fault.rule',
  'schedule.bad_value': 'fault.rule',
  'schedule.contradiction': 'fault.rule',
  'schedule.too_many_times': 'fault.rule',
  'schedule.too_many': 'fault.tooMany',
  'schedule.weekday_needed': 'fault.weekday',
  'latitude.pin_at_zero': 'fault.nullIsland',
  'latitude.pin_at_sea': 'fault.inSea',
  'timeZone.zone_elsewhere': 'fault.zone',
  'countryCode.country_elsewhere': 'fault.country',
  country_needed: 'fault.countryNeeded',
  zone_needed: 'fault.zone',
  pin_needed: 'fault.pinNeeded',
  null_island: 'fault.nullIsland',
  in_sea: 'fault.inSea',
  pin_unknown: 'fault.pinUnknown',
  other_country: 'fault.otherCountry',
  how_or_when_needed: 'fault.howOrWhen',
  email_in_text: 'fault.emailInText',
  too_many_links: 'fault.links',
  too_big: 'fault.tooLong',
} as const

const LENGTHS: Partial<Record<string, number>> = { ...LIMITS, organiserName: 80 }

export function useFaultWords() {
  const t = useMessages('listing-form')
  return useCallback(
    (field: string, code: PropertyKey | undefined): string | undefined => {
      if (!code) return undefined
      const own = find(`${field}.${String(code)}`) ?? find(String(code)) ?? 'fault.other'
      return t(own, { max: LENGTHS[field] ?? 0, links: LIMITS.linksInText })
    },
    [t],
  )
}

function find(key: string) {
  return Object.entries(WORDS).find(([code]) => code === key)?.[1]
}
