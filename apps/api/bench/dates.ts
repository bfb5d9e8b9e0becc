import { DAY_MS } from '@surgeries/domain/dates/durations'
import { Prisma, type PrismaClient } from '@surgeries/prisma/client'
import { openDatabase } from '../src/db/client.ts'
import { readDateFilter } from '../src/features/calendar/filter.ts'
import { listDates } from '../src/features/calendar/queries/list.ts'
import { compareCalls, type Figure } from './rounds.ts'

const PLACES = 300
const PAGE = 50

interface Question {
  near?: string
  radius?: number
  country?: string[]
  from: string
  to: string
}

export async function benchDates(url: string, say: (line: string) => void): Promise<Figure[]> {
  const db = openDatabase(url)
  const now = new Date()
  const between = (first: number, last: number) => ({ from: dayAfter(now, first), to: dayAfter(now, last) })
  try {
    const places = await randomPlaces(db)
    const near = (radius: number, days: { from: string; to: string }) =>
      places.map(({ latitude, longitude }) => ({ near: `${latitude},${longitude}`, radius, ...days }))
    const countries = [...new Set(places.map(({ countryCode }) => countryCode))]
    const asked: [name: string, questions: Question[]][] = [
      ['dates of a fortnight within 30 km', near(30, between(3, 16))],
      ['dates of a weekend within 100 km', near(100, between(5, 6))],
      ['dates of a fortnight in a country', countries.map((code) => ({ country: [code], ...between(3, 16) }))],
    ]
    const figures: Figure[] = []
    for (const [name, questions] of asked) {
      figures.push(await benchQuestions(db, { name, questions }, now, say))
    }
    return figures
  } finally {
    await db.$disconnect()
  }
}

async function benchQuestions(
  db: PrismaClient,
  { name, questions }: { name: string; questions: Question[] },
  now: Date,
  say: (line: string) => void,
): Promise<Figure> {
  const answered = []
  for (const question of questions) {
    const page = { filter: await readDateFilter(db, question, now), after: null, limit: PAGE }
    const keys = await listDates(db, page, now)
    // Where nothing is on, there is nothing to compare with.
    if (keys.length > 0) answered.push({ page, keys })
  }
  const rowsEach = answered.reduce((sum, { keys }) => sum + keys.length, 0) / answered.length
  say(`Measuring ${name}: ${answered.length} places, ${rowsEach.toFixed(1)} dates each`)
  const [ourTurn, bareTurn] = [inTurns(answered), inTurns(answered)]
  const rates = await compareCalls(
    () => listDates(db, ourTurn().page, now),
    () => readByKey(db, bareTurn().keys),
  )
  return { name, baseline: 'the same rows by primary key', value: rates.ours / rates.bare }
}

function readByKey(db: PrismaClient, keys: { surgeryId: string; recurrenceId: string }[]): Promise<unknown> {
  return db.$queryRaw`
    SELECT o.surgery_id, o.recurrence_id, o.starts_at, o.ends_at, o.local_start, o.status, o.reason, o.confirmed_at,
           s.slug, s.name, s.organisation, s.locality, s.country_code, s.latitude, s.longitude, s.pin_precision,
           s.time_zone, s.state, s.languages
      FROM unnest(${keys.map(({ surgeryId }) => surgeryId)}::uuid[], ${keys.map(({ recurrenceId }) => recurrenceId)}::text[])
           AS key(surgery_id, recurrence_id)
      JOIN occurrence o ON o.surgery_id = key.surgery_id AND o.recurrence_id = key.recurrence_id
      JOIN surgery s ON s.id = o.surgery_id`
}

/** The same places each time, so that two runs can be compared. */
function randomPlaces(db: PrismaClient): Promise<{ latitude: number; longitude: number; countryCode: string }[]> {
  return db.$queryRaw(
    Prisma.sql`SELECT latitude, longitude, country_code AS "countryCode" FROM place ORDER BY md5(id::text) LIMIT ${PLACES}`,
  )
}

function inTurns<T>(items: readonly T[]): () => T {
  let at = 0
  return () => {
    const item = items[at % items.length]
    at += 1
    if (item === undefined) throw new Error('There is nothing to ask for.')
    return item
  }
}

function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
}
