import type { Occurrence } from '@surgeries/contracts/occurrence'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { makeJobsDue, runDueJobs } from '../../../../test/jobs.ts'
import { buildModerator, submitAndConfirm } from '../../../../test/submitting.ts'
import { settleDateProposals } from '../../submissions/service.ts'

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
let uta: Headers
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  uta = await t.signIn('uta@example.org')
})
let slug: string
let id: string
let email: string
let anna: Headers
let count = 0
beforeEach(async () => {
  email = `anna${(count += 1)}@example.org`
  const proposal = await submitAndConfirm(t, { email, content: buildContent({ schedule: TWICE }) })
  ;({ slug } = (await approve(proposal.id)).json())
  ;({ id } = await t.db.surgery.findUniqueOrThrow({ where: { slug } }))
  anna = await t.signIn(email)
  later(60)
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  await t.db.mail.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const later = (seconds: number) => (t.clock.now = new Date(t.clock.now.getTime() + seconds * 1000))
const approve = (submission: string, version = 1) =>
  t.post(`/submissions/${submission}/decision`, { action: 'approve' }, { ...uta, 'if-match': `"${version}"` })
const undo = (submission: string) => t.remove(`/submissions/${submission}/decision`, uta)
const reopen = (submission: string) => t.post(`/submissions/${submission}/reopening`, { reason: 'A mistake' }, uta)
const change = (recurrenceId: string, said: object) =>
  t.put(`/surgeries/${slug}/occurrences/${recurrenceId}`, said, anna)
const cancel = (recurrenceId: string) => change(recurrenceId, { status: 'cancelled', reason: 'Ill' })
const putVenue = async (recurrenceId: string) =>
  (await t.put(`/surgeries/${slug}/occurrences/${recurrenceId}/venue`, { venue: BREMEN }, anna)).json().waiting
const approveEdit = async (fields: object) => {
  const { content, version } = (await t.get(`/surgeries/${slug}/content`, anna)).json()
  const body = { kind: 'edit', content: { ...content, ...fields } }
  const sent = await t.post(`/surgeries/${slug}/submissions`, body, { ...anna, 'if-match': `"${version}"` })
  expect((await approve(sent.json().id)).statusCode).toBe(200)
  return sent.json().id as string
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
async function work(): Promise<void> {
  await makeJobsDue(t)
  await runDueJobs(t)
}

const AS_SAID = [`${MORNING} cancelled Ill`, `${EVENING} scheduled`]
const TAKING_BACK = [
  ['undone', undo],
  ['reopened', (submission: string) => (later(3600), reopen(submission))],
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
    later(5)
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
    later(60)
    await approveEdit({ summary: 'Now with cake' })
    later(3600)
    expect((await reopen(edit)).statusCode).toBe(200)
    expect(await dates()).toEqual(AS_SAID)
    expect((await t.get(`/surgeries/${slug}`)).json().summary).toBe('Now with cake')
  })

  it('leaves the names of dates alone where the schedule was changed again since', async () => {
    await cancel(MORNING)
    const edit = await approveEdit({ schedule: ONCE })
    later(60)
    await approveEdit({ schedule: weekly('2026-11-25T19:00') })
    later(3600)
    expect((await reopen(edit)).statusCode).toBe(200)
    expect((await dates())[0]).toBe('2026-11-25T19:00 cancelled Ill')
  })
})

it('a proposal stays withdrawn where another one for its date waits', async () => {
  const first = await putVenue(GONE)
  const edit = await approveEdit({ schedule: FORTNIGHTLY })
  await settle()
  later(60)
  await approveEdit({ schedule: TWICE })
  const second = await putVenue(GONE)
  later(60)
  expect((await reopen(edit)).statusCode).toBe(200)
  expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['withdrawn', 'pending'])
})

it('a proposal stays withdrawn whose date is over when the decision is taken back', async () => {
  const waiting = await putVenue(MORNING)
  const edit = await approveEdit({ schedule: weekly(GONE) })
  await settle()
  later(8 * 86_400)
  const answer = await reopen(edit)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(await stateOf(waiting.id)).toBe('withdrawn')
})

it('a proposal waits at the end, whether its date was found gone before an undo or at the same moment', async () => {
  const waiting = await putVenue(GONE)
  const edit = await approveEdit({ schedule: FORTNIGHTLY })
  later(5)
  const [, undone] = await Promise.all([settle(), undo(edit)])
  expect(undone.statusCode, undone.body).toBe(200)
  expect(await stateOf(waiting.id)).toBe('pending')
})
