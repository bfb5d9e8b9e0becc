import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { attend, buildConfirmed, subjectsTo, WEDNESDAYS } from '../../../../test/attending.ts'
import { buildContent } from '../../../../test/build.ts'
import { APPROVE, buildDesk, type Desk, later, type Organised, propose, proposeEdit } from '../../../../test/desk.ts'
import { runAllJobs } from '../../../../test/jobs.ts'
import { buildSubmission } from '../../../../test/submitting.ts'
import { setState } from '../../../../test/surgery-events.ts'

let t: TestApp
let desk: Desk
let uta: Record<string, string>
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t)
  uta = desk.headers
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = new Date('2026-11-18T12:00:00Z')
})
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const decide = (id: string, decision: object) => desk.decide(id, decision)
const undo = (id: string) => desk.undo(id)
const REJECT = { action: 'reject', reasonCode: 'duplicate' }

async function buildOrganised(): Promise<Organised> {
  count += 1
  const email = `organiser${count}@example.org`
  const content = buildContent({ name: `Teahouse ${count}`, schedule: WEDNESDAYS })
  const organised = await desk.buildOrganised(email, content)
  later(t)
  return organised
}

/** One that nobody has confirmed for a long time. */
async function buildDormant() {
  const organised = await buildOrganised()
  await setState(t.db, organised.id, { state: 'dormant' }, t.clock.now)
  await t.db.surgery.update({ where: { id: organised.id }, data: { confirmedAt: new Date('2026-07-01T10:00:00Z') } })
  return organised
}

const CAKE = { summary: 'Now with cake' }

const publicFacts = async ({ slug }: Organised) => {
  const { state, mark, confirmedAt, summary, upcoming, pausedUntil } = (await t.get(`/surgeries/${slug}`)).json()
  return { state, mark, confirmedAt, summary, dates: upcoming.length, pausedUntil }
}

describe('an approved edit of a dormant surgery', () => {
  it('wakes it: page, list, map and feed show it confirmed and with its dates', async () => {
    const organised = await buildDormant()
    const edit = await proposeEdit(t, organised, CAKE)
    expect((await publicFacts(organised)).dates).toBe(0)
    await desk.approve(edit)
    expect(await publicFacts(organised)).toMatchObject({
      state: 'active',
      mark: 'confirmed',
      confirmedAt: t.clock.now.toISOString(),
      dates: 6,
    })
    const { items } = (await t.get(`/surgeries?q=teahouse ${count}&state=active`)).json()
    expect(items).toMatchObject([{ slug: organised.slug, state: 'active', mark: 'confirmed' }])
    const map = await t.get('/map?zoom=15&bbox=9.9,53.5,10,53.6')
    expect(map.body).toContain(organised.slug)
    expect((await t.get(`/surgeries/${organised.slug}/calendar.ics`)).body).toContain('BEGIN:VEVENT')
    const entries = (await t.get(`/surgeries/${organised.slug}/history`, uta)).json().items
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'wake', fromState: 'dormant', toState: 'active', actor: 'Uta (moderator)' }),
    )
  })

  it('is taken back whole: dormant, without dates, confirmed when it was before', async () => {
    const organised = await buildDormant()
    const before = await publicFacts(organised)
    const edit = await proposeEdit(t, organised, CAKE)
    await desk.approve(edit)
    later(t, 10)
    expect((await undo(edit)).statusCode).toBe(200)
    expect(await publicFacts(organised)).toEqual(before)
  })

  it('stays awake when its organiser says meanwhile that it runs, though the edit is taken back', async () => {
    const organised = await buildDormant()
    const edit = await proposeEdit(t, organised, CAKE)
    await desk.approve(edit)
    later(t, 5)
    expect((await t.post(`/surgeries/${organised.slug}/confirmation`, {}, organised.headers)).statusCode).toBe(204)
    const confirmedAt = t.clock.now.toISOString()
    later(t, 5)
    await undo(edit)
    expect(await publicFacts(organised)).toMatchObject({ state: 'active', confirmedAt, dates: 6 })
    expect((await publicFacts(organised)).summary).not.toBe('Now with cake')
  })

  it('while it is hidden wakes it for the day it is restored', async () => {
    const organised = await buildDormant()
    await t.post(`/surgeries/${organised.slug}/hiding`, { reason: 'Wrong address' }, uta)
    await desk.approve(await proposeEdit(t, organised, CAKE))
    await t.remove(`/surgeries/${organised.slug}/hiding`, uta)
    expect(await publicFacts(organised)).toMatchObject({ state: 'active', dates: 6 })
  })

  it('that woke it is no hindrance to its end once the edit is taken back', async () => {
    const organised = await buildDormant()
    const ending = await propose(t, organised, { kind: 'end' })
    later(t, 5)
    const edit = await proposeEdit(t, organised, CAKE)
    await desk.approve(edit)
    expect((await decide(ending, APPROVE)).json()).toMatchObject({ code: 'move_not_open' })
    await undo(edit)
    expect((await decide(ending, APPROVE)).statusCode).toBe(200)
  })
})

