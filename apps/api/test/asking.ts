import { DAY_MS } from '@surgeries/domain/dates/durations'
import type { Question } from '@surgeries/contracts/freshness'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { checkFreshness } from '../src/features/freshness/index.ts'
import { linkTokenOf } from '../src/http/link-tokens.ts'
import type { TestApp } from './app.ts'
import { buildSurgery } from './build.ts'

/** Every Wednesday, 17:30 in Hamburg: these are the dates that a question of the 10th is about. */
const WEEKLY = scheduleOf({ start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
export const DATES = ['2026-12-16T17:30', '2026-12-23T17:30', '2026-12-30T17:30', '2027-01-06T17:30']
export const ASKED = new Date('2026-12-10T12:00:00Z')

/** So many days after the question. */
export function afterAsking(days: number): Date {
  return new Date(ASKED.getTime() + days * DAY_MS)
}

export interface Person {
  id: string
  email: string
}

export interface AskedSurgery {
  id: string
  slug: string
  people: Person[]
  /** The private links of their questions, below /api/v1, in the same order. */
  paths: string[]
}

/** A surgery whose organisers have just been asked: about its dates, or whether it still runs where it has none. */
export async function buildAsked(t: TestApp, { hasDates = true, colleagues = 0 } = {}): Promise<AskedSurgery> {
  const people = [await buildPerson(t, 'Gesche')]
  const surgery = await buildSurgery(t.db, {
    schedule: hasDates ? WEEKLY : null,
    organiserId: people[0]?.id ?? '',
    now: afterAsking(-20),
    confirmedAt: afterAsking(-20),
  })
  for (let n = 0; n < colleagues; n++) {
    const person = await buildPerson(t, 'Hinnerk')
    people.push(person)
    await t.db.surgeryOrganiser.create({ data: { surgeryId: surgery.id, userId: person.id } })
  }
  if (!hasDates) t.clock.now = afterAsking(65)
  await checkFreshness(t.app.deps)
  return { ...surgery, people, paths: await Promise.all(people.map(({ id }) => questionPath(t, surgery.id, id))) }
}

async function buildPerson(t: TestApp, name: string): Promise<Person> {
  const id = crypto.randomUUID()
  await t.db.user.create({ data: { id, email: `${id}@example.org`, name, emailVerified: true } })
  return { id, email: `${id}@example.org` }
}

/** The private link of the last question to somebody. */
export async function questionPath(t: TestApp, surgeryId: string, userId: string): Promise<string> {
  const { id } = await t.db.question.findFirstOrThrow({ where: { surgeryId, userId }, orderBy: { id: 'desc' } })
  return `/questions/by-token/${linkTokenOf(t.app.deps.env, 'question-link', id)}`
}

export function answer(t: TestApp, path: string | undefined, body: object) {
  return t.post(`${path}/answer`, body)
}

export async function readAsked(t: TestApp, path: string | undefined): Promise<Question> {
  return (await t.get(`${path}`)).json<Question>()
}

interface Page {
  state: string
  mark: string
  upcoming: { recurrenceId: string; status: string }[]
}

export async function readPage(t: TestApp, { slug }: { slug: string }): Promise<Page> {
  return (await t.get(`/surgeries/${slug}`)).json<Page>()
}

/** What was done to a surgery, in order. */
export async function actionsOf(t: TestApp, { id }: { id: string }): Promise<string[]> {
  const entries = await t.db.auditEntry.findMany({ where: { surgeryId: id }, orderBy: { id: 'asc' } })
  return entries.map(({ action }) => action)
}
