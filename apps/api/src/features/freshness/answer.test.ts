import type { Question } from '@surgeries/contracts/freshness'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { buildModerator } from '../../../test/submitting.ts'
import { linkTokenOf } from '../../link-tokens.ts'
import { keepFresh } from './service.ts'

/** Every Wednesday, 17:30 in Hamburg. */
const WEEKLY = scheduleOf({ start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const DATES = ['2026-12-16T17:30', '2026-12-23T17:30', '2026-12-30T17:30', '2027-01-06T17:30']
const ASKED = new Date('2026-12-10T12:00:00Z')
const DAY_MS = 86_400_000
const after = (days: number) => new Date(ASKED.getTime() + days * DAY_MS)

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
beforeEach(async () => {
  t.clock.now = ASKED
  await t.db.surgery.updateMany({ where: { state: 'active' }, data: { state: 'ended' } })
})
afterAll(() => t.close())

async function buildPerson(name = 'Gesche') {
  const id = crypto.randomUUID()
  await t.db.user.create({ data: { id, email: `${id}@example.org`, name, emailVerified: true } })
  return { id, email: `${id}@example.org` }
}

async function buildAsked(schedule: typeof WEEKLY | null = WEEKLY, colleagues = 0) {
  const people = [await buildPerson()]
  const surgery = await buildSurgery(t.db, {
    schedule,
    organiserId: people[0]?.id ?? '',
    now: after(-20),
    confirmedAt: after(-20),
  })
  for (let n = 0; n < colleagues; n++) {
    const person = await buildPerson('Hinnerk')
    people.push(person)
    await t.db.surgeryOrganiser.create({ data: { surgeryId: surgery.id, userId: person.id, role: 'co_organiser' } })
  }
  if (!schedule) t.clock.now = after(65)
  await keepFresh(t.app.deps)
  return { ...surgery, people, paths: await Promise.all(people.map(({ id }) => pathOf(surgery.id, id))) }
}

async function pathOf(surgeryId: string, userId: string): Promise<string> {
  const { id } = await t.db.question.findFirstOrThrow({ where: { surgeryId, userId }, orderBy: { id: 'desc' } })
  return `/questions/by-token/${linkTokenOf(t.app.deps.env, 'question-link', id)}`
}

const answer = (path: string | undefined, body: object) => t.post(`${path}/answer`, body)
const read = async (path: string | undefined) => (await t.get(`${path}`)).json<Question>()
const pageOf = async ({ slug }: { slug: string }) =>
  (await t.get(`/surgeries/${slug}`)).json<{
    state: string
    mark: string
    upcoming: { recurrenceId: string; status: string }[]
  }>()
const actionsOf = async ({ id }: { id: string }) =>
  (await t.db.auditEntry.findMany({ where: { surgeryId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action)

describe('the link of a question', () => {
  it('shows what is asked, and says nothing by being opened', async () => {
    const surgery = await buildAsked()
    const before = await pageOf(surgery)
    await t.get(`${surgery.paths[0]}`)
    const question = await read(surgery.paths[0])
    expect(question.occurrences.map(({ recurrenceId }) => recurrenceId)).toEqual(DATES)
    expect(question).toMatchObject({ surgery: { slug: surgery.slug, state: 'active' }, answer: null, answeredAt: null })
    expect(await pageOf(surgery)).toEqual(before)
    expect(JSON.stringify(question)).not.toContain('@')
  })

  it('is nobody’s any more when they no longer organise it', async () => {
    const surgery = await buildAsked()
    await t.db.surgeryOrganiser.deleteMany({ where: { surgeryId: surgery.id } })
    expect((await t.get(`${surgery.paths[0]}`)).statusCode).toBe(404)
    expect((await answer(surgery.paths[0], { answer: 'yes' })).statusCode).toBe(404)
  })

  it('opens nothing when it was changed, or is the link of something else', async () => {
    const surgery = await buildAsked()
    const { id } = await t.db.question.findFirstOrThrow({ where: { surgeryId: surgery.id } })
    const other = `/questions/by-token/${linkTokenOf(t.app.deps.env, 'submission-link', id)}`
    expect((await t.get(other)).statusCode).toBe(404)
    expect((await t.get(`${surgery.paths[0]}`.slice(0, -3).concat('abc'))).statusCode).toBe(404)
  })

  it('runs out sixty days after its time', async () => {
    const surgery = await buildAsked()
    t.clock.now = after(66)
    expect((await t.get(`${surgery.paths[0]}`)).statusCode).toBe(200)
    t.clock.now = after(68)
    const refused = await answer(surgery.paths[0], { answer: 'yes' })
    expect([refused.statusCode, refused.json().code]).toEqual([410, 'link_expired'])
  })

  it('changes nothing of what has ended', async () => {
    const surgery = await buildAsked()
    await t.db.surgery.update({ where: { id: surgery.id }, data: { state: 'ended' } })
    const refused = await answer(surgery.paths[0], { answer: 'yes' })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'move_not_open'])
  })
})

describe('yes', () => {
  it('confirms all dates asked about, for everybody to see', async () => {
    const surgery = await buildAsked()
    t.clock.now = after(0.1)
    const answered = await answer(surgery.paths[0], { answer: 'yes' })
    expect(answered.json()).toMatchObject({ answer: 'yes', answeredAt: t.clock.now.toISOString() })
    const page = await pageOf(surgery)
    expect(page.mark).toBe('on')
    expect(page.upcoming.slice(0, 5)).toMatchObject([
      ...DATES.map((recurrenceId) => ({ recurrenceId, confirmedAt: t.clock.now.toISOString() })),
      { confirmedAt: null },
    ])
    expect(page).toMatchObject({ confirmedAt: t.clock.now.toISOString() })
  })

  it('of one organiser settles the question for all of them', async () => {
    const surgery = await buildAsked(WEEKLY, 2)
    await answer(surgery.paths[1], { answer: 'yes' })
    for (const path of surgery.paths) expect((await read(path)).answer).toBe('yes')
  })

  it('where no date is known is a word that it runs', async () => {
    const surgery = await buildAsked(null)
    await answer(surgery.paths[0], { answer: 'yes' })
    expect(await pageOf(surgery)).toMatchObject({ confirmedAt: t.clock.now.toISOString(), mark: 'confirmed' })
    expect(await actionsOf(surgery)).toEqual(['confirm'])
  })
})

describe('cancelled', () => {
  it('calls off the date asked about, with its reason, and no other', async () => {
    const surgery = await buildAsked()
    await answer(surgery.paths[0], { answer: 'cancelled', reason: 'The hall is flooded' })
    expect((await pageOf(surgery)).upcoming.slice(0, 2)).toMatchObject([
      { recurrenceId: DATES[0], status: 'cancelled', reason: 'The hall is flooded' },
      { recurrenceId: DATES[1], status: 'scheduled' },
    ])
  })

  it('pressed again and again, and at once, is said once', async () => {
    const surgery = await buildAsked()
    const said = { answer: 'cancelled', reason: 'Snow' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer(surgery.paths[0], said)))
    answers.push(await answer(surgery.paths[0], said))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
    expect(await actionsOf(surgery)).toEqual(['cancel_occurrence'])
    expect((await pageOf(surgery)).upcoming.filter(({ status }) => status === 'cancelled')).toHaveLength(1)
  })

  it('is taken back by a later yes', async () => {
    const surgery = await buildAsked()
    await answer(surgery.paths[0], { answer: 'cancelled' })
    await answer(surgery.paths[0], { answer: 'yes' })
    expect((await pageOf(surgery)).upcoming.slice(0, 4).map(({ status }) => status)).toEqual(
      DATES.map(() => 'scheduled'),
    )
    expect(await pageOf(surgery)).toMatchObject({ mark: 'on' })
  })

  it('may be about another date than the first', async () => {
    const surgery = await buildAsked()
    await answer(surgery.paths[0], { answer: 'cancelled', recurrenceId: DATES[2] })
    const statuses = (await pageOf(surgery)).upcoming.slice(0, 3).map(({ status }) => status)
    expect(statuses).toEqual(['scheduled', 'scheduled', 'cancelled'])
    const unknown = await answer(surgery.paths[0], { answer: 'cancelled', recurrenceId: '2026-12-17T17:30' })
    expect(unknown.statusCode).toBe(404)
  })
})

describe('moved', () => {
  it('puts the date where it is now, confirmed', async () => {
    const surgery = await buildAsked()
    await answer(surgery.paths[0], { answer: 'moved', start: '2026-12-17T18:00', reason: 'Carol singing' })
    expect((await pageOf(surgery)).upcoming[0]).toMatchObject({
      recurrenceId: DATES[0],
      localStart: '2026-12-17T18:00',
      status: 'moved',
      confirmedAt: t.clock.now.toISOString(),
    })
  })

  it.each([
    ['over', '2026-12-09T18:00'],
    ['taken', DATES[1]],
    ['farther ahead than anybody can see', '2030-01-01T10:00'],
  ])('to a time that is %s is refused beside the field, and changes nothing', async (_why, start) => {
    const surgery = await buildAsked()
    const before = await pageOf(surgery)
    const refused = await answer(surgery.paths[0], { answer: 'moved', start, reason: 'x' })
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([400, '/start'])
    expect(await pageOf(surgery)).toEqual(before)
    expect((await read(surgery.paths[0])).answer).toBeNull()
  })
})

describe('stopped', () => {
  it('takes the dates off the map at once, and puts the ending before the moderators in their name', async () => {
    await buildModerator(t.db, { email: 'asha@example.org', countries: ['DE'] })
    const surgery = await buildAsked()
    const said = { answer: 'stopped', message: 'We have all moved away.' }
    await Promise.all([1, 2, 3].map(() => answer(surgery.paths[0], said)))
    expect(await pageOf(surgery)).toMatchObject({ state: 'dormant', mark: 'faded', upcoming: [] })
    const [submission, ...others] = await t.db.submission.findMany({ where: { surgeryId: surgery.id } })
    expect(submission).toMatchObject({
      kind: 'end',
      state: 'pending',
      organiserId: surgery.people[0]?.id,
      message: said.message,
    })
    expect(others).toEqual([])
    expect(await actionsOf(surgery)).toEqual(['stop', 'submit'])
    expect(await t.db.mail.count({ where: { to: 'asha@example.org' } })).toBe(1)
  })

  it('is told to the others, who can wake it: then nothing is to end any more', async () => {
    const surgery = await buildAsked(WEEKLY, 1)
    await answer(surgery.paths[0], { answer: 'stopped' })
    const other = surgery.people[1]
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: other?.email ?? '' }, orderBy: { createdAt: 'desc' } })
    expect(mail.text).toContain('Gesche has told us that “Kultwerk West Social Media Surgery” has stopped')
    t.clock.now = after(1)
    await answer(await pathOf(surgery.id, other?.id ?? ''), { answer: 'yes' })
    expect(await pageOf(surgery)).toMatchObject({ state: 'active', mark: 'on' })
    expect((await t.db.submission.findFirstOrThrow({ where: { surgeryId: surgery.id } })).state).toBe('withdrawn')
    expect((await actionsOf(surgery)).slice(2, 4)).toEqual(['withdraw', 'wake'])
  })
})

