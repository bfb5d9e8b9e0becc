import { HOUR_MS } from '@surgeries/domain/dates/durations'
import { type Calendar, scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toldFrom, UNDO_SECONDS } from '@surgeries/domain/moderation'
import { attend, buildUnconfirmed, FIRST, SECOND, subjectsTo, WEDNESDAYS } from '../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../test/build.ts'
import { addTimedJob, makeJobsDue, runDueJobs } from '../../../test/jobs.ts'
import { changeSurgery } from '../surgeries/index.ts'
import { notifyAttendees } from './index.ts'
import { setState } from '../../../test/surgery-events.ts'

let t: TestApp
let id: string
let slug: string
let organiser: Record<string, string>
let organiserId: string
beforeAll(async () => {
  t = await buildTestApp()
  organiser = await t.signIn('anna@example.org')
  organiserId = (await t.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })).id
})
beforeEach(async () => {
  ;({ id, slug } = await buildSurgery(t.db, { schedule: WEDNESDAYS, organiserId }))
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.submission.deleteMany()
  await t.db.surgery.deleteMany()
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const say = (change: object, recurrenceId = FIRST) =>
  t.put(`/surgeries/${slug}/occurrences/${recurrenceId}`, change, organiser)
const cancel = () => say({ status: 'cancelled', reason: 'The hall is flooded' })
const move = (start: string) => say({ status: 'moved', start, reason: 'Another room' })
const lastTo = (to: string) => t.db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } })
const edit = (schedule: Pick<Calendar, 'rules' | 'extraDates' | 'skippedDates'> | null) =>
  changeSurgery(t.db, id, buildContent({ schedule }), t.clock.now)

const jobsOf = (surgeryId: string) => t.db.$queryRaw`
  SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'notify-attendees' AND key LIKE ${`%${surgeryId}`}`

/** What the queue does, also with what was to wait a moment. */
async function tellAll(): Promise<void> {
  await makeJobsDue(t)
  await runDueJobs(t)
}

describe('somebody who is expected', () => {
  it('hears at once when their date is cancelled, and why', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'uta@example.org', kind: 'offers_help', locale: 'de' })
    await attend(t, id, { email: 'next@example.org', recurrenceId: SECOND })
    expect((await cancel()).statusCode).toBe(200)
    await runDueJobs(t)
    const mail = await lastTo('ram@example.org')
    expect(mail.subject).toBe('Not going ahead: Kultwerk West Social Media Surgery')
    expect(mail.text).toContain('The reason given: The hall is flooded')
    expect(mail.text).toContain('Wednesday, 25 November 2026, 17:30–19:00 (CET)')
    expect((await lastTo('uta@example.org')).subject).toBe('Fällt aus: Kultwerk West Social Media Surgery')
    expect(await subjectsTo(t, 'next@example.org')).toHaveLength(1)
  })

  it('hears when it moves, with both times, and when it moves again', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await move('2026-11-26T18:00')
    await runDueJobs(t)
    const mail = await lastTo('ram@example.org')
    expect(mail.subject).toBe('New time: Kultwerk West Social Media Surgery')
    expect(mail.text).toContain('It was planned for: Wednesday, 25 November 2026, 17:30–19:00 (CET)')
    expect(mail.text).toContain('When: Thursday, 26 November 2026, 18:00–19:30 (CET)')
    expect(mail.text).toContain('The reason given: Another room')
    await move('2026-11-27T18:00')
    await runDueJobs(t)
    expect((await lastTo('ram@example.org')).text).toContain('It was planned for: Thursday, 26 November 2026')
  })

  it('hears when it is on after all', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await cancel()
    await runDueJobs(t)
    await say({ status: 'scheduled' })
    await runDueJobs(t)
    expect((await lastTo('ram@example.org')).subject).toBe('On after all: Kultwerk West Social Media Surgery')
  })

  it('hears nothing of what was taken back before anybody was told', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await cancel()
    await say({ status: 'scheduled' })
    await runDueJobs(t)
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(1)
  })

  it('hears each thing once, however often the job runs, and however many run it at once', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await cancel()
    await Promise.all(Array.from({ length: 5 }, () => notifyAttendees(t.app.deps, { surgeryId: id })))
    await runDueJobs(t)
    await addTimedJob(t, 'notify-all-attendees')
    await runDueJobs(t)
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(2)
  })

  it('hears it by the hourly round where the job was lost, though not of what may still be taken back', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await cancel()
    await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    await t.db.surgery.update({ where: { id }, data: { updatedAt: NOW } })
    t.clock.now = new Date(NOW.getTime() + UNDO_SECONDS * 1000)
    await addTimedJob(t, 'notify-all-attendees')
    await runDueJobs(t)
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(1)
    t.clock.now = new Date(NOW.getTime() + HOUR_MS)
    await addTimedJob(t, 'notify-all-attendees')
    await runDueJobs(t)
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(2)
  })

  it('is told all the same when there are hundreds', async () => {
    const people = Array.from({ length: 130 }, (_, number) => `person-${number}@example.org`)
    await t.db.attendance.createMany({
      data: people.map((email) => ({
        surgeryId: id,
        recurrenceId: FIRST,
        kind: 'wants_help',
        state: 'coming',
        email,
        confirmedAt: NOW,
        notifiedStartsAt: new Date('2026-11-25T16:30:00Z'),
        notifiedEndsAt: new Date('2026-11-25T18:00:00Z'),
        notifiedStatus: 'on',
      })),
    })
    await cancel()
    await runDueJobs(t)
    expect(await t.db.mail.count({ where: { subject: { startsWith: 'Not going ahead' } } })).toBe(130)
  })

  it('hears nothing where it is over, has withdrawn, or never confirmed', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await t.remove(await attend(t, id, { email: 'gone@example.org', recurrenceId: SECOND }))
    await buildUnconfirmed(t, id, { email: 'never@example.org', recurrenceId: SECOND })
    t.clock.now = new Date('2026-11-25T20:00:00Z')
    await setState(t.db, id, { state: 'ended' }, t.clock.now)
    await tellAll()
    for (const email of ['ram@example.org', 'gone@example.org']) expect(await subjectsTo(t, email)).toHaveLength(1)
    expect(await subjectsTo(t, 'never@example.org')).toHaveLength(0)
  })
})

