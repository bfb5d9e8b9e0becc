import { DAY_MS } from '@surgeries/domain/dates/durations'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { toldFrom } from '@surgeries/domain/moderation'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { announce, buildConfirmed, subjectsTo, WEDNESDAYS } from '../../../../test/attending.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildDesk, type Desk, later, proposeEdit } from '../../../../test/desk.ts'
import { runAllJobs } from '../../../../test/jobs.ts'
import { buildModerator } from '../../../../test/submitting.ts'
import { tokenOf } from '../../submissions/private-link.ts'

type Headers = Record<string, string>

let t: TestApp
let desk: Desk
let uta: Headers
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'asha@example.org', name: 'Asha', countries: ['NP'] })
  desk = await buildDesk(t)
  uta = desk.headers
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const read = async (path: string, who: Headers = uta) => (await t.get(path, who)).json()
const reopen = (id: string) => desk.reopen(id)
const tell = () => runAllJobs(t)
const FROM_JANUARY = scheduleOf({ start: '2027-01-06T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const REJECT = { action: 'reject', reasonCode: 'charges_a_fee', reason: 'It costs ten euros.' }
function decide(id: string, decision: object) {
  later(t)
  return desk.decide(id, decision)
}

/** A listing whose approval is open again, with one person who is expected and was told so. */
async function buildOpened() {
  count += 1
  const email = `organiser${count}@example.org`
  const guest = `guest${count}@example.org`
  const content = buildContent({ name: `Boathouse ${count}`, schedule: WEDNESDAYS })
  const { id, slug, submissionId } = await desk.buildOrganised(email, content)
  const link = await buildConfirmed(t, id, { email: guest })
  later(t)
  expect((await reopen(submissionId)).statusCode).toBe(200)
  await tell()
  return { id, slug, submissionId, email, guest, link }
}

async function privatePath(submissionId: string): Promise<string> {
  const { linkVersion } = await t.db.submission.findUniqueOrThrow({ where: { id: submissionId } })
  return `/submissions/by-token/${tokenOf(t.app.deps.env, { id: submissionId, linkVersion })}`
}

const mailsTo = (to: string) => t.db.mail.findMany({ where: { to }, orderBy: { id: 'asc' } })
const newest = async (email: string) => (await subjectsTo(t, email)).at(-1)

describe('a public listing that is reopened and then rejected', () => {
  it('is not published any more: page, dates and news say so, and its calendar cancels without its words', async () => {
    const { slug, submissionId } = await buildOpened()
    expect((await decide(submissionId, REJECT)).statusCode).toBe(200)
    expect(await read(`/surgeries/${slug}`)).toMatchObject({ status: 410, code: 'removed' })
    expect((await announce(t, slug)).json()).toMatchObject({ status: 410, code: 'removed' })
    const page = await t.app.inject({ url: `/surgeries/${slug}`, headers: { accept: 'text/html' } })
    expect([page.statusCode, page.body]).toEqual([410, expect.stringContaining('isn’t published any more')])
    const calendar = await t.get(`/surgeries/${slug}/calendar.ics`)
    expect(calendar.statusCode).toBe(200)
    expect(calendar.body).toContain('STATUS:CANCELLED')
    expect(calendar.body).not.toMatch(/STATUS:(CONFIRMED|TENTATIVE)|Boathouse|LOCATION|DESCRIPTION:./)
    t.clock.now = new Date(t.clock.now.getTime() + 100 * DAY_MS)
    expect((await t.get(`/surgeries/${slug}/calendar.ics`)).statusCode).toBe(410)
  })

  it('tells its organisers why, and everybody who is expected once, after the half minute', async () => {
    const { id, submissionId, email, guest, link } = await buildOpened()
    const helper = await t.db.user.create({
      data: { id: `helper${id}`, email: `helper-${email}`, name: 'Ida', emailVerified: true },
    })
    await t.db.surgeryOrganiser.create({ data: { surgeryId: id, userId: helper.id } })
    const before = (await mailsTo(guest)).length
    await decide(submissionId, REJECT)
    const [job] = await t.db.$queryRaw<{ at: Date }[]>`
      SELECT run_at AS at FROM graphile_worker._private_jobs WHERE key = ${`notify-attendees:${id}`}`
    expect(job?.at).toEqual(toldFrom(t.clock.now))
    await tell()
    await tell()
    expect((await mailsTo(guest)).slice(before).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^No longer listed/),
    ])
    expect((await mailsTo(email)).at(-1)).toMatchObject({
      subject: expect.stringMatching(/^We can’t list this/),
      text: expect.stringContaining('It costs ten euros.'),
    })
    expect((await mailsTo(helper.email)).at(-1)).toMatchObject({
      subject: expect.stringMatching(/^No longer listed/),
      text: expect.stringContaining('It costs ten euros.'),
    })
    expect(await read(link, {})).toMatchObject({ isRemoved: true, surgery: null, occurrence: null })
    expect((await t.put(link, { kind: 'wants_help' })).json()).toMatchObject({ status: 410, code: 'removed' })
  })

  it('shows the moderator before whom it concerns, and stands on record', async () => {
    const { slug, submissionId } = await buildOpened()
    const { rejectEffects } = await read(`/moderation/submissions/${submissionId}`)
    expect([rejectEffects.people, rejectEffects.lost.total > 50]).toEqual([1, true])
    const other = await t.signIn('asha@example.org')
    expect((await read(`/moderation/submissions/${submissionId}`, other)).rejectEffects).toBeNull()
    await decide(submissionId, REJECT)
    const { items } = await read(`/surgeries/${slug}/history`)
    expect(items.slice(0, 2).map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['remove', 'reject']),
    )
    expect(await read(`/surgeries/${slug}/hiding`)).toMatchObject({ hidden: { isRemoved: true } })
  })

  it('shows its organiser that it is not published, and why', async () => {
    const { submissionId, email } = await buildOpened()
    await decide(submissionId, REJECT)
    const { surgeries } = await read('/me', await t.signIn(email))
    expect(surgeries[0].hidden).toMatchObject({ isRemoved: true, reason: expect.stringContaining('ten euros') })
  })

  it('is only being checked again when that is undone, and nobody hears of it', async () => {
    const { slug, submissionId, email, guest } = await buildOpened()
    const [before, mine] = [await mailsTo(guest), await mailsTo(email)]
    await decide(submissionId, REJECT)
    expect((await t.remove(`/submissions/${submissionId}/decision`, uta)).statusCode).toBe(200)
    await tell()
    expect(await read(`/surgeries/${slug}`)).toMatchObject({ code: 'being_checked' })
    expect([await mailsTo(guest), await mailsTo(email)]).toEqual([before, mine])
  })

  it('comes back with its people when that is reopened or appealed and approved: they are told', async () => {
    for (const again of ['reopening', 'appeal']) {
      const { slug, submissionId, guest } = await buildOpened()
      await decide(submissionId, REJECT)
      await tell()
      later(t)
      const answer =
        again === 'reopening'
          ? await reopen(submissionId)
          : await t.post(`${await privatePath(submissionId)}/appeal`, { message: 'It is free now.' })
      expect(answer.statusCode, answer.body).toBe(200)
      expect(await read(`/surgeries/${slug}`)).toMatchObject({ code: 'being_checked' })
      expect((await decide(submissionId, { action: 'approve' })).statusCode).toBe(200)
      await tell()
      expect((await t.get(`/surgeries/${slug}`)).statusCode).toBe(200)
      expect(await newest(guest)).toMatch(/^On after all/)
    }
  })
})

