import { DAY_MS } from '@surgeries/domain/dates/durations'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../test/jobs.ts'
import { type MailSink, openMailSink } from '../../../test/mail-sink.ts'
import { buildModerator } from '../../../test/submitting.ts'
import { openSmtp, type Smtp } from '../../mail/smtp.ts'
import { checkFreshness } from './index.ts'

/** The third Wednesday of every month, 17:30 in Hamburg: next on 16 December. */
const MONTHLY = scheduleOf({ start: '2026-12-16T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' })
const WEEKLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const WEEK_BEFORE = new Date('2026-12-09T16:31:00Z')

let t: TestApp
let sink: MailSink
let smtp: Smtp
beforeAll(async () => {
  t = await buildTestApp()
  sink = await openMailSink()
  const opened = openSmtp({ ...t.app.deps.env, SMTP_URL: sink.url })
  if (!opened) throw new Error('no mail server')
  smtp = opened
})
beforeEach(() => {
  t.clock.now = NOW
})
afterEach(async () => {
  sink.mails.length = 0
  await t.db.roleGrant.deleteMany()
  await t.db.surgery.updateMany({ where: { state: 'active' }, data: { state: 'ended' } })
  await t.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})
afterAll(async () => {
  smtp.close()
  await sink.close()
  await t.close()
})

async function buildPerson(email: string, name = ''): Promise<string> {
  const id = crypto.randomUUID()
  await t.db.user.create({ data: { id, email, name, emailVerified: true } })
  return id
}

async function buildOrganised(schedule: typeof MONTHLY | null, email = `${crypto.randomUUID()}@example.org`) {
  const organiserId = await buildPerson(email, 'Gesche')
  const surgery = await buildSurgery(t.db, { schedule, organiserId })
  return { ...surgery, organiserId, email }
}

async function checkFreshnessAt(now: Date): Promise<void> {
  t.clock.now = now
  await addTimedJob(t, 'check-freshness')
  await runDueJobs(t, { smtp })
}

const after = (days: number, from = NOW) => new Date(from.getTime() + days * DAY_MS)
const stateOf = async ({ id }: { id: string }) => (await t.db.surgery.findUniqueOrThrow({ where: { id } })).state
const mailsTo = (email: string) => sink.mails.filter(({ to }) => to?.[0]?.address === email)
const fadesOf = ({ id }: { id: string }) => t.db.auditEntry.count({ where: { surgeryId: id, action: 'fade' } })

/** Their last proposal was in German. */
async function speaksGerman(organiserId: string, email: string): Promise<void> {
  const content = JSON.parse(JSON.stringify(buildContent()))
  const common = {
    kind: 'new',
    state: 'approved',
    content,
    countryCode: 'DE',
    organiserEmail: email,
    organiserId,
  } as const
  await t.db.submission.create({ data: { ...common, locale: 'de', decidedAt: NOW } })
}

