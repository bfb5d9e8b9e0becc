import type { AccessFeature, Offer, PinPrecision, SurgeryState } from '@surgeries/domain/listing'
import { Prisma } from '@surgeries/prisma/client'

/** What a list knows of a surgery. */
export interface SummaryRow {
  id: string
  slug: string
  name: string
  summary: string
  organisation: string
  countryCode: string
  locality: string
  latitude: number
  longitude: number
  pinPrecision: PinPrecision
  timeZone: string
  languages: string[]
  offers: Offer[]
  access: AccessFeature[]
  state: SurgeryState
  pausedUntil: Date | null
  meets: string
  nextAt: Date | null
  nextEndsAt: Date | null
  firstHeldOn: string | null
  confirmedAt: Date | null
  updatedAt: Date
}

export const SUMMARY_COLUMNS = Prisma.sql`
  s.id, s.slug, s.name, s.summary, s.organisation, s."countryCode", s.locality, s.latitude, s.longitude,
  s."pinPrecision", s."timeZone", s.languages, s.offers, s.access, s.state, s."pausedUntil", s.meets,
  next."startsAt" AS "nextAt", next."endsAt" AS "nextEndsAt", s."firstHeldOn", s."confirmedAt", s."updatedAt"`

/**
 * Surgeries `s`, each with its `next` meeting: the first that is not over yet, and after a pause the first from the
 * day of return on. A surgery that sleeps or has ended promises none.
 */
export function surgeriesWithNext(now: Date): Prisma.Sql {
  return Prisma.sql`surgery s LEFT JOIN LATERAL (
    SELECT o."startsAt", o."endsAt" FROM occurrence o
     WHERE o."surgeryId" = s.id AND ${isNotOver(now)} AND s.state IN ('active', 'paused')
       AND (s."pausedUntil" IS NULL OR o."startsAt" AT TIME ZONE s."timeZone" >= s."pausedUntil")
     ORDER BY o."startsAt" LIMIT 1) next ON true`
}

/** The liveliest first: running with a date, running, paused, asleep, ended. */
export function livelinessAt(now: Date): Prisma.Sql {
  return Prisma.sql`CASE s.state
    WHEN 'active' THEN CASE WHEN ${meetsBetween(now)} THEN 0 ELSE 1 END
    WHEN 'paused' THEN 2 WHEN 'dormant' THEN 3 ELSE 4 END`
}

/** Whether a meeting is still to come, or to come before `until`. */
export function meetsBetween(now: Date, until?: Date): Prisma.Sql {
  const before = until ? Prisma.sql`AND o."startsAt" <= ${until}` : Prisma.empty
  return Prisma.sql`EXISTS (SELECT FROM occurrence o WHERE o."surgeryId" = s.id AND ${isNotOver(now)} ${before})`
}

const DAY_MS = 24 * 60 * 60 * 1000

/** No meeting lasts longer than a day: said twice, so that the index need not read what was held long ago. */
function isNotOver(now: Date): Prisma.Sql {
  return Prisma.sql`o."endsAt" > ${now} AND o."startsAt" > ${new Date(now.getTime() - DAY_MS)}`
}
