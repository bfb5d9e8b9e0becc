import type { DateEffects } from '@surgeries/contracts/effects'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildConfirmed, FIRST, subjectsTo, WEDNESDAYS } from '../../../../test/attending.ts'
import { buildContent } from '../../../../test/build.ts'
import { APPROVE, buildDesk, type Desk, later, type Organised, propose, proposeEdit } from '../../../../test/desk.ts'
import { runAllJobs } from '../../../../test/jobs.ts'
import { buildModerator } from '../../../../test/submitting.ts'
import { tokenOf } from '../../submissions/private-link.ts'

type Headers = Record<string, string>

let t: TestApp
let uta: Headers
let moderator: Desk
let ada: Headers
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'ada@example.org', name: 'Ada', role: 'administrator' })
  moderator = await buildDesk(t)
  uta = moderator.headers
  ada = await t.signIn('ada@example.org')
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const read = async (path: string, who: Headers = uta) => (await t.get(path, who)).json()
const desk = (id: string) => read(`/moderation/submissions/${id}`)
const reopen = (id: string, who = uta) => moderator.reopen(id, who)
const undo = (id: string) => moderator.undo(id)
const tell = () => runAllJobs(t)
function decide(id: string, decision: object = APPROVE, who = uta) {
  later(t)
  return moderator.decide(id, decision, who)
}

async function buildListed(): Promise<Organised> {
  count += 1
  const email = `organiser${count}@example.org`
  const content = buildContent({
    name: `Orangery ${count}`,
    schedule: WEDNESDAYS,
    summary: 'Tea',
    organisation: 'Hall',
  })
  const listed = await moderator.buildOrganised(email, content)
  later(t)
  return listed
}

async function approved(id: string): Promise<string> {
  later(t)
  await moderator.approve(id)
  return id
}
const approvedEdit = async (listed: Organised, change: object) => approved(await proposeEdit(t, listed, change))

const page = async ({ slug }: Organised) => {
  const { summary, organisation, state } = await read(`/surgeries/${slug}`)
  return { summary, organisation, state }
}
const people = ({ dates }: DateEffects['lost']) =>
  dates.filter((date) => date.people > 0).map((date) => date.recurrenceId)

