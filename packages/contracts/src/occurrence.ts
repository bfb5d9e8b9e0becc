import { OCCURRENCE_STATUSES } from '@surgeries/domain/calendar/calendar'
import { LIMITS } from '@surgeries/domain/listing'
import { PIN_PRECISIONS } from '@surgeries/domain/listing-choices'
import { z } from 'zod'
import { CountryCode, TimeZone, toCentimetre } from './geo.ts'
import { line, text } from './listing.ts'
import { LocalDateTime } from './schedule.ts'

const VENUE = {
  name: line(LIMITS.venueName).default(''),
  address: text(LIMITS.address).default(''),
  locality: line(LIMITS.locality).min(1, { error: 'Say which town or village it is in' }),
  directions: text(LIMITS.directions).default(''),
  latitude: z.number().min(-90).max(90).overwrite(toCentimetre),
  longitude: z.number().min(-180).max(180).overwrite(toCentimetre),
  pinPrecision: z.enum(PIN_PRECISIONS).default('door'),
}

/** Another venue for one date, as its organiser says it. Country and zone are the surgery's own where they fit the pin. */
export const NewDateVenue = z
  .object({ ...VENUE, countryCode: CountryCode.optional(), timeZone: TimeZone.optional() })
  .meta({ id: 'NewDateVenue' })
export type NewDateVenue = z.infer<typeof NewDateVenue>

/** Where one date is held, when that is not where its surgery usually is. */
export const DateVenue = z
  .object({ ...VENUE, countryCode: CountryCode, timeZone: z.string().meta({ description: 'Of its times' }) })
  .meta({ id: 'DateVenue' })
export type DateVenue = z.infer<typeof DateVenue>

/** One dated meeting, as the public may know it. */
export const Occurrence = z
  .object({
    recurrenceId: LocalDateTime.meta({
      description: 'Its name for good (RECURRENCE-ID): the local start that was planned, whatever became of it',
    }),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    localStart: LocalDateTime.meta({ description: 'Its start by the venue’s clock, where it is now' }),
    status: z.enum(OCCURRENCE_STATUSES),
    reason: z.string().nullable().meta({ description: 'Why it was moved or cancelled' }),
    venue: DateVenue.optional().meta({ description: 'Where it is held, if not where the surgery usually is' }),
    timeToFollow: z
      .boolean()
      .optional()
      .meta({ description: 'Only its day is known: it counts from midnight, and lasts a day' }),
    confirmedAt: z.iso.datetime().nullable().meta({ description: 'When its organiser said that this one takes place' }),
  })
  .meta({ id: 'Occurrence' })
export type Occurrence = z.infer<typeof Occurrence>