describe('what has faded', () => {
  async function fade() {
    const surgery = await buildAsked()
    for (const days of [22, 30]) {
      t.clock.now = after(days)
      await keepFresh(t.app.deps)
    }
    expect((await pageOf(surgery)).state).toBe('dormant')
    return { ...surgery, path: await pathOf(surgery.id, surgery.people[0]?.id ?? '') }
  }

  it('is woken by the link of the mail that told of it: its dates are back, and confirmed', async () => {
    const surgery = await fade()
    expect(await read(surgery.path)).toMatchObject({ surgery: { state: 'dormant' }, occurrences: [] })
    t.clock.now = after(40)
    await Promise.all([1, 2].map(() => answer(surgery.path, { answer: 'yes' })))
    const page = await pageOf(surgery)
    expect(page).toMatchObject({ state: 'active', mark: 'on' })
    expect(page.upcoming).toHaveLength(6)
    expect((await actionsOf(surgery)).filter((action) => action === 'wake')).toHaveLength(1)
    expect((await read(surgery.path)).occurrences).toHaveLength(4)
  })

  it('stays so after a move that cannot be', async () => {
    const surgery = await fade()
    const refused = await answer(surgery.path, { answer: 'moved', start: '2020-01-01T10:00' })
    expect(refused.statusCode).toBe(400)
    expect((await pageOf(surgery)).state).toBe('dormant')
  })

  it('does not fade again before it has been asked again', async () => {
    const surgery = await fade()
    await answer(surgery.path, { answer: 'yes' })
    for (const days of [31, 35, 50]) {
      t.clock.now = after(days)
      await keepFresh(t.app.deps)
    }
    expect((await pageOf(surgery)).state).toBe('active')
  })
})