describe('a change of the whole schedule', () => {
  it('is told once the moderators cannot take it back any more', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await edit(scheduleOf({ start: '2026-11-25T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' }))
    expect(await jobsOf(id)).toEqual([{ run_at: toldFrom(NOW) }])
    await tellAll()
    const mail = await lastTo('ram@example.org')
    expect(mail.subject).toMatch(/^New time/)
    expect(mail.text).toContain('When: Wednesday, 25 November 2026, 18:00–19:30 (CET)')
    expect(await t.db.attendance.findFirst()).toMatchObject({ recurrenceId: '2026-11-25T18:00', state: 'coming' })
  })

  it('takes all of a date along: who waits, who withdrew, who has not confirmed yet', async () => {
    await t.put(`/surgeries/${slug}/seats`, { seats: 1 }, organiser)
    await attend(t, id, { email: 'a@example.org' })
    await attend(t, id, { email: 'b@example.org' })
    await t.remove(await attend(t, id, { email: 'c@example.org' }))
    const path = await buildUnconfirmed(t, id, { email: 'd@example.org' })
    await edit(scheduleOf({ start: '2026-11-25T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' }))
    await tellAll()
    const rows = await t.db.attendance.findMany({ orderBy: { email: 'asc' } })
    expect(rows.map(({ recurrenceId, state }) => [recurrenceId.slice(-5), state])).toEqual([
      ['18:00', 'coming'],
      ['18:00', 'waiting'],
      ['18:00', 'withdrawn'],
      ['18:00', 'unconfirmed'],
    ])
    expect((await t.post(`${path}/confirmation`)).json()).toMatchObject({ state: 'waiting', place: 2 })
  })

  it('that drops the day is told as off, and as on again when the day comes back', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await edit(scheduleOf({ start: '2026-11-26T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' }))
    await tellAll()
    expect((await lastTo('ram@example.org')).subject).toMatch(/^Not going ahead/)
    await edit(WEDNESDAYS)
    await tellAll()
    expect((await lastTo('ram@example.org')).subject).toMatch(/^On after all/)
  })

  it('leads nobody to another meeting of the day to which others come', async () => {
    const twice = scheduleOf(
      { start: '2026-11-25T10:00', durationMinutes: 60, rule: 'FREQ=WEEKLY' },
      { start: FIRST, durationMinutes: 90, rule: 'FREQ=WEEKLY' },
    )
    await edit(twice)
    await attend(t, id, { email: 'morning@example.org', recurrenceId: '2026-11-25T10:00' })
    await attend(t, id, { email: 'evening@example.org' })
    await edit(WEDNESDAYS)
    await tellAll()
    expect((await lastTo('morning@example.org')).subject).toMatch(/^Not going ahead/)
    expect(await subjectsTo(t, 'evening@example.org')).toHaveLength(1)
  })

  it('puts two meetings of a day into one, and who meant to come to both is there once', async () => {
    await edit(
      scheduleOf(
        { start: '2026-11-25T10:00', durationMinutes: 60, rule: 'FREQ=WEEKLY' },
        { start: FIRST, durationMinutes: 90, rule: 'FREQ=WEEKLY' },
      ),
    )
    for (const recurrenceId of ['2026-11-25T10:00', FIRST])
      await attend(t, id, { email: 'both@example.org', recurrenceId })
    await attend(t, id, { email: 'evening@example.org' })
    await edit(scheduleOf({ start: '2026-11-25T14:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' }))
    await tellAll()
    const rows = await t.db.attendance.findMany({ orderBy: { email: 'asc' } })
    expect(rows.map(({ email, recurrenceId }) => [email, recurrenceId])).toEqual([
      ['both@example.org', '2026-11-25T14:00'],
      ['evening@example.org', '2026-11-25T14:00'],
    ])
    expect((await subjectsTo(t, 'both@example.org')).filter((subject) => subject.startsWith('New time'))).toHaveLength(
      1,
    )
  })

  it('is the end of it, or a pause: all dates are off', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await setState(t.db, id, { state: 'paused', pausedUntil: '2026-12-01' }, NOW)
    await tellAll()
    expect((await lastTo('ram@example.org')).subject).toMatch(/^Not going ahead/)
    await setState(t.db, id, { state: 'active' }, NOW)
    await tellAll()
    expect((await lastTo('ram@example.org')).subject).toMatch(/^On after all/)
  })

  it.each([{ state: 'paused', pausedUntil: '2026-12-01' }, { state: 'ended' }] as const)(
    'is told once there was time to take it back: $state',
    async (rest) => {
      await attend(t, id, { email: 'ram@example.org' })
      await setState(t.db, id, rest, NOW)
      expect(await jobsOf(id)).toEqual([{ run_at: toldFrom(NOW) }])
      await setState(t.db, id, { state: 'active' }, NOW)
      await tellAll()
      expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(1)
    },
  )
})

