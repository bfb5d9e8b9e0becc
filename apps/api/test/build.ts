import { ListingContent } from '@surgeries/contracts/listing'
import type { SurgeryState } from '@surgeries/domain/surgery-states'
import type { z } from 'zod'
import type { Db } from '../src/db/client.ts'
import { publishSurgery } from '../src/features/surgeries/index.ts'
import { NOW } from './app.ts'
import { setState } from './surgery-events.ts'

type Content = Partial<z.input<typeof ListingContent>>

const HAMBURG = {
  name: 'Kultwerk West Social Media Surgery',
  summary: 'Free help with the web for community groups',
  website: 'https://kultwerk-west.example',
  latitude: 53.55,
  longitude: 9.95,
  countryCode: 'DE',
  timeZone: 'Europe/Berlin',
  locality: 'Hamburg',
}

/** A complete and correct proposal, in Hamburg unless told otherwise. */
export function buildContent(content: Content = {}): ListingContent {
  return ListingContent.parse({ ...HAMBURG, ...content })
}

interface SurgeryFacts extends Content {
  state?: SurgeryState
  pausedUntil?: string
  /** When an organiser last said that it runs; null for nobody ever. */
  confirmedAt?: Date | null
  organiserId?: string
  now?: Date
}

/** A published surgery, with everything that publishing brings. */
export async function buildSurgery(
  db: Db,
  { state = 'active', pausedUntil, confirmedAt = NOW, organiserId, now = NOW, ...content }: SurgeryFacts = {},
): Promise<{ id: string; slug: string; version: number }> {
  const published = await publishSurgery(db, { content: buildContent(content), organiserId }, now)
  if (state !== 'active') {
    await setState(
      db,
      published.id,
      { state, pausedUntil: state === 'paused' ? (pausedUntil ?? '2027-01-15') : null },
      now,
    )
  }
  await db.surgery.update({ where: { id: published.id }, data: { confirmedAt, version: published.version } })
  return published
}
