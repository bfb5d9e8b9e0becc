import { ACCESS_FEATURES, LIMITS, OFFERS, PIN_PRECISIONS } from '@surgeries/domain/listing'
import { isPhone, tidyPhone } from '@surgeries/domain/text/phone'
import { trimUnseen } from '@surgeries/domain/text/visible'
import { z } from 'zod'
import { CountryCode, TimeZone, toCentimetre } from './geo.ts'
import { isCalendarDate, Schedule } from './schedule.ts'

/** Control characters, and those that turn the writing of what follows round, so that it reads as something else. */
const UNSEEN = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u
const isSeen = (value: string) => !UNSEEN.test(value)

/** What people write, of several lines perhaps. */
export const text = (limit: number) =>
  z
    .string()
    .overwrite(trimUnseen)
    .max(limit, { error: `At most ${limit} characters` })
    .refine(isSeen, 'This holds characters that cannot be seen')
/** What stands in one line wherever it is shown: in a list, a subject, a sentence of a mail. */
export const line = (limit: number) =>
  text(limit).refine((value) => !/[\n\r\u2028\u2029]/.test(value), 'One line only, please')
const someLine = (limit: number, message: string) => line(limit).min(1, { error: message })

/** An address of the web that may be shown as a link: http or https, with a real host, and no name and password in it. */
const Website = z
  .url({
    protocol: /^https?$/,
    hostname: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/,
    error: 'Give a web address that starts with https:// or http://',
  })
  .trim()
  .max(LIMITS.website)
  .refine((address) => !LOGIN.test(address), 'Leave the name and password out of the address')
  .refine(isSeen, 'This holds characters that cannot be seen')

/** However many slashes there are, browsers find the name before the host: https:///name@elsewhere.example */
const LOGIN = /^https?:[/\\]*[^/\\?#]*@/i

/** Kept with plain digits, whatever keyboard they were typed on. */
const Phone = z
  .string()
  .overwrite(tidyPhone)
  .max(LIMITS.phone)
  .pipe(
    z.stringFormat('phone', isPhone, {
      error: 'A phone number has digits and perhaps an extension: +977 1 4112345 ext. 12',
    }),
  )

/** Reduced precision, as exact as anybody knows: 2008, 2008-10 or 2008-10-15. */
const ReducedDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Give a year, a month or a day, such as 2008-10')
  .refine((value) => isCalendarDate(value.padEnd(10, '-01')), 'There is no such date')

export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Give a language as a BCP 47 tag, such as ne')

export const unique = (items: unknown[]) => new Set(items).size === items.length

/** The whole content of a listing, as it is proposed, decided on and published. */
export const ListingContent = z
  .object({
    name: someLine(LIMITS.name, 'Give the surgery a name'),
    summary: text(LIMITS.summary).default(''),
    description: text(LIMITS.description).default(''),
    organisation: line(LIMITS.organisation).default(''),
    website: Website.nullable().default(null),
    phone: Phone.nullable().default(null),
    meets: text(LIMITS.meets).default(''),
    schedule: Schedule.nullable().default(null),
    latitude: z.number().min(-90).max(90).overwrite(toCentimetre),
    longitude: z.number().min(-180).max(180).overwrite(toCentimetre),
    pinPrecision: z.enum(PIN_PRECISIONS).default('door'),
    countryCode: CountryCode,
    timeZone: TimeZone,
    locality: someLine(LIMITS.locality, 'Say which town or village it is in'),
    address: text(LIMITS.address).default(''),
    directions: text(LIMITS.directions).default(''),
    languages: z.array(LanguageTag).max(LIMITS.languages).refine(unique, 'Each language once').default([]),
    offers: z.array(z.enum(OFFERS)).max(OFFERS.length).refine(unique, 'Each once').default([]),
    access: z.array(z.enum(ACCESS_FEATURES)).max(ACCESS_FEATURES.length).refine(unique, 'Each once').default([]),
    firstHeldOn: ReducedDate.nullable().default(null),
  })
  .meta({ id: 'ListingContent' })
export type ListingContent = z.infer<typeof ListingContent>
