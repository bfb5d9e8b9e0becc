import { haveSameClock } from '@surgeries/domain/geo/zones'
import type { Signal } from '@surgeries/domain/moderation'
import type { PrismaClient } from '@surgeries/prisma/client'
import type { Db } from '../db/client.ts'
import { isSeenIn, locatePin } from '../features/places/index.ts'
import { approvedContent, findLastApproved } from '../features/submissions/index.ts'
import { correct } from './correct.ts'

export interface ZoneDifference {
  slug: string
  stored: string
  found: string
  /**
   * `corrected` and `to_correct` are certain; of `in_doubt` only somebody there can tell, and it is left alone. Of
   * `other_country` the stored and the found are countries: no source sees the pin where the listing says that it is. So do
   * they of `approved_apart`, which a moderator approved with that before them: it is left alone.
   */
  outcome: 'corrected' | 'to_correct' | 'in_doubt' | 'other_country' | 'approved_apart'
}

/**
 * Works the zone of every surgery out again from its exact pin, and reports those whose clocks differ from what is stored.
 * With `apply` the certain ones are corrected, on record and with their dates made anew; what a moderator approved with
 * the doubt before them stays.
 */
export async function recheckZones(
  db: PrismaClient,
  { now, apply }: { now: Date; apply: boolean },
): Promise<ZoneDifference[]> {
  const differences: ZoneDifference[] = []
  for (const surgery of await db.surgery.findMany({ orderBy: { slug: 'asc' } })) {
    const content = await approvedContent(db, surgery)
    const finding = await locatePin(db, content, { now, saidCountry: content.countryCode })
    const { timeZone: stored, slug } = surgery
    // The clock of a wrong country would be a wrong clock: the country comes first, and a person says it.
    if (!isSeenIn(finding.countries, content.countryCode)) {
      const isApproved = await isApprovedWith(db, surgery.id, 'pin_apart', 'countryCode')
      const outcome = isApproved ? 'approved_apart' : 'other_country'
      differences.push({ slug, stored: content.countryCode, found: finding.countries.join(' or '), outcome })
      if (!isApproved) continue
    }
    if (haveSameClock(stored, finding.timeZone, now)) continue
    const isInDoubt = finding.candidates.length > 1 || (await isApprovedWith(db, surgery.id, 'clock_differs'))
    if (apply && !isInDoubt)
      await db.$transaction((tx) =>
        correct(tx, surgery.id, { change: { timeZone: finding.timeZone }, action: 'correct_zone', now }),
      )
    const outcome = isInDoubt ? 'in_doubt' : apply ? 'corrected' : 'to_correct'
    differences.push({ slug, stored, found: finding.timeZone, outcome })
  }
  return differences
}

async function isApprovedWith(db: Db, surgeryId: string, doubt: Signal, field?: string): Promise<boolean> {
  const last = await findLastApproved(db, surgeryId)
  return (
    last?.signals.some(({ signal, about }) => signal === doubt && (field === undefined || about === field)) ?? false
  )
}