describe('an answer and a decision at the same moment', () => {
  it('wait for each other: the ending is either withdrawn or carried out', async () => {
    const adminId = await buildModerator(t.db, { email: `${crypto.randomUUID()}@example.org`, role: 'administrator' })
    const { email } = await t.db.user.findUniqueOrThrow({ where: { id: adminId } })
    t.clock.now = new Date()
    const headers = await t.signIn(email)
    t.clock.now = ASKED
    for (let round = 0; round < 4; round++) {
      const surgery = await buildAsked(WEEKLY)
      await answer(surgery.paths[0], { answer: 'stopped' })
      const { id } = await t.db.submission.findFirstOrThrow({ where: { surgeryId: surgery.id } })
      await t.db.session.updateMany({ data: { createdAt: t.clock.now, expiresAt: after(100) } })
      const [woken, decided] = await Promise.all([
        answer(surgery.paths[0], { answer: 'yes' }),
        t.post(`/submissions/${id}/decision`, { action: 'approve', fieldNotes: [] }, { ...headers, 'if-match': '"1"' }),
      ])
      const { state } = await pageOf(surgery)
      const outcome = [woken.statusCode, decided.statusCode, state]
      expect([
        [200, 409, 'active'],
        [409, 200, 'ended'],
      ]).toContainEqual(outcome)
    }
  })
})
