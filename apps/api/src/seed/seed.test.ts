import { PrismaPg } from '@prisma/adapter-pg'
import { faultsOf } from '@surgeries/domain/listing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type Clone } from '../../test/database.ts'
import { ListingContent } from '@surgeries/contracts/listing'
import { PrismaClient } from '@surgeries/prisma/client'
import { seedGazetteer } from '@surgeries/prisma/seed/gazetteer'
import { seed } from './seed.ts'

const NOW = new Date('2026-11-18T12:00:00Z')
const A_WEEK_LATER = new Date('2026-11-25T12:00:00Z')

let clone: Clone
let db: PrismaClient
beforeAll(async () => {
  clone = await cloneDatabase()
  db = new PrismaClient({ adapter: new PrismaPg({ connectionString: clone.url }) })
  await seed(clone.url, 'demo', NOW)
})
afterAll(async () => {
  await db.$disconnect()
  await clone.drop()
})

describe('the demo seed', () => {
  test('publishes all 43 surgeries of the record, with their sources and events', async () => {
    expect(await db.surgery.count()).toBe(43)
    expect(await db.recordEvent.count()).toBe(30)
    const surgeries = await db.surgery.findMany()
    for (const { slug, sources } of surgeries) expect(sources, slug).not.toEqual([])
  })

  test('shows four as running, each with a coming date in its own zone', async () => {
    const running = await db.surgery.findMany({
      where: { state: 'active' },
      include: { occurrences: { orderBy: { startsAt: 'asc' }, take: 1 } },
      orderBy: { slug: 'asc' },
    })
    expect(running.map(({ slug, occurrences }) => [slug, occurrences[0]?.startsAt.toISOString()])).toEqual([
      ['auckland', '2026-12-03T04:30:00.000Z'],
      ['central-birmingham', '2026-11-18T17:30:00.000Z'],
      ['hamburg', '2026-12-14T17:00:00.000Z'],
      ['kathmandu', '2026-12-12T05:15:00.000Z'],
    ])
    expect(running.every(({ description }) => description.includes('They are an illustration'))).toBe(true)
  })

  test('shows dates that are confirmed, and one that is cancelled', async () => {
    const said = await db.occurrence.findMany({
      where: { OR: [{ confirmedAt: { not: null } }, { status: 'cancelled' }] },
      include: { surgery: { select: { slug: true } } },
      orderBy: { startsAt: 'asc' },
    })
    expect(said.map(({ surgery, recurrenceId, status }) => [surgery.slug, recurrenceId, status])).toEqual([
      ['central-birmingham', '2026-11-18T17:30', 'scheduled'],
      ['hamburg', '2026-12-14T18:00', 'scheduled'],
      ['central-birmingham', '2026-12-16T17:30', 'cancelled'],
    ])
  })

  test('lets some people come along to Hamburg', async () => {
    const people = await db.attendance.findMany({ include: { surgery: { select: { slug: true } } } })
    expect(new Set(people.map(({ surgery, recurrenceId }) => `${surgery.slug} ${recurrenceId}`))).toEqual(
      new Set(['hamburg 2026-12-14T18:00']),
    )
    expect(people.map(({ kind }) => kind).toSorted()).toEqual(['offers_help', 'wants_help', 'wants_help'])
  })

  test('shows the others as on record and not confirmed', async () => {
    const others = await db.surgery.findMany({ where: { state: { not: 'active' } } })
    expect(new Set(others.map(({ state, confirmedAt }) => `${state} ${confirmedAt?.toISOString()}`))).toEqual(
      new Set(['dormant undefined']),
    )
  })

  test('holds only listings that the product would take from anybody', async () => {
    for (const { content, idempotencyKey } of await db.submission.findMany()) {
      const listing = ListingContent.parse(content)
      expect(listing, idempotencyKey ?? '').toEqual(content)
      expect(faultsOf(listing), idempotencyKey ?? '').toEqual([])
    }
  })

  test('finds each surgery by its town in other scripts', async () => {
    const kathmandu = await db.surgery.findUniqueOrThrow({ where: { slug: 'kathmandu' } })
    expect(kathmandu.searchKey).toContain('काठमाडौं')
    expect(kathmandu.searchKey).toContain('katmandu')
  })

  test('gives moderators of several countries something to look at', async () => {
    const waiting = await db.submission.findMany({ where: { state: { in: ['pending', 'changes_requested'] } } })
    expect(waiting.map(({ countryCode }) => countryCode).toSorted()).toEqual(['DE', 'FR', 'GB', 'GB', 'NP', 'NP', 'NZ'])
  })

  test('changes nothing the second time', async () => {
    const before = await everything()
    await seed(clone.url, 'demo', A_WEEK_LATER)
    expect(await everything()).toEqual(before)
  })

  test('leaves what people changed as it is, also when the data are newer', async () => {
    await db.surgery.update({ where: { slug: 'york' }, data: { name: 'York, again' } })
    await db.seedState.update({ where: { name: 'demo' }, data: { hash: 'of older data' } })
    await seed(clone.url, 'demo', A_WEEK_LATER)
    expect(await db.surgery.findUniqueOrThrow({ where: { slug: 'york' } })).toMatchObject({ name: 'York, again' })
    expect(await db.surgery.count()).toBe(43)
  })
})

test('without demo data a database has the gazetteer and nothing else', async () => {
  const empty = await cloneDatabase()
  try {
    expect(await seed(empty.url, 'none', NOW)).toMatchObject({ demo: null, gazetteer: { changed: false } })
  } finally {
    await empty.drop()
  }
})

async function everything() {
  return Promise.all([
    db.surgery.findMany({ orderBy: { id: 'asc' } }),
    db.submission.findMany({ orderBy: { id: 'asc' } }),
    db.user.findMany({ orderBy: { id: 'asc' } }),
    db.roleGrant.findMany({ orderBy: { userId: 'asc' } }),
    db.occurrence.findMany({ orderBy: [{ surgeryId: 'asc' }, { startsAt: 'asc' }] }),
    db.recordEvent.findMany({ orderBy: { id: 'asc' } }),
    db.auditEntry.findMany({ orderBy: { id: 'asc' } }),
    db.seedState.findMany({ orderBy: { name: 'asc' } }),
  ])
}

test('places that were loaded from older files are loaded again at the next start, and only then', async () => {
  const old = await cloneDatabase()
  const client = new pg.Client({ connectionString: old.url })
  await client.connect()
  try {
    expect(await seedGazetteer(client)).toMatchObject({ changed: false })
    await client.query(`UPDATE seed_state SET hash = 'of-older-files sample' WHERE name = 'gazetteer'`)
    await client.query('DELETE FROM place_name')
    const { changed, names } = await seedGazetteer(client, 'sample')
    expect(changed).toBe(true)
    expect(names).toBeGreaterThan(10_000)
    expect(await seedGazetteer(client)).toMatchObject({ changed: false })
  } finally {
    await client.end()
    await old.drop()
  }
})