describe('the approval of a new surgery', () => {
  it('is reopened long afterwards: the page answers 410, it waits again, and everybody concerned is told', async () => {
    const listed = await buildListed()
    await buildConfirmed(t, listed.id, { email: 'ram@example.org' })
    const { reopenEffects, moves } = await desk(listed.submissionId)
    expect([moves, reopenEffects.people, people(reopenEffects.lost)]).toEqual([['reopen'], 1, [FIRST]])
    const answers = await Promise.all([reopen(listed.submissionId), reopen(listed.submissionId, ada)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    expect(await read(`/surgeries/${listed.slug}`)).toMatchObject({ status: 410, code: 'being_checked' })
    expect((await read('/surgeries?q=orangery')).items).toEqual([])
    expect(await desk(listed.submissionId)).toMatchObject({ state: 'pending', decidedBy: null })
    await tell()
    expect((await subjectsTo(t, listed.email)).at(-1)).toMatch(/^We are looking again/)
    expect((await subjectsTo(t, 'ram@example.org')).at(-1)).toMatch(/^Being checked/)
  })

  it('brings it back as it was, with its address and its people, when it is approved again', async () => {
    const listed = await buildListed()
    await approvedEdit(listed, { summary: 'Cake' })
    await buildConfirmed(t, listed.id, { email: 'sita@example.org' })
    await reopen(listed.submissionId)
    await tell()
    const { effects } = await desk(listed.submissionId)
    expect([effects.people, people(effects.gained)]).toEqual([1, [FIRST]])
    expect((await t.remove(`/surgeries/${listed.slug}/hiding`, uta)).json()).toMatchObject({ code: 'move_not_open' })
    expect((await decide(listed.submissionId)).statusCode).toBe(200)
    expect(await page(listed)).toEqual({ summary: 'Cake', organisation: 'Hall', state: 'active' })
    await tell()
    expect((await subjectsTo(t, 'sita@example.org')).at(-1)).toMatch(/^On after all/)
    const actions = (await desk(listed.submissionId)).history.map(({ action }: { action: string }) => action)
    expect(actions.slice(0, 4).toSorted()).toEqual(['approve', 'hide', 'reopen_decision', 'restore'])
  })

  it('is not for a moderator of the country that it has moved away from', async () => {
    const listed = await buildListed()
    const away = {
      latitude: 27.7172,
      longitude: 85.324,
      countryCode: 'NP',
      timeZone: 'Asia/Kathmandu',
      locality: 'Kathmandu',
    }
    const yes = await decide(await proposeEdit(t, listed, away), APPROVE, ada)
    expect(yes.statusCode, yes.body).toBe(200)
    later(t)
    expect((await reopen(listed.submissionId)).statusCode).toBe(403)
    expect((await t.get(`/surgeries/${listed.slug}`)).statusCode).toBe(200)
    expect((await reopen(listed.submissionId, ada)).statusCode).toBe(200)
    expect(await t.db.submission.findUnique({ where: { id: listed.submissionId } })).toMatchObject({
      countryCode: 'NP',
    })
  })

  it('can be restored by a moderator when whoever sent it withdraws it meanwhile', async () => {
    const listed = await buildListed()
    await reopen(listed.submissionId)
    const { linkVersion } = await t.db.submission.findUniqueOrThrow({ where: { id: listed.submissionId } })
    const token = tokenOf(t.app.deps.env, { id: listed.submissionId, linkVersion })
    expect((await t.post(`/submissions/by-token/${token}/withdrawal`)).statusCode).toBe(200)
    expect((await t.remove(`/surgeries/${listed.slug}/hiding`, uta)).statusCode).toBe(200)
    expect(await page(listed)).toMatchObject({ state: 'active' })
  })

  it('opens nothing to whoever sent it where others look after the surgery now', async () => {
    const listed = await buildListed()
    const { linkVersion } = await t.db.submission.findUniqueOrThrow({ where: { id: listed.submissionId } })
    const path = `/submissions/by-token/${tokenOf(t.app.deps.env, { id: listed.submissionId, linkVersion })}`
    const heir = await t.db.user.findUniqueOrThrow({ where: { email: 'ada@example.org' } })
    await t.db.surgeryOrganiser.updateMany({ where: { surgeryId: listed.id }, data: { userId: heir.id } })
    expect((await t.get(path)).statusCode).toBe(200)
    await reopen(listed.submissionId, uta)
    expect((await t.get(path)).statusCode).toBe(404)
    expect((await t.post(`${path}/withdrawal`)).statusCode).toBe(404)
  })

  it('stays off the map after a new yes where it was hidden for another reason before', async () => {
    const listed = await buildListed()
    await t.post(`/surgeries/${listed.slug}/hiding`, { reason: 'Not its address' }, uta)
    await reopen(listed.submissionId)
    expect((await decide(listed.submissionId)).statusCode).toBe(200)
    expect((await t.get(`/surgeries/${listed.slug}`)).statusCode).toBe(410)
    expect((await t.remove(`/surgeries/${listed.slug}/hiding`, uta)).statusCode).toBe(200)
  })

  it('leaves what was approved last in force while it waits, is changed and is rejected', async () => {
    const listed = await buildListed()
    await approvedEdit(listed, { summary: 'Cake' })
    await reopen(listed.submissionId)
    const { content } = await t.db.submission.findUniqueOrThrow({ where: { id: listed.submissionId } })
    const elsewhere = { ...(content as object), summary: 'Never approved' }
    await t.db.submission.update({
      where: { id: listed.submissionId },
      data: { content: elsewhere, countryCode: 'NP' },
    })
    await decide(listed.submissionId, { action: 'reject', reasonCode: 'spam' }, ada)
    expect((await read(`/surgeries/${listed.slug}/content`, listed.headers)).content.summary).toBe('Cake')
    expect((await t.get(`/surgeries/${listed.slug}/hiding`, uta)).json().mayHide).toBe(true)
  })

  it('leaves it off the map when it is rejected then, and whoever takes the new yes back hides it again', async () => {
    const listed = await buildListed()
    await reopen(listed.submissionId)
    await decide(listed.submissionId, { action: 'reject', reasonCode: 'spam' })
    expect((await t.get(`/surgeries/${listed.slug}`)).statusCode).toBe(410)
    await reopen(listed.submissionId)
    await decide(listed.submissionId)
    expect((await t.get(`/surgeries/${listed.slug}`)).statusCode).toBe(200)
    expect((await undo(listed.submissionId)).statusCode).toBe(200)
    expect((await t.get(`/surgeries/${listed.slug}`)).statusCode).toBe(410)
    expect(await t.db.surgery.count({ where: { id: listed.id } })).toBe(1)
  })

  it('is decided before anything else about it, and its organiser keeps the exact pin', async () => {
    const listed = await buildListed()
    const before = (await read(`/surgeries/${listed.slug}/content`, listed.headers)).content
    const edit = await proposeEdit(t, listed, { summary: 'Cake' })
    await reopen(listed.submissionId)
    expect((await decide(edit)).json()).toMatchObject({ code: 'move_not_open' })
    expect((await read(`/surgeries/${listed.slug}/content`, listed.headers)).content).toEqual(before)
    await decide(listed.submissionId)
    expect((await decide(edit)).statusCode).toBe(200)
  })
})

describe('the approval of a change', () => {
  it('is reopened although other changes were approved since: those stay', async () => {
    const listed = await buildListed()
    const first = await approvedEdit(listed, { summary: 'Cake', organisation: 'Barn' })
    await approvedEdit(listed, { organisation: 'Loft' })
    expect((await reopen(first)).statusCode).toBe(200)
    expect(await page(listed)).toEqual({ summary: 'Tea', organisation: 'Loft', state: 'active' })
    const waiting = await desk(first)
    expect(waiting).toMatchObject({ state: 'pending', isStale: false })
    expect(waiting.content).toMatchObject({ summary: 'Cake', organisation: 'Barn' })
    await decide(first)
    expect(await page(listed)).toEqual({ summary: 'Cake', organisation: 'Barn', state: 'active' })
  })

  it('that ended it is reopened while a later edit stands', async () => {
    const listed = await buildListed()
    await buildConfirmed(t, listed.id, { email: 'gita@example.org' })
    const end = await approved(await propose(t, listed, { kind: 'end' }))
    await tell()
    expect((await desk(end)).reopenEffects.gained.total).toBeGreaterThan(50)
    await reopen(end)
    expect(await page(listed)).toMatchObject({ state: 'active' })
  })

  it('that was a step back is reopened, and the organisers are told', async () => {
    const listed = await buildListed()
    await approvedEdit(listed, { summary: 'Cake' })
    const { version } = await t.db.surgery.findUniqueOrThrow({ where: { id: listed.id } })
    later(t)
    const revert = await t.post(
      `/surgeries/${listed.slug}/reverts`,
      { submissionId: listed.submissionId, reason: 'Older is better' },
      { ...uta, 'if-match': `"${version}"` },
    )
    expect(await page(listed)).toMatchObject({ summary: 'Tea' })
    expect((await reopen(revert.json().id)).statusCode).toBe(200)
    expect(await page(listed)).toMatchObject({ summary: 'Cake' })
    await tell()
    expect((await subjectsTo(t, listed.email)).at(-1)).toMatch(/^Set back to an earlier version/)
    expect((await decide(revert.json().id)).statusCode).toBe(200)
    expect(await page(listed)).toMatchObject({ summary: 'Tea' })
  })
})

describe('before a listing is hidden or restored', () => {
  it('the dates and the people affected are shown, as they then are', async () => {
    const listed = await buildListed()
    await buildConfirmed(t, listed.id, { email: 'hari@example.org' })
    const hiding = () => read(`/surgeries/${listed.slug}/hiding`)
    const { effects } = await hiding()
    expect([effects.people, people(effects.lost), effects.gained.total]).toEqual([1, [FIRST], 0])
    await t.post(`/surgeries/${listed.slug}/hiding`, { reason: 'Not its address' }, uta)
    await tell()
    const back = (await hiding()).effects
    expect([back.people, people(back.gained), back.lost.total]).toEqual([1, [FIRST], 0])
    expect(back.gained.total).toBe(effects.lost.total)
  })
})
