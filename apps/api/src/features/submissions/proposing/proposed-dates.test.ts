import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildConfirmed } from '../../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { replaceDates } from '../../calendar/import/replace-dates.ts'
import { buildDesk, type Desk, proposeEdit } from '../../../../test/desk.ts'
import { addTimedJob, runAllJobs, runDueJobs } from '../../../../test/jobs.ts'

type Headers = Record<string, string>

const weekly = (start: string) => scheduleOf({ start, durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const [FIRST, SECOND] = ['2026-11-25T17:30', '2026-12-02T17:30']
const HARBURG = { name: 'Harburg library', locality: 'Harburg', latitude: 53.45961, longitude: 9.98062 }
const BREMEN = { name: 'Central library', locality: 'Bremen', latitude: 53.0762, longitude: 8.8138 }

let t: TestApp
let desk: Desk
let uta: Headers
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t)
  uta = desk.headers
})
let slug: string
let id: string
let email: string
let anna: Headers
let count = 0
beforeEach(async () => {
  email = `anna${(count += 1)}@example.org`
  const content = buildContent({ schedule: weekly(FIRST) })
  ;({ id, slug, headers: anna } = await desk.buildOrganised(email, content))
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  await t.db.mail.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const put = (venue: object | null, more = {}, recurrenceId = FIRST) =>
  t.put(`/surgeries/${slug}/occurrences/${recurrenceId}/venue`, { venue, ...more }, anna)
const decide = (submission: string) => desk.decide(submission)
const edit = (change: object) => proposeEdit(t, { slug, headers: anna }, change)
const approveEdit = async (change: object) => desk.approve(await edit(change))
const dateOnPage = async (recurrenceId = FIRST) =>
  (await t.get(`/surgeries/${slug}`))
    .json()
    .upcoming.find((date: { recurrenceId: string }) => date.recurrenceId === recurrenceId)
const stateOf = async (submission: string) =>
  (await t.db.submission.findUniqueOrThrow({ where: { id: submission } })).state
const work = () => runAllJobs(t)

describe('a venue that waits for a moderator', () => {
  it('goes along when a new schedule puts its date at another hour, and can be approved', async () => {
    const { waiting } = (await put(BREMEN)).json()
    await approveEdit({ schedule: weekly('2026-11-25T18:30') })
    await work()
    expect((await t.get(`/moderation/submissions/${waiting.id}`, uta)).json().date.recurrenceId).toBe(
      '2026-11-25T18:30',
    )
    expect((await put(HARBURG, {}, '2026-11-25T18:30')).json().errors[0].code).toBe('already_waiting')
    expect((await decide(waiting.id)).statusCode).toBe(200)
    expect(await dateOnPage('2026-11-25T18:30')).toMatchObject({ venue: { locality: 'Bremen' } })
  })

  it('goes along with an approval that is undone, or reopened, after a new schedule', async () => {
    const { waiting } = (await put(BREMEN)).json()
    await desk.approve(waiting.id)
    t.clock.now = new Date(NOW.getTime() + 1000)
    await approveEdit({ schedule: weekly('2026-11-25T18:30') })
    expect(await dateOnPage('2026-11-25T18:30')).toMatchObject({ venue: { locality: 'Bremen' } })
    expect((await desk.undo(waiting.id)).statusCode).toBe(200)
    expect(await dateOnPage('2026-11-25T18:30')).not.toHaveProperty('venue')
  })

  it('is withdrawn on record when its date is gone, its organiser is told, and other dates stay as they are', async () => {
    const other = (await put(BREMEN)).json().waiting
    const { waiting } = (await put(BREMEN, {}, SECOND)).json()
    const schedule = scheduleOf({ start: FIRST, durationMinutes: 90, rule: 'FREQ=WEEKLY;INTERVAL=2' })
    await approveEdit({ schedule })
    await work()
    expect(await stateOf(waiting.id)).toBe('withdrawn')
    const entry = await t.db.auditEntry.findFirstOrThrow({
      where: { submissionId: waiting.id },
      orderBy: { id: 'desc' },
    })
    expect(entry).toMatchObject({ action: 'withdraw', actorRole: 'system', fromState: 'pending', note: SECOND })
    const { text } = await t.db.mail.findFirstOrThrow({
      where: { to: email, subject: { startsWith: 'Not needed any more' } },
    })
    expect(text).toContain('Wednesday, 2 December 2026')
    expect(await stateOf(other.id)).toBe('pending')
    await work()
    expect(await t.db.mail.count({ where: { subject: { startsWith: 'Not needed any more' } } })).toBe(1)
  })

  it('goes along, or is withdrawn, when a calendar elsewhere has other dates', async () => {
    const { id: setBy } = await t.db.user.findUniqueOrThrow({ where: { email } })
    const dates = (...starts: string[]) => starts.map((start) => ({ start, durationMinutes: 60 }))
    const replace = (...starts: string[]) =>
      t.db.$transaction(async (tx) => {
        const row = { surgeryId: id, url: 'https://calendar.example/feed', setBy, dates: dates(...starts) }
        const write = async () => {
          await tx.calendarImport.upsert({ where: { surgeryId: id }, create: row, update: row })
        }
        await replaceDates(tx, id, row.dates, write, NOW)
      })
    await replace('2026-11-27T10:00', '2026-12-04T10:00')
    const moved = (await put(BREMEN, {}, '2026-11-27T10:00')).json().waiting
    const gone = (await put(BREMEN, {}, '2026-12-04T10:00')).json().waiting
    await replace('2026-11-27T11:00')
    await work()
    expect([await stateOf(moved.id), await stateOf(gone.id)]).toEqual(['pending', 'withdrawn'])
    expect((await decide(moved.id)).statusCode).toBe(200)
    expect(await dateOnPage('2026-11-27T11:00')).toMatchObject({ venue: { locality: 'Bremen' } })
  })

  it('is withdrawn within the hour when its date is over, and not before', async () => {
    const { waiting } = (await put(BREMEN)).json()
    await addTimedJob(t, 'settle-date-proposals')
    await runDueJobs(t)
    expect(await stateOf(waiting.id)).toBe('pending')
    t.clock.now = new Date('2026-11-25T18:00:00Z')
    await addTimedJob(t, 'settle-date-proposals')
    await runDueJobs(t)
    expect(await stateOf(waiting.id)).toBe('withdrawn')
    const page = await t.get(waiting.statusPath.replace('/submissions', '/submissions/by-token'))
    expect(page.json()).toMatchObject({ state: 'withdrawn', withdrawnBy: 'system' })
  })

  it('is decided once, also at the moment at which a new schedule is', async () => {
    const { waiting } = (await put(BREMEN)).json()
    const change = await edit({ schedule: weekly('2026-11-25T18:30') })
    const answers = await Promise.all([decide(waiting.id), decide(change)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(await dateOnPage('2026-11-25T18:30')).toMatchObject({ venue: { locality: 'Bremen' } })
  })
})

describe('a venue that is decided on while the surgery is set back', () => {
  it('waits for that and holds nobody up', async () => {
    await approveEdit({ schedule: weekly('2026-11-25T18:30') })
    const { waiting } = (await put(BREMEN, {}, '2026-11-25T18:30')).json()
    const { version } = await t.db.surgery.findUniqueOrThrow({ where: { id } })
    const { id: submissionId } = await t.db.submission.findFirstOrThrow({ where: { surgeryId: id, kind: 'new' } })
    // What a decision on a date takes, slowly: first the proposal, then the surgery.
    const deciding = t.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id::text FROM submission WHERE id = ${waiting.id}::uuid FOR UPDATE`
      const back = t.post(
        `/surgeries/${slug}/reverts`,
        { submissionId, reason: 'It never moved.' },
        {
          ...uta,
          'if-match': `"${version}"`,
        },
      )
      await expect.poll(countWaiting).toBe(1)
      await tx.$queryRaw`SELECT id::text FROM surgery WHERE id = ${id}::uuid FOR UPDATE`
      return { back }
    })
    expect((await (await deciding).back).statusCode).toBe(201)
  })

  async function countWaiting(): Promise<number> {
    const [row] = await t.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    return row?.count ?? 0
  }
})

describe('a venue about which a moderator asks', () => {
  it('is changed by itself, its name as well, and decided as it is then', async () => {
    const { waiting } = (await put(BREMEN)).json()
    const question = {
      action: 'request_changes',
      reason: 'Which one?',
      fieldNotes: [{ field: 'address', note: 'Which door?' }],
    }
    expect((await desk.decide(waiting.id, question)).statusCode).toBe(200)
    const path = waiting.statusPath.replace('/submissions', '/submissions/by-token')
    const { content } = (await t.get(path)).json()
    const answer = (change: object, venueName: string) =>
      t.put(path, { content: { ...content, ...change }, venueName }, { 'if-match': '"2"' })
    const refused = await answer({}, 'Ask me@example.org')
    expect([refused.statusCode, refused.json().errors[0]]).toMatchObject([400, { pointer: '/venue/name' }])
    expect((await answer({ address: 'Am Wall 202' }, 'New library')).statusCode).toBe(200)
    const headers = { ...uta, 'if-match': '"3"' }
    expect((await t.post(`/submissions/${waiting.id}/decision`, { action: 'approve' }, headers)).statusCode).toBe(200)
    expect(await dateOnPage()).toMatchObject({ venue: { name: 'New library', address: 'Am Wall 202' } })
  })
})

describe('of two venues at once, one near and one far', () => {
  it.each(['near', 'far'])('the second hears that it was changed, the %s one sent first', async (first) => {
    const inOrder = first === 'near' ? [HARBURG, BREMEN] : [BREMEN, HARBURG]
    const answers = await Promise.all(inOrder.map((venue) => put(venue, { instead: null })))
    const won = answers.filter(({ statusCode }) => statusCode === 200)
    expect(won, answers.map(({ body }) => body).join('\n')).toHaveLength(1)
    expect(answers.find((answer) => answer !== won[0])?.json().code).toMatch(/^(version_changed|move_not_open)$/)
    const isFar = won[0]?.json().waiting !== null
    expect(await dateOnPage()).toEqual(won[0]?.json().occurrence)
    expect(await t.db.submission.count({ where: { surgeryId: id, recurrenceId: FIRST } })).toBe(isFar ? 1 : 0)
  })

  it('none holds a date elsewhere while the other waits', async () => {
    await Promise.all([put(BREMEN), put(HARBURG), put(HARBURG), put(BREMEN)])
    expect(await t.db.submission.count({ where: { surgeryId: id, recurrenceId: FIRST } })).toBe(1)
    const held = (await dateOnPage()).venue
    expect((await put(HARBURG)).json().errors[0].code).toBe('already_waiting')
    expect((await dateOnPage()).venue).toEqual(held)
  })
})

it('a venue for a moderator counts as every other change that moderators hear of, one near by does not', async () => {
  await put(BREMEN)
  const where = { key: { startsWith: 'change-account:' } }
  expect(await t.db.rateLimit.findMany({ where })).toMatchObject([{ points: 1 }])
  await t.db.rateLimit.updateMany({ where, data: { points: 30 } })
  expect((await put(BREMEN, {}, SECOND)).statusCode).toBe(429)
  expect((await put(HARBURG, {}, SECOND)).statusCode).toBe(200)
})

describe('the private link of a change', () => {
  const propose = async () => {
    await buildConfirmed(t, id, { email: 'ram@example.org' })
    const { statusPath } = (await put(BREMEN)).json().waiting
    const path = statusPath.replace('/submissions', '/submissions/by-token')
    const { content } = (await t.get(path)).json()
    return async (as: Headers) => (await t.post(`${path}/effects-preview`, { content }, as)).json().effects
  }

  it('says how many people it affects while who sent it organises the surgery', async () => {
    const effects = await propose()
    expect(await effects({})).toMatchObject({ people: 1, elsewhere: { total: 1 } })
  })

  it('tells nobody how many once who sent it organises it no more; a moderator still sees it', async () => {
    const effects = await propose()
    await t.db.surgeryOrganiser.deleteMany({ where: { surgeryId: id } })
    expect(await effects({})).toBeNull()
    expect(await effects(anna)).toBeNull()
    expect(await effects(await t.signIn('stranger@example.org'))).toBeNull()
    expect(await effects(uta)).toMatchObject({ people: 1 })
  })
})