describe('a week before a date', () => {
  it('its organiser is asked, in their language, by its local time', async () => {
    const { organiserId, email } = await buildOrganised(MONTHLY)
    await speaksGerman(organiserId, email)
    await checkFreshnessAt(after(-1, WEEK_BEFORE))
    expect(mailsTo(email)).toEqual([])
    await checkFreshnessAt(WEEK_BEFORE)
    const [mail] = mailsTo(email)
    expect(mail?.subject).toContain('Mittwoch, 16. Dezember 2026, 17:30 Uhr (MEZ)')
    expect(mail?.text).toContain('Hallo Gesche,')
    for (const answer of ['yes', 'cancelled', 'moved', 'stopped'])
      expect(mail?.text).toMatch(new RegExp(`http://127\\.0\\.0\\.1:8080/questions/[\\w.-]{40,}\\?answer=${answer}\n`))
    expect(mail?.html).toMatch(/<a href="[^"]+answer=moved" style="display:inline-block[^>]+>Sie ist verschoben</)
  })

  it('everybody who organises it is asked once, however often and however much at once the job runs', async () => {
    const { id, email } = await buildOrganised(MONTHLY)
    const other = `${crypto.randomUUID()}@example.org`
    const userId = await buildPerson(other)
    await t.db.surgeryOrganiser.create({ data: { surgeryId: id, userId } })
    t.clock.now = WEEK_BEFORE
    await Promise.all([checkFreshness(t.app.deps), checkFreshness(t.app.deps), checkFreshness(t.app.deps)])
    await checkFreshnessAt(after(0.1, WEEK_BEFORE))
    await checkFreshnessAt(after(3, WEEK_BEFORE))
    expect([mailsTo(email).length, mailsTo(other).length]).toEqual([1, 1])
    expect(await t.db.question.count({ where: { surgeryId: id } })).toBe(2)
  })

  it('one question is about all dates of four weeks, so that one answer a month is enough', async () => {
    const { id, email } = await buildOrganised(WEEKLY)
    await checkFreshnessAt(after(0.5))
    const [mail] = mailsTo(email)
    expect(mail?.text).toContain(
      'Wednesday, 25 November 2026, 17:30 (CET)\nWednesday, 2 December 2026, 17:30 (CET)\nWednesday, 9 December 2026, 17:30 (CET)\n',
    )
    await t.db.question.updateMany({ where: { surgeryId: id }, data: { answer: 'yes', answeredAt: NOW } })
    await checkFreshnessAt(after(20))
    expect(mailsTo(email)).toHaveLength(1)
    await checkFreshnessAt(after(22))
    expect(mailsTo(email)).toHaveLength(2)
  })

  it('nobody is asked about what is cancelled, confirmed already, or resting', async () => {
    const cancelled = await buildOrganised(MONTHLY)
    const confirmed = await buildOrganised(MONTHLY)
    const paused = await buildOrganised(MONTHLY)
    await t.db.occurrence.updateMany({ where: { surgeryId: cancelled.id }, data: { status: 'cancelled' } })
    await t.db.occurrence.updateMany({ where: { surgeryId: confirmed.id }, data: { confirmedAt: NOW } })
    await t.db.surgery.update({ where: { id: paused.id }, data: { state: 'paused', pausedUntil: after(90) } })
    await checkFreshnessAt(WEEK_BEFORE)
    expect(sink.mails).toEqual([])
  })
})

describe('where no date is near', () => {
  it('asks whether it still runs, a week before the last word is too old', async () => {
    const { email } = await buildOrganised(null)
    await checkFreshnessAt(after(82))
    expect(mailsTo(email)).toEqual([])
    await checkFreshnessAt(after(83))
    const [mail] = mailsTo(email)
    expect(mail?.subject).toBe('Is it still running? Kultwerk West Social Media Surgery')
    expect(mail?.text).toContain('If we hear nothing by Tuesday, 16 February 2027')
    expect(mail?.text).toContain('?answer=stopped')
    expect(mail?.text).not.toContain('?answer=moved')
  })
})

