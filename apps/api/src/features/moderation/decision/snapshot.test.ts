import type { Occurrence } from '@surgeries/contracts/occurrence'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildDesk, type Desk, later, proposeEdit } from '../../../../test/desk.ts'
import { runAllJobs } from '../../../../test/jobs.ts'
import { settleDateProposals } from '../../submissions/index.ts'

type Headers = Record<string, string>

const weekly = (start: string, more = '') => scheduleOf({ start, durationMinutes: 90, rule: `FREQ=WEEKLY${more}` })
const [MORNING, EVENING, LATER] = ['2026-11-25T10:00', '2026-11-25T18:00', '2026-11-25T18:30']
/** Every Wednesday in the morning and in the evening. */
const TWICE = { ...weekly(MORNING), rules: [...weekly(MORNING).rules, ...weekly(EVENING).rules] }
const ONCE = weekly(LATER)
const GONE = '2026-12-02T10:00'
const FORTNIGHTLY = weekly(MORNING, ';INTERVAL=2')
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
  ;({ id, slug, headers: anna } = await desk.buildOrganised(email, buildContent({ schedule: TWICE })))
  later(t)
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  await t.db.mail.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const approve = (submission: string) => desk.decide(submission)
const undo = (submission: string) => desk.undo(submission)
const reopen = (submission: string) => desk.reopen(submission)
const change = (recurrenceId: string, said: object) =>
  t.put(`/surgeries/${slug}/occurrences/${recurrenceId}`, said, anna)
const cancel = (recurrenceId: string) => change(recurrenceId, { status: 'cancelled', reason: 'Ill' })
const putVenue = async (recurrenceId: string) =>
  (await t.put(`/surgeries/${slug}/occurrences/${recurrenceId}/venue`, { venue: BREMEN }, anna)).json().waiting
const approveEdit = async (fields: object) => {
  const edit = await proposeEdit(t, { slug, headers: anna }, fields)
  await desk.approve(edit)
  return edit
}
const dates = async () =>
  (await t.get(`/surgeries/${slug}`))
    .json()
    .upcoming.slice(0, 2)
    .map(({ localStart, status, reason }: Occurrence) => [localStart, status, reason].filter(Boolean).join(' '))
const stateOf = async (submission: string) =>
  (await t.db.submission.findUniqueOrThrow({ where: { id: submission } })).state
const sequence = async () => (await t.db.surgery.findUniqueOrThrow({ where: { id } })).sequence
const settle = () => settleDateProposals(t.app.deps)
const work = () => runAllJobs(t)

const AS_SAID = [`${MORNING} cancelled Ill`, `${EVENING} scheduled`]
const TAKING_BACK = [
  ['undone', undo],
  ['reopened', (submission: string) => (later(t, 3600), reopen(submission))],
] as const

