import { DAY_MS } from '@surgeries/domain/dates/durations'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PrismaClient } from '@surgeries/prisma/client'
import { ORGANISERS, seedAccounts } from './demo-accounts.ts'
import { seedAttendances } from './demo-attendances.ts'
import { seedSubmissions } from './demo-submissions.ts'
import { type Publication, publish } from './publish.ts'
import {
  readRecordedEvents,
  readRecordedSurgeries,
  type RecordedEvent,
  type RecordedSurgery,
} from '@surgeries/prisma/seed/record'
import { recordedListing } from './recorded-listing.ts'
import { RUNNING } from './running.ts'
import { findTown } from './town-names.ts'

const KEEPER_OF_THE_RECORD = 'record@example.org'

export interface DemoSeed {
  surgeries: number
  events: number
  submissions: number
}

/**
 * Adds what is missing of the movement's record, the demo accounts and the waiting submissions. Whatever is there
 * already is left as people made it; the same data are brought once, so that what was removed stays removed.
 */
export async function seedDemo(db: PrismaClient, now: Date): Promise<DemoSeed> {
  const hash = demoHash()
  const state = await db.seedState.findUnique({ where: { name: 'demo' } })
  if (state?.hash !== hash) {
    const accounts = await seedAccounts(db)
    for (const surgery of readRecordedSurgeries()) await seedSurgery(db, surgery, accounts, now)
    await seedEvents(db, readRecordedEvents())
    await seedAttendances(db, 'hamburg', now)
    await seedSubmissions(db, accounts, now)
    await db.seedState.upsert({ where: { name: 'demo' }, create: { name: 'demo', hash }, update: { hash, at: now } })
  }
  return {
    surgeries: await db.surgery.count(),
    events: await db.recordEvent.count(),
    submissions: await db.submission.count({ where: { idempotencyKey: { startsWith: 'demo:' } } }),
  }
}

function demoHash(): string {
  const files = ['recorded-listing.ts', 'running.ts', 'demo-proposals.ts', 'demo-accounts.ts', 'demo-attendances.ts']
  const hash = createHash('sha256').update(JSON.stringify([readRecordedSurgeries(), readRecordedEvents()]))
  for (const file of files) hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex')
}

async function seedSurgery(db: PrismaClient, surgery: RecordedSurgery, accounts: Map<string, string>, now: Date) {
  const { content, confirmedAt, said } = listingOf(surgery, now)
  const quarter = surgery.locality && !confirmedAt ? await findTown(db, surgery.locality, content) : null
  const organiser = ORGANISERS[surgery.id]
  await publish(
    db,
    {
      slug: surgery.id,
      content: { ...content, ...(quarter && { latitude: quarter.latitude, longitude: quarter.longitude }) },
      state: confirmedAt ? 'active' : 'dormant',
      confirmedAt,
      said,
      sources: surgery.sources,
      organiserEmail: organiser ?? KEEPER_OF_THE_RECORD,
      organiserId: (organiser && accounts.get(organiser)) ?? null,
    },
    now,
  )
}

function listingOf(surgery: RecordedSurgery, now: Date): Pick<Publication, 'content' | 'confirmedAt' | 'said'> {
  const running = RUNNING[surgery.id]
  if (!running) return { content: recordedListing(surgery), confirmedAt: null, said: [] }
  const { confirmedDaysAgo, said = [], ...told } = running
  return {
    content: { ...recordedListing(surgery), ...told },
    confirmedAt: new Date(now.getTime() - confirmedDaysAgo * DAY_MS),
    said,
  }
}

async function seedEvents(db: PrismaClient, events: RecordedEvent[]) {
  const surgeries = await db.surgery.findMany({ select: { id: true, slug: true } })
  const idBySlug = new Map(surgeries.map(({ id, slug }) => [slug, id]))
  await db.recordEvent.createMany({
    data: events.flatMap((event) => {
      const surgeryId = idBySlug.get(event.surgery)
      return surgeryId ? [eventRow(event, surgeryId)] : []
    }),
    skipDuplicates: true,
  })
}

function eventRow(event: RecordedEvent, surgeryId: string) {
  const { id, title, start, end, venue, address, status, peopleHelped, surgeons, description, notes, sources } = event
  return {
    id,
    surgeryId,
    title,
    startsOn: start,
    endsOn: end,
    venue: [venue, address].filter(Boolean).join(', '),
    status,
    peopleHelped,
    surgeons,
    description: [description, notes].filter(Boolean).join(' '),
    sources: sources.map((url) => ({ url, title: null })),
  }
}