describe('taking an approval back', () => {
  it.each(['edit', 'end'] as const)('of an %s gives the day of return and the confirmation back', async (kind) => {
    const organised = await buildOrganised()
    const { version } = await t.db.surgery.findUniqueOrThrow({ where: { slug: organised.slug } })
    const pause = { until: '2027-01-10' }
    const headers = { ...organised.headers, ...tag(version) }
    expect((await t.put(`/surgeries/${organised.slug}/pause`, pause, headers)).statusCode).toBe(200)
    later(t)
    const before = await publicFacts(organised)
    expect(before.pausedUntil).toBe('2027-01-10')
    const id = kind === 'end' ? await propose(t, organised, { kind }) : await proposeEdit(t, organised, CAKE)
    await desk.approve(id)
    later(t, 10)
    await undo(id)
    expect(await publicFacts(organised)).toEqual(before)
  })

  it('of a restart ends it again, confirmed when it was before', async () => {
    const organised = await buildOrganised()
    await desk.approve(await propose(t, organised, { kind: 'end' }))
    later(t)
    const before = await publicFacts(organised)
    const id = await propose(t, organised, { kind: 'restart' })
    await desk.approve(id)
    expect((await publicFacts(organised)).confirmedAt).toBe(t.clock.now.toISOString())
    later(t, 10)
    await undo(id)
    expect(await publicFacts(organised)).toEqual(before)
  })

  it('of a first publication tells those who signed up meanwhile, in their language', async () => {
    const { id: submissionId } = await buildSubmission(t, {
      email: 'first@example.org',
      content: buildContent({ name: 'First Surgery', schedule: WEDNESDAYS }),
    })
    const { id } = await desk.approve(submissionId)
    await buildConfirmed(t, id, { email: 'ram@example.org', locale: 'de' })
    await attend(t, id, { email: 'gone@example.org' }).then((path) => t.remove(path))
    await undo(submissionId)
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: 'ram@example.org' }, orderBy: { id: 'desc' } })
    expect(mail.subject).toBe('Bitte verlass dich nicht darauf: First Surgery')
    expect(mail.text).toContain('Mittwoch, 25. November 2026, 17:30–19:00 Uhr (MEZ)')
    expect((await subjectsTo(t, 'gone@example.org')).at(-1)).not.toMatch(/count on it/)
  })
})

describe('the mail of a decision that was overtaken within the half minute', () => {
  const mailsAbout = async (email: string, words: RegExp) => {
    await runAllJobs(t)
    return (await subjectsTo(t, email)).filter((subject) => words.test(subject))
  }

  it('is not sent when the organiser appeals', async () => {
    const { id, path } = await buildSubmission(t, { email: 'appeal@example.org' })
    await decide(id, REJECT)
    expect((await t.post(`${path}/appeal`, { message: 'It is another house' })).statusCode).toBe(200)
    expect(await mailsAbout('appeal@example.org', /^We can’t list this/)).toEqual([])
  })

  it.each(['answers', 'withdraws'])('is not sent when the organiser %s', async (move) => {
    const email = `${move}@example.org`
    const { id, path } = await buildSubmission(t, { email })
    await decide(id, { action: 'request_changes', reason: 'Which Tuesday?' })
    const content = buildContent({ meets: 'The first Tuesday' })
    const answer = move === 'answers' ? t.put(path, { content }, tag(2)) : t.post(`${path}/withdrawal`)
    expect((await answer).statusCode).toBe(200)
    expect(await mailsAbout(email, /^A question/)).toEqual([])
  })

  it('is not sent when a moderator decides otherwise, and that one is', async () => {
    const { id } = await buildSubmission(t, { email: 'twice@example.org' })
    await decide(id, { action: 'request_changes', reason: 'Which Tuesday?' })
    await decide(id, APPROVE)
    expect(await mailsAbout('twice@example.org', /^(A question|It is on the map)/)).toHaveLength(1)
  })

  it('is sent when nothing of that happens', async () => {
    const { id } = await buildSubmission(t, { email: 'plain@example.org' })
    await decide(id, REJECT)
    expect(await mailsAbout('plain@example.org', /^We can’t list this/)).toHaveLength(1)
  })
})

describe('an approval that is opened again later', () => {
  const LATER = 3600
  const reopen = (id: string) => t.post(`/submissions/${id}/reopening`, { reason: 'It was a mistake' }, uta)

  it.each(['edit', 'end'] as const)(
    'of an %s waits again, with the page as it was, and the organiser is told',
    async (kind) => {
      const organised = await buildOrganised()
      const before = await publicFacts(organised)
      const id = kind === 'end' ? await propose(t, organised, { kind }) : await proposeEdit(t, organised, CAKE)
      await desk.approve(id)
      later(t, LATER)
      expect((await t.get(`/moderation/submissions/${id}`, uta)).json().moves).toEqual(['reopen'])
      const answers = await Promise.all([reopen(id), reopen(id)])
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
      expect(await publicFacts(organised)).toEqual(before)
      const seen = (await t.get(`/moderation/submissions/${id}`, uta)).json()
      expect(seen).toMatchObject({ state: 'pending', decidedBy: null })
      expect(seen.history).toContainEqual(
        expect.objectContaining({ action: 'reopen_decision', note: 'It was a mistake' }),
      )
      const mail = await t.db.mail.findFirstOrThrow({ where: { to: organised.email }, orderBy: { id: 'desc' } })
      expect(mail.text).toMatch(/the page is as it was before[^]+It was a mistake/)
      expect((await decide(id, APPROVE)).statusCode).toBe(200)
    },
  )
})