describe.each(TAKING_BACK)('an approval that is %s', (_name, undoDecision) => {
  it('gives a cancelled date its name back, where the schedule before had two on that day', async () => {
    await cancel(MORNING)
    const edit = await approveEdit({ schedule: ONCE })
    expect((await dates())[0]).toBe(`${LATER} cancelled Ill`)
    const before = await sequence()
    expect((await undoDecision(edit)).statusCode).toBe(200)
    expect(await dates()).toEqual(AS_SAID)
    expect(await sequence()).toBeGreaterThan(before)
  })

  it('keeps what was said of such a date since', async () => {
    await cancel(MORNING)
    const edit = await approveEdit({ schedule: ONCE })
    await change(LATER, { status: 'moved', start: '2026-11-26T09:00', reason: 'The hall is let' })
    await undoDecision(edit)
    expect(await dates()).toEqual([`${EVENING} scheduled`, '2026-11-26T09:00 moved The hall is let'])
  })

  it('is previewed by the desk as it then is', async () => {
    await cancel(MORNING)
    const edit = await approveEdit({ schedule: ONCE })
    const { reopenEffects } = (await t.get(`/moderation/submissions/${edit}`, uta)).json()
    const gained = reopenEffects.gained.dates.map(({ recurrenceId }: { recurrenceId: string }) => recurrenceId)
    await undoDecision(edit)
    expect(gained).not.toContain(MORNING)
    expect(await dates()).toEqual(AS_SAID)
  })

  it('brings a proposal back that was withdrawn because its date was gone, on record, and tells who sent it', async () => {
    const waiting = await putVenue(GONE)
    const edit = await approveEdit({ schedule: FORTNIGHTLY })
    await settle()
    expect(await stateOf(waiting.id)).toBe('withdrawn')
    later(t, 5)
    expect((await undoDecision(edit)).statusCode).toBe(200)
    expect(await stateOf(waiting.id)).toBe('pending')
    const entry = { submissionId: waiting.id, action: 'restore', fromState: 'withdrawn', toState: 'pending' }
    expect(await t.db.auditEntry.count({ where: entry })).toBe(1)
    await work()
    expect(await stateOf(waiting.id)).toBe('pending')
    const { text } = await t.db.mail.findFirstOrThrow({
      where: { to: email, subject: { startsWith: 'Waiting again' } },
    })
    expect(text).toContain('Wednesday, 2 December 2026')
    expect((await approve(waiting.id)).statusCode).toBe(200)
  })

  it('leaves a proposal withdrawn that its organiser has taken back', async () => {
    const waiting = await putVenue(GONE)
    const edit = await approveEdit({ schedule: FORTNIGHTLY })
    await t.post(waiting.statusPath.replace('/submissions', '/submissions/by-token') + '/withdrawal')
    expect((await undoDecision(edit)).statusCode).toBe(200)
    expect(await stateOf(waiting.id)).toBe('withdrawn')
  })
})

describe('an approval that is reopened', () => {
  it('gives the names of dates back although another field was changed since, which stays', async () => {
    await cancel(MORNING)
    const edit = await approveEdit({ schedule: ONCE })
    later(t)
    await approveEdit({ summary: 'Now with cake' })
    later(t, 3600)
    expect((await reopen(edit)).statusCode).toBe(200)
    expect(await dates()).toEqual(AS_SAID)
    expect((await t.get(`/surgeries/${slug}`)).json().summary).toBe('Now with cake')
  })

  it('leaves the names of dates alone where the schedule was changed again since', async () => {
    await cancel(MORNING)
    const edit = await approveEdit({ schedule: ONCE })
    later(t)
    await approveEdit({ schedule: weekly('2026-11-25T19:00') })
    later(t, 3600)
    expect((await reopen(edit)).statusCode).toBe(200)
    expect((await dates())[0]).toBe('2026-11-25T19:00 cancelled Ill')
  })
})

it('a proposal stays withdrawn where another one for its date waits', async () => {
  const first = await putVenue(GONE)
  const edit = await approveEdit({ schedule: FORTNIGHTLY })
  await settle()
  later(t)
  await approveEdit({ schedule: TWICE })
  const second = await putVenue(GONE)
  later(t)
  expect((await reopen(edit)).statusCode).toBe(200)
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['withdrawn', 'pending'])
})

it('a proposal stays withdrawn whose date is over when the decision is taken back', async () => {
  const waiting = await putVenue(MORNING)
  const edit = await approveEdit({ schedule: weekly(GONE) })
  await settle()
  later(t, 8 * 86_400)
  const answer = await reopen(edit)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(await stateOf(waiting.id)).toBe('withdrawn')
})

it('a proposal waits at the end, whether its date was found gone before an undo or at the same moment', async () => {
  const waiting = await putVenue(GONE)
  const edit = await approveEdit({ schedule: FORTNIGHTLY })
  later(t, 5)
  const [, undone] = await Promise.all([settle(), undo(edit)])
  expect(undone.statusCode, undone.body).toBe(200)
  expect(await stateOf(waiting.id)).toBe('pending')
})
