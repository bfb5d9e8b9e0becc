import { isSurgeryEvent, LIFECYCLE, type SurgeryEvent } from '@surgeries/domain/lifecycle'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildConfirmed, FIRST, SECOND, WEDNESDAYS } from '../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { answer, questionPath } from '../../../test/asking.ts'
import { buildContent } from '../../../test/build.ts'
import { buildDesk, type Desk, later as wait, propose as send } from '../../../test/desk.ts'
import { runAllJobs } from '../../../test/jobs.ts'
import { submitAndConfirm } from '../../../test/submitting.ts'
import { replaceDates } from '../calendar/import/replace-dates.ts'
import { fade } from '../freshness/fade.ts'
import { resumeReturned } from '../surgeries/index.ts'

type Headers = Record<string, string>

const HARBURG = { name: 'Harburg library', locality: 'Harburg', latitude: 53.45961, longitude: 9.98062 }
const BREMEN = { name: 'Central library', locality: 'Bremen', latitude: 53.0762, longitude: 8.8138 }
const PEOPLE = { moderators: 'uta@example.org', attendees: 'ram@example.org', reporter: 'tara@example.org' }

let t: TestApp
let desk: Desk
let uta: Headers
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t, { email: PEOPLE.moderators })
  uta = desk.headers
})
let own: Awaited<ReturnType<typeof buildOwn>>
beforeEach(async () => {
  own = await buildOwn()
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const later = (seconds: number) => wait(t, seconds)

function nextListing() {
  count += 1
  return {
    email: `anna${count}@example.org`,
    content: buildContent({ name: `Teahouse ${count}`, schedule: WEDNESDAYS }),
  }
}

async function submit() {
  const { email, content } = nextListing()
  const { id } = await submitAndConfirm(t, { email, content })
  return { id, email }
}

/** A surgery with two organisers and somebody who is expected. */
async function buildOwn() {
  const { email, content } = nextListing()
  const { id, slug, submissionId, headers } = await desk.buildOrganised(email, content)
  const { userId } = await t.db.surgeryOrganiser.findFirstOrThrow({ where: { surgeryId: id } })
  const ben = await t.db.user.create({
    data: { id: crypto.randomUUID(), email: `ben${count}@example.org`, name: 'Ben', emailVerified: true },
  })
  await t.db.surgeryOrganiser.create({ data: { surgeryId: id, userId: ben.id } })
  await buildConfirmed(t, id, { email: PEOPLE.attendees })
  const anna = { headers, email, userId }
  later(60)
  return { id, slug, submissionId, anna, ben, path: `/surgeries/${slug}` }
}

async function ok(answering: ReturnType<TestApp['get']>) {
  const response = await answering
  expect(response.statusCode, response.body).toBeLessThan(300)
  return response.body ? response.json() : {}
}
const approve = (id: string) => desk.decide(id)
const decide = (id: string, decision: object) => desk.decide(id, decision)
const reject = (id: string) => decide(id, { action: 'reject', reasonCode: 'duplicate' })
const reopen = (id: string) => desk.reopen(id)
const say = (path: string, body: object, method: 'put' | 'post' = 'put') =>
  ok(t[method](`${own.path}${path}`, body, own.anna.headers))
const propose = (change: object) => send(t, { slug: own.slug, headers: own.anna.headers }, change)
async function proposeEdit(hour: string): Promise<string> {
  const { content } = await ok(t.get(`${own.path}/content`, own.anna.headers))
  const rules = WEDNESDAYS.rules.map((rule) => ({ ...rule, start: `2026-11-25T${hour}` }))
  return propose({ kind: 'edit', content: { ...content, schedule: { ...WEDNESDAYS, rules } } })
}
const organise = async (method: 'put' | 'remove', body: object) => {
  const { version } = await t.db.surgery.findUniqueOrThrow({ where: { id: own.id } })
  const headers = { ...own.anna.headers, ...tag(version) }
  const path = `${own.path}/pause`
  await ok(method === 'put' ? t.put(path, body, headers) : t.remove(path, headers))
}
const fadeOwn = () => t.db.$transaction((tx) => fade(tx, t.app.deps.env, own.id, 'no_answer', t.clock.now))
async function ask() {
  const { id: surgeryId, anna } = own
  const askedAt = t.clock.now
  later(7 * 86_400)
  await t.db.question.create({
    data: { surgeryId, userId: anna.userId, about: FIRST, askedAt, dueAt: t.clock.now },
  })
  t.clock.now = askedAt
  return questionPath(t, surgeryId, anna.userId)
}
async function offer(): Promise<string> {
  const report = {
    surgeryId: own.id,
    kind: 'take_on',
    email: PEOPLE.reporter,
    name: 'Tara',
    createdAt: t.clock.now,
  } as const
  return (await t.db.report.create({ data: report })).id
}
const handOver = (id: string) => ok(t.post(`/moderation/reports/${id}/outcome`, { outcome: 'handed_over' }, uta))
const importDates = () => {
  const row = { surgeryId: own.id, url: 'https://calendar.example/feed', setBy: own.anna.userId }
  const dates = [{ start: '2026-11-25T10:00', durationMinutes: 60 }]
  const write = async () => void (await t.db.calendarImport.create({ data: { ...row, dates } }))
  return replaceDates(t.db, own.id, dates, write, t.clock.now)
}

/** Lets all mails go that wait, and forgets them. */
async function clear(): Promise<void> {
  later(60)
  await runAllJobs(t)
  await t.db.mail.deleteMany()
}

async function whoGotMail(email = own.anna.email): Promise<string[]> {
  later(60)
  await runAllJobs(t)
  const names = new Map<string, string>([
    ...Object.entries(PEOPLE).map(([name, address]) => [address, name] as const),
    [email, 'anna'],
    [own.ben.email, 'ben'],
  ])
  const mails = await t.db.mail.findMany({ select: { to: true } })
  return [...new Set(mails.map(({ to }) => names.get(to) ?? to))].toSorted()
}

/** Whom the table names: of the two organisers, one sent what is decided on. */
function expected(event: SurgeryEvent, { isDateChanged }: { isDateChanged: boolean }): string[] {
  const { mails, attendees } = LIFECYCLE[event]
  const people = mails.flatMap((name) => {
    if (name === 'sender') return ['anna']
    if (name !== 'organisers') return [name]
    return mails.includes('sender') ? ['ben'] : ['anna', 'ben']
  })
  return [...people, ...(isDateChanged && attendees !== 'nobody' ? ['attendees'] : [])].toSorted()
}

interface Case {
  prepare?: () => Promise<unknown>
  act: (prepared: string) => Promise<unknown>
  /** Whether the date of whoever is expected is another, or off, with it. */
  isDateChanged: boolean
}

const CASES: Partial<Record<SurgeryEvent, Case>> = {
  edit: { prepare: () => proposeEdit('18:30'), act: (id: string) => ok(approve(id)), isDateChanged: true },
  revert: {
    prepare: async () => ok(approve(await proposeEdit('18:30'))),
    act: async () => {
      const { version } = await t.db.surgery.findUniqueOrThrow({ where: { id: own.id } })
      const body = { submissionId: own.submissionId, reason: 'It was right before' }
      await ok(t.post(`${own.path}/reverts`, body, { ...uta, ...tag(version) }))
    },
    isDateChanged: true,
  },
  end: { prepare: () => propose({ kind: 'end' }), act: (id: string) => ok(approve(id)), isDateChanged: true },
  restart: {
    prepare: async () => {
      await ok(approve(await propose({ kind: 'end' })))
      await clear()
      return propose({ kind: 'restart' })
    },
    act: (id: string) => ok(approve(id)),
    isDateChanged: true,
  },
  approve_venue: {
    prepare: async () => (await say(`/occurrences/${FIRST}/venue`, { venue: BREMEN })).waiting.id,
    act: (id: string) => ok(approve(id)),
    isDateChanged: true,
  },
  hide: { act: () => ok(t.post(`${own.path}/hiding`, { reason: 'A doubt' }, uta)), isDateChanged: true },
  restore: {
    prepare: () => ok(t.post(`${own.path}/hiding`, { reason: 'A doubt' }, uta)),
    act: () => ok(t.remove(`${own.path}/hiding`, uta)),
    isDateChanged: true,
  },
  remove: {
    prepare: () => ok(reopen(own.submissionId)),
    act: () => ok(reject(own.submissionId)),
    isDateChanged: true,
  },
  republish: {
    prepare: () => ok(reopen(own.submissionId)),
    act: () => ok(approve(own.submissionId)),
    isDateChanged: true,
  },
  hand_over: { prepare: offer, act: handOver, isDateChanged: false },
  take_back_hand_over: {
    prepare: async () => {
      await fadeOwn()
      const id = await offer()
      await handOver(id)
      return id
    },
    act: (id: string) => ok(t.post(`/moderation/reports/${id}/reopening`, { reason: 'A mistake' }, uta)),
    isDateChanged: true,
  },
  confirm: { act: () => say('/confirmation', {}, 'post'), isDateChanged: false },
  wake: {
    prepare: async () => {
      await fadeOwn()
      return questionPath(t, own.id, own.anna.userId)
    },
    act: async (path: string) => ok(answer(t, path, { answer: 'yes' })),
    isDateChanged: true,
  },
  pause: { act: () => organise('put', { until: '2026-12-10' }), isDateChanged: true },
  resume: {
    prepare: () => organise('put', { until: '2026-12-10' }),
    act: () => organise('remove', {}),
    isDateChanged: true,
  },
  return: {
    prepare: () => organise('put', { until: '2026-11-27' }),
    act: () => resumeReturned(t.db, new Date('2026-11-27T12:00:00Z')),
    isDateChanged: false,
  },
  stop: { prepare: ask, act: (path: string) => ok(answer(t, path, { answer: 'stopped' })), isDateChanged: true },
  fade: { act: fadeOwn, isDateChanged: true },
  change_date: {
    act: () => say(`/occurrences/${FIRST}`, { status: 'cancelled', reason: 'Ill' }),
    isDateChanged: true,
  },
  confirm_date: { act: () => say(`/occurrences/${SECOND}/confirmation`, {}, 'post'), isDateChanged: false },
  change_venue: { act: () => say(`/occurrences/${FIRST}/venue`, { venue: HARBURG }), isDateChanged: true },
  import_dates: { act: importDates, isDateChanged: false },
}

describe('whom the table of a surgery’s life names is written to, and nobody else', () => {
  const cases = Object.keys(LIFECYCLE)
    .filter(isSurgeryEvent)
    .flatMap((event) => (CASES[event] ? [{ event, ...CASES[event] }] : []))
  it.each(cases)('of $event', async ({ event, prepare, act, isDateChanged }) => {
    const prepared = String(await prepare?.())
    await clear()
    await act(prepared)
    expect(await whoGotMail()).toEqual(expected(event, { isDateChanged }))
  })

  it('of publish', async () => {
    const { id, email } = await submit()
    await clear()
    await ok(approve(id))
    expect(await whoGotMail(email)).toEqual(expected('publish', { isDateChanged: false }))
  })

  it('of undo: what waited goes, and nobody hears of either', async () => {
    const id = await proposeEdit('18:30')
    await clear()
    await ok(approve(id))
    later(5)
    await ok(t.remove(`/submissions/${id}/decision`, uta))
    expect(await whoGotMail()).toEqual(expected('undo', { isDateChanged: false }))
  })
})