describe('a public listing that is reopened', () => {
  it('and asked about stays hidden, and nobody who is expected hears of that', async () => {
    const { slug, submissionId, guest, email } = await buildOpened()
    await decide(submissionId, { action: 'request_changes', reason: 'Which door?' })
    await tell()
    expect(await read(`/surgeries/${slug}`)).toMatchObject({ code: 'being_checked' })
    expect([await newest(email), await newest(guest)]).toEqual([
      expect.stringMatching(/^A question/),
      expect.stringMatching(/^Being checked/),
    ])
  })

  it('and withdrawn is not published any more: all are told, and a moderator can restore it', async () => {
    const { id, slug, submissionId, guest, email } = await buildOpened()
    const helper = await t.db.user.create({
      data: { id: `partner${id}`, email: `partner-${email}`, name: 'Ida', emailVerified: true },
    })
    await t.db.surgeryOrganiser.create({ data: { surgeryId: id, userId: helper.id } })
    const path = await privatePath(submissionId)
    const { withdrawalEffects } = await read(path, {})
    expect([withdrawalEffects.people, withdrawalEffects.lost.total > 50]).toEqual([1, true])
    const after = await t.post(`${path}/withdrawal`)
    expect(after.json()).toMatchObject({ state: 'withdrawn', withdrawnBy: 'sender', withdrawalEffects: null })
    expect((await mailsTo(helper.email)).map(({ subject, text }) => [subject, text.includes('/me')])).toEqual([
      [expect.stringMatching(/^No longer listed: Boathouse/), true],
    ])
    expect(await newest(email)).toMatch(/^Withdrawn/)
    await tell()
    expect(await read(`/surgeries/${slug}`)).toMatchObject({ code: 'removed' })
    expect(await newest(guest)).toMatch(/^No longer listed/)
    expect((await mailsTo(email)).at(-1)?.text).toMatch(/isn’t public any more/)
    later(t)
    expect((await t.remove(`/surgeries/${slug}/hiding`, uta)).statusCode).toBe(200)
    await tell()
    expect([await newest(guest), (await t.get(`/surgeries/${slug}`)).statusCode]).toEqual([
      expect.stringMatching(/^On after all/),
      200,
    ])
  })

  it('writes to whoever looks after it now, not to whoever handed it over', async () => {
    const { id, submissionId, email } = await buildOpened()
    const heir = await t.db.user.create({
      data: { id: `heir${id}`, email: `heir-${email}`, name: 'Hari', emailVerified: true },
    })
    await t.db.surgeryOrganiser.updateMany({ where: { surgeryId: id }, data: { userId: heir.id } })
    const before = await mailsTo(email)
    await decide(submissionId, REJECT)
    await tell()
    expect(await mailsTo(email)).toEqual(before)
    expect(await newest(heir.email)).toMatch(/^No longer listed/)
  })

  it('says that a date is cancelled to whom it was only being checked, when it comes back without it', async () => {
    const { submissionId, guest } = await buildOpened()
    const content = { ...buildContent({ name: 'Boathouse later' }), schedule: FROM_JANUARY }
    await t.db.submission.update({
      where: { id: submissionId },
      data: { content: JSON.parse(JSON.stringify(content)) },
    })
    expect((await decide(submissionId, { action: 'approve' })).statusCode).toBe(200)
    await tell()
    expect(await newest(guest)).toMatch(/^Not going ahead/)
  })
})

describe('a change that is reopened and rejected', () => {
  it('leaves the page without it, and tells who sent it why', async () => {
    const { id, slug, submissionId, email } = await buildOpened()
    await decide(submissionId, { action: 'approve' })
    const edit = await proposeEdit(t, { slug, headers: await t.signIn(email) }, { summary: 'Cake' })
    await decide(edit, { action: 'approve' })
    later(t)
    await reopen(edit)
    await decide(edit, REJECT)
    await tell()
    expect((await read(`/surgeries/${slug}`)).summary).not.toBe('Cake')
    expect(await newest(email)).toMatch(/^Not changed/)
    expect(await t.db.hiding.count({ where: { surgeryId: id } })).toBe(0)
  })
})