describe('a change of the place', () => {
  it('is told once, with both places, for all dates to come', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'uta@example.org', recurrenceId: SECOND, kind: 'offers_help' })
    const place = { address: 'Große Bergstraße 160', locality: 'Altona' }
    await changeSurgery(t.db, id, buildContent({ schedule: WEDNESDAYS, ...place }), NOW)
    await tellAll()
    await tellAll()
    const mail = await lastTo('ram@example.org')
    expect(mail.subject).toBe('New place: Kultwerk West Social Media Surgery')
    expect(mail.text).toContain('It was planned here: Hamburg.')
    expect(mail.text).toContain('Where: Große Bergstraße 160, Altona')
    for (const email of ['ram@example.org', 'uta@example.org']) expect(await subjectsTo(t, email)).toHaveLength(2)
  })

  it('is no news where only the words of the listing changed', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await changeSurgery(t.db, id, buildContent({ schedule: WEDNESDAYS, summary: 'Other words' }), NOW)
    await tellAll()
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(1)
  })
})

describe('seats of a date that was off', () => {
  it('are given when it is on again', async () => {
    await t.put(`/surgeries/${slug}/seats`, { seats: 1 }, organiser)
    const first = await attend(t, id, { email: 'a@example.org' })
    await attend(t, id, { email: 'b@example.org' })
    await cancel()
    await t.remove(first)
    await runDueJobs(t)
    expect(await subjectsTo(t, 'b@example.org')).toHaveLength(2)
    await say({ status: 'scheduled' })
    await runDueJobs(t)
    expect((await subjectsTo(t, 'b@example.org')).slice(2).map((subject) => subject.split(':')[0])).toEqual([
      'On after all',
      'There’s a place for you',
    ])
  })
})
