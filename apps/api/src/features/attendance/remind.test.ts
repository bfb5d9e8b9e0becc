import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attend, buildUnconfirmed, FIRST, subjectsTo, WEDNESDAYS } from '../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../test/jobs.ts'
import { remindExpected } from './index.ts'
import { saveOverride } from '../../../test/surgery-events.ts'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await buildTestApp()
})
beforeEach(async () => {
  ;({ id } = await buildSurgery(t.db, { schedule: WEDNESDAYS }))
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.surgery.deleteMany()
  await t.db.mail.deleteMany()
})
afterAll(() => t.close())

async function remindAt(moment: string): Promise<void> {
  t.clock.now = new Date(moment)
  await addTimedJob(t, 'remind-attendees')
  await runDueJobs(t)
}
const remindersTo = async (email: string) =>
  (await subjectsTo(t, email)).filter((subject) => /^(Tomorrow|Today|Morgen)/.test(subject))

const say = (word: { status: 'moved' | 'cancelled'; start: string }) =>
  saveOverride(
    t.db,
    id,
    { recurrenceId: FIRST, durationMinutes: 90, reason: '', confirmedAt: null, ...word },
    t.clock.now,
  )

describe('the reminder', () => {
  it('comes on the day before, from nine in the morning where it is, and once', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'uta@example.org', kind: 'offers_help', locale: 'de' })
    await remindAt('2026-11-24T07:59:00Z')
    expect(await remindersTo('ram@example.org')).toEqual([])
    await remindAt('2026-11-24T08:03:00Z')
    expect(await remindersTo('ram@example.org')).toEqual(['Tomorrow: Kultwerk West Social Media Surgery'])
    expect(await remindersTo('uta@example.org')).toEqual(['Morgen: Kultwerk West Social Media Surgery'])
    await remindAt('2026-11-24T09:03:00Z')
    await Promise.all([1, 2, 3].map(() => remindExpected(t.app.deps)))
    expect(await remindersTo('ram@example.org')).toHaveLength(1)
    const { text } = await t.db.mail.findFirstOrThrow({ where: { to: 'ram@example.org' }, orderBy: { id: 'desc' } })
    expect(text).toContain('Bring what you would like help with')
    expect(text).toContain('Wednesday, 25 November 2026, 17:30–19:00 (CET)')
  })

  it('comes once also when several workers do it at the same moment', async () => {
    for (let number = 0; number < 5; number += 1) await attend(t, id, { email: `person-${number}@example.org` })
    t.clock.now = new Date('2026-11-24T08:03:00Z')
    await Promise.all([1, 2, 3, 4].map(() => remindExpected(t.app.deps)))
    expect(await t.db.mail.count({ where: { subject: { startsWith: 'Tomorrow' } } })).toBe(5)
  })

  it('does not come to whoever said so later, waits, withdrew or never confirmed', async () => {
    await t.db.surgery.update({ where: { id }, data: { seats: 1 } })
    await t.remove(await attend(t, id, { email: 'gone@example.org' }))
    await attend(t, id, { email: 'seated@example.org' })
    await attend(t, id, { email: 'waits@example.org' })
    await buildUnconfirmed(t, id, { email: 'never@example.org' })
    t.clock.now = new Date('2026-11-24T10:00:00Z')
    await attend(t, id, { email: 'late@example.org', kind: 'offers_help' })
    await remindAt('2026-11-24T10:03:00Z')
    expect(await remindersTo('seated@example.org')).toHaveLength(1)
    for (const email of ['gone', 'waits', 'never', 'late'])
      expect(await remindersTo(`${email}@example.org`)).toEqual([])
  })

  it('does not come when the date is cancelled, and comes for the new day when it moves', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await say({ status: 'cancelled', start: FIRST })
    await remindAt('2026-11-24T08:03:00Z')
    expect(await remindersTo('ram@example.org')).toEqual([])
    await say({ status: 'moved', start: '2026-11-27T18:00' })
    await remindAt('2026-11-25T08:03:00Z')
    expect(await remindersTo('ram@example.org')).toEqual([])
    await remindAt('2026-11-26T08:03:00Z')
    expect(await remindersTo('ram@example.org')).toHaveLength(1)
  })

  it('is not needed by whoever has just heard that it moved to tomorrow', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    t.clock.now = new Date('2026-11-23T10:00:00Z')
    await say({ status: 'moved', start: '2026-11-24T18:00' })
    await runDueJobs(t)
    await remindAt('2026-11-23T10:03:00Z')
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(2)
  })

  it('comes late rather than not at all after a day without power, and says “today”', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await remindAt('2026-11-25T15:03:00Z')
    expect(await remindersTo('ram@example.org')).toEqual(['Today: Kultwerk West Social Media Surgery'])
  })

  it('never comes once the meeting has begun', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await remindAt('2026-11-25T16:30:00Z')
    expect(await remindersTo('ram@example.org')).toEqual([])
  })
})

describe('thirty days after the date', () => {
  it('everything is forgotten, the mails with it, and not before', async () => {
    const path = await attend(t, id, { email: 'ram@example.org' })
    await t.remove(await attend(t, id, { email: 'gone@example.org' }))
    const forget = async (moment: string) => {
      t.clock.now = new Date(moment)
      await addTimedJob(t, 'forget-attendances')
      await addTimedJob(t, 'clean-up')
      await runDueJobs(t)
      return [await t.db.attendance.count(), await t.db.mail.count()]
    }
    expect(await forget('2026-12-25T17:59:00Z')).toEqual([2, 2])
    expect(await forget('2026-12-25T18:01:00Z')).toEqual([0, 0])
    expect((await t.get(path)).json()).toMatchObject({ status: 410, code: 'link_expired' })
  })
})
