import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attend, FIRST, SECOND, subjectsTo, WEDNESDAYS } from '../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { addTimedJob, makeJobsDue, runDueJobs } from '../../../test/jobs.ts'
import { solveCaptcha } from '../../../test/submitting.ts'
import { setState } from '../../../test/surgery-events.ts'

const HARBURG = {
  name: 'South library',
  address: 'Eddelbüttelstraße 47a',
  locality: 'Harburg',
  directions: 'First floor',
  latitude: 53.4596,
  longitude: 9.9806,
}
const NAME = 'Kultwerk West Social Media Surgery'

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
  ;({ id, slug } = await buildSurgery(t.db, { schedule: WEDNESDAYS, organiserId, address: 'Große Bergstraße 160' }))
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.surgery.deleteMany()
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const say = (change: object, recurrenceId = FIRST) =>
  t.put(`/surgeries/${slug}/occurrences/${recurrenceId}`, change, organiser)
const hold = (venue: object | null) => t.put(`/surgeries/${slug}/occurrences/${FIRST}/venue`, { venue }, organiser)
const lastTo = (to: string) => t.db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } })
async function tellAll(): Promise<void> {
  await makeJobsDue(t)
  await runDueJobs(t)
}
async function remindAt(moment: string): Promise<void> {
  t.clock.now = new Date(moment)
  await addTimedJob(t, 'remind-attendees')
  await runDueJobs(t)
}

describe('somebody who is expected on a date at another venue', () => {
  it('reads in the mail with a new link where that date is, and no place while the listing is being checked', async () => {
    await hold(HARBURG)
    const path = await attend(t, id, { email: 'ram@example.org' })
    await t.remove(`${path}/link`)
    const renew = async () => t.post(`${path}/link`, { captcha: await solveCaptcha(t) })
    expect((await renew()).statusCode).toBe(204)
    expect((await lastTo('ram@example.org')).text).toContain('South library')
    await setState(t.db, id, { state: 'hidden' }, NOW)
    expect((await renew()).statusCode).toBe(204)
    const { text } = await lastTo('ram@example.org')
    for (const place of ['South library', 'Große Bergstraße']) expect(text).not.toContain(place)
  })

  it('hears at once where it is, and who comes on other days hears nothing', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'next@example.org', recurrenceId: SECOND })
    expect((await hold(HARBURG)).statusCode).toBe(200)
    await tellAll()
    const mail = await lastTo('ram@example.org')
    expect(mail.subject).toBe(`New place: ${NAME}`)
    expect(mail.text).toContain('It was planned here: Große Bergstraße 160, Hamburg.')
    expect(mail.text).toContain('Where: South library, Eddelbüttelstraße 47a, Harburg\n')
    expect(mail.text).toContain('How to find it: First floor')
    expect(await subjectsTo(t, 'next@example.org')).toHaveLength(1)
    await tellAll()
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(2)
    await hold(null)
    await tellAll()
    expect((await lastTo('ram@example.org')).text).toContain('Where: Große Bergstraße 160, Hamburg\n')
  })

  it('is confirmed, reminded and shown that place', async () => {
    await hold(HARBURG)
    const path = await attend(t, id, { email: 'ram@example.org' })
    expect((await lastTo('ram@example.org')).text).toContain('Where: South library, Eddelbüttelstraße 47a, Harburg')
    expect((await t.get(path)).json()).toMatchObject({
      surgery: { address: 'South library, Eddelbüttelstraße 47a', locality: 'Harburg', directions: 'First floor' },
      occurrence: { venue: { name: 'South library' } },
    })
    await remindAt('2026-11-24T08:03:00Z')
    const reminder = await lastTo('ram@example.org')
    expect(reminder.subject).toBe(`Tomorrow: ${NAME}`)
    expect(reminder.text).toContain('Where: South library')
    const sheet = await t.get(`/surgeries/${slug}/occurrences/${FIRST}/attendances`, organiser)
    expect(sheet.json().occurrence.venue).toMatchObject({ name: 'South library', directions: 'First floor' })
  })
})

describe('somebody who is expected on a day whose time is to follow', () => {
  it('is told the day alone, is not reminded, and hears the time when it is set', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'uta@example.org', locale: 'de' })
    const open = await say({ status: 'moved', start: '2026-11-25T17:30', timeToFollow: true })
    expect(open.json()).toMatchObject({ localStart: '2026-11-25T00:00', timeToFollow: true })
    await tellAll()
    expect((await lastTo('ram@example.org')).text).toContain('When: Wednesday, 25 November 2026 (the time will follow)')
    expect((await lastTo('uta@example.org')).text).toContain('Wann: Mittwoch, 25. November 2026 (die Uhrzeit folgt)')
    await remindAt('2026-11-24T08:03:00Z')
    expect(await subjectsTo(t, 'ram@example.org')).not.toContain(`Tomorrow: ${NAME}`)
    t.clock.now = new Date('2026-11-23T08:00:00Z')
    await say({ status: 'moved', start: '2026-11-25T19:00', durationMinutes: 60 })
    await tellAll()
    const mail = await lastTo('ram@example.org')
    expect(mail.subject).toBe(`The time is known now: ${NAME}`)
    expect(mail.text).toContain('When: Wednesday, 25 November 2026, 19:00–20:00 (CET)')
    expect((await lastTo('uta@example.org')).subject).toBe(`Die Uhrzeit steht fest: ${NAME}`)
    await remindAt('2026-11-24T08:03:00Z')
    expect(await subjectsTo(t, 'ram@example.org')).toContain(`Tomorrow: ${NAME}`)
  })

  it('is one who said so before anybody set the time, too', async () => {
    await say({ status: 'moved', start: '2026-11-25T00:00', timeToFollow: true })
    await attend(t, id, { email: 'ram@example.org' })
    expect((await lastTo('ram@example.org')).text).toContain('(the time will follow)')
    await say({ status: 'scheduled' })
    await tellAll()
    expect((await lastTo('ram@example.org')).subject).toBe(`The time is known now: ${NAME}`)
    expect((await lastTo('ram@example.org')).text).toContain('17:30–19:00 (CET)')
  })

  it('cannot be told of one that is over, and a day that has begun may still be said', async () => {
    t.clock.now = new Date('2026-11-25T10:00:00Z')
    expect((await say({ status: 'moved', start: '2026-11-25T00:00', timeToFollow: true })).statusCode).toBe(200)
    const past = await say({ status: 'moved', start: '2026-11-24T00:00', timeToFollow: true }, SECOND)
    expect(past.json().errors[0]).toMatchObject({ pointer: '/start', code: 'past' })
  })
})