describe('silence', () => {
  it('fades a surgery after two questions, takes its dates off the map, and is told once', async () => {
    await buildModerator(t.db, { email: 'at-once@example.org', countries: ['DE'] })
    await buildModerator(t.db, { email: 'daily@example.org', countries: ['DE'], mailCadence: 'daily' })
    await buildModerator(t.db, { email: 'nepal@example.org', countries: ['NP'] })
    const surgery = await buildOrganised(MONTHLY)
    await checkFreshnessAt(WEEK_BEFORE)
    await checkFreshnessAt(after(35, WEEK_BEFORE))
    await checkFreshnessAt(after(41, WEEK_BEFORE))
    expect([await stateOf(surgery), mailsTo(surgery.email).length]).toEqual(['active', 2])
    await checkFreshnessAt(after(42, WEEK_BEFORE))
    expect(await stateOf(surgery)).toBe('dormant')
    await checkFreshnessAt(after(43, WEEK_BEFORE))
    const coming = { surgeryId: surgery.id, startsAt: { gt: t.clock.now } }
    expect([await fadesOf(surgery), await t.db.occurrence.count({ where: coming })]).toEqual([1, 0])
    const mail = mailsTo(surgery.email).slice(2)
    expect(mail.map(({ subject }) => subject)).toEqual(['Faded on the map: Kultwerk West Social Media Surgery'])
    expect(mail[0]?.text).toMatch(/It’s still running: bring it back\nhttp\S+\/questions\/\S+\?answer=yes\n/)
    expect(mailsTo('at-once@example.org').map(({ subject }) => subject)).toEqual([
      'Faded: Kultwerk West Social Media Surgery, Hamburg (Germany)',
    ])
    expect([mailsTo('daily@example.org'), mailsTo('nepal@example.org')]).toEqual([[], []])
    const { body } = await t.get(`/surgeries/${surgery.slug}`)
    expect(JSON.parse(body)).toMatchObject({ state: 'dormant', mark: 'faded', upcoming: [] })
  })

  it('at a disputed pin is told to the moderators of either country, and to no others', async () => {
    for (const country of ['MA', 'EH', 'ES'])
      await buildModerator(t.db, { email: `${country}@example.org`.toLowerCase(), countries: [country] })
    const { id } = await buildSurgery(t.db, { schedule: MONTHLY })
    const content = JSON.parse(JSON.stringify(buildContent()))
    const approved = {
      kind: 'new',
      state: 'approved',
      content,
      organiserEmail: 'a@example.org',
      decidedAt: NOW,
    } as const
    await t.db.submission.create({ data: { ...approved, surgeryId: id, countryCode: 'EH', otherCountries: ['MA'] } })
    await checkFreshnessAt(after(200))
    expect(await stateOf({ id })).toBe('dormant')
    expect(['ma', 'eh', 'es'].map((name) => mailsTo(`${name}@example.org`).length)).toEqual([1, 1, 0])
  })

  it('fades once, also when several workers judge at the same moment', async () => {
    await buildModerator(t.db, { email: 'one@example.org' })
    const surgery = await buildOrganised(null)
    await checkFreshnessAt(after(83))
    t.clock.now = after(91)
    await Promise.all([checkFreshness(t.app.deps), checkFreshness(t.app.deps), checkFreshness(t.app.deps)])
    await runDueJobs(t, { smtp })
    expect([await stateOf(surgery), await fadesOf(surgery)]).toEqual(['dormant', 1])
    expect([mailsTo(surgery.email).length, mailsTo('one@example.org').length]).toEqual([2, 1])
  })

  it('is not held against anybody after a standstill: the question comes first, and each mail once', async () => {
    const surgery = await buildOrganised(null)
    await checkFreshnessAt(after(130))
    await checkFreshnessAt(after(136))
    expect([await stateOf(surgery), mailsTo(surgery.email).length]).toEqual(['active', 1])
    await checkFreshnessAt(after(138))
    await checkFreshnessAt(after(168))
    expect([await stateOf(surgery), await fadesOf(surgery), mailsTo(surgery.email).length]).toEqual(['dormant', 1, 2])
  })

  it('needs no question where there is nobody to ask', async () => {
    const surgery = await buildSurgery(t.db)
    await checkFreshnessAt(after(89))
    expect(await stateOf(surgery)).toBe('active')
    await checkFreshnessAt(after(90))
    expect(await stateOf(surgery)).toBe('dormant')
  })

  it('counts from the return where a surgery had rested', async () => {
    const surgery = await buildOrganised(null)
    await t.db.auditEntry.create({
      data: { at: after(80), actorRole: 'system', action: 'resume', surgeryId: surgery.id },
    })
    await checkFreshnessAt(after(120))
    expect(sink.mails).toEqual([])
    await checkFreshnessAt(after(164))
    expect(mailsTo(surgery.email)).toHaveLength(1)
  })

  it('is broken by whatever else an organiser says', async () => {
    const surgery = await buildOrganised(null)
    const headers = await t.signIn(surgery.email)
    await t.db.session.updateMany({ data: { createdAt: after(80), expiresAt: after(200) } })
    await checkFreshnessAt(after(83))
    t.clock.now = after(85)
    const said = await t.post(`/surgeries/${surgery.slug}/confirmation`, {}, headers)
    expect(said.statusCode, said.body).toBe(204)
    await checkFreshnessAt(after(100))
    expect(await stateOf(surgery)).toBe('active')
  })

  it('is broken by a change that waits for a moderator, however long', async () => {
    const surgery = await buildOrganised(null)
    await checkFreshnessAt(after(83))
    const content = JSON.parse(JSON.stringify(buildContent()))
    const about = { surgeryId: surgery.id, organiserId: surgery.organiserId, organiserEmail: surgery.email }
    const waiting = { kind: 'edit', state: 'pending', content, countryCode: 'DE', createdAt: after(85) } as const
    await t.db.submission.create({ data: { ...about, ...waiting } })
    await checkFreshnessAt(after(100))
    expect(await stateOf(surgery)).toBe('active')
  })

  it('takes as long as the operator says', async () => {
    const surgery = await buildOrganised(null)
    const env = { ...t.app.deps.env, FADE_AFTER_DAYS: 30, ASK_DAYS_BEFORE: 3 }
    for (const day of [26, 27, 28, 31]) {
      t.clock.now = after(day)
      await checkFreshness({ ...t.app.deps, env })
    }
    expect([await stateOf(surgery), await t.db.question.count({ where: { surgeryId: surgery.id } })]).toEqual([
      'dormant',
      2,
    ])
  })
})
