import { DAY_MS } from '@surgeries/domain/dates/durations'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { buildModerator, lastProposal, submit, buildSubmission, submitAndConfirm } from '../../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  await buildModerator(t.db, { email: 'asha@example.org', name: 'Asha', countries: ['NP'] })
  await buildModerator(t.db, { email: 'daily@example.org', name: 'Dora', countries: ['DE'], mailCadence: 'daily' })
})
afterEach(async () => {
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const mailsTo = (to: string) => t.db.mail.findMany({ where: { to }, orderBy: { id: 'asc' } })
const actionsOf = async (submissionId: string) =>
  (await t.db.auditEntry.findMany({ where: { submissionId }, orderBy: { id: 'asc' } })).map(({ action }) => action)

describe('the private page', () => {
  it('shows the state, who looks after the place, and what can be done', async () => {
    await submit(t, { email: 'look@example.org' })
    const { path } = await lastProposal(t, 'look@example.org')
    const answer = await t.get(path)
    expect(answer.headers['etag']).toBe('"1"')
    expect(answer.headers['cache-control']).toMatch(/no-store/)
    expect(answer.json()).toMatchObject({
      state: 'unconfirmed',
      version: 1,
      moves: ['confirm', 'edit', 'withdraw'],
      lookedAfterBy: ['Uta', 'Dora'],
      usualWaitHours: null,
      expiresAt: '2026-11-25T12:00:00.000Z',
    })
    expect(answer.body).not.toMatch(/@/)
  })

  it('says that a moderator has looked only when one has', async () => {
    const uta = await t.signIn('uta@example.org')
    const wasLookedAt = async (path: string) => (await t.get(path)).json().wasLookedAt
    const { id, path } = await buildSubmission(t, { email: 'looked@example.org' })
    expect(await wasLookedAt(path)).toBe(false)
    const decision = { action: 'reject', reasonCode: 'spam' }
    await t.post(`/submissions/${id}/decision`, decision, { ...uta, ...tag(1) })
    expect(await wasLookedAt(path)).toBe(true)
    await t.remove(`/submissions/${id}/decision`, uta)
    expect(await wasLookedAt(path)).toBe(false)
    const imported = await buildSubmission(t, { email: 'imported@example.org' })
    await t.db.submission.update({ where: { id: imported.id }, data: { state: 'approved', decidedAt: t.clock.now } })
    expect(await wasLookedAt(imported.path)).toBe(false)
  })

  it('opens to nobody with a token that is made up, cut, lengthened or of another submission', async () => {
    await submit(t, { email: 'one@example.org' })
    await submit(t, { email: 'two@example.org' })
    const [one, two] = [await lastProposal(t, 'one@example.org'), await lastProposal(t, 'two@example.org')]
    const token = one.path.split('/').at(-1) ?? ''
    const [id, seal = ''] = token.split('.')
    const other = two.path.split('.').at(-1)
    const flipped = seal.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    const lastBits = seal.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1))
    for (const forged of [
      `${id}.${flipped}`,
      `${id}.${lastBits}`,
      `${id}.${other}`,
      token.slice(0, -1),
      `${token}A`,
      'x'.repeat(66),
    ]) {
      for (const answer of [
        await t.get(`/submissions/by-token/${forged}`),
        await t.post(`/submissions/by-token/${forged}/confirmation`),
        await t.post(`/submissions/by-token/${forged}/withdrawal`),
      ]) {
        expect(answer.statusCode).toBe(404)
        expect(answer.body).not.toContain(forged)
      }
    }
  })

  it('is not in the database, which keeps no token', async () => {
    await submit(t, { email: 'kept@example.org' })
    const { id, path } = await lastProposal(t, 'kept@example.org')
    await t.db.mail.deleteMany()
    const row = JSON.stringify(await t.db.submission.findUnique({ where: { id } }))
    expect(row).not.toContain(path.split('.').at(-1))
  })
})

describe('confirming the address', () => {
  it('puts it before the moderators of its country, once, however often and at once it is pressed', async () => {
    await submit(t, { email: 'press@example.org', organiserName: 'Pia', locale: 'de' })
    const { id, path } = await lastProposal(t, 'press@example.org')
    await t.db.mail.deleteMany()
    const answers = await Promise.all([1, 2, 3].map(() => t.post(`${path}/confirmation`)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(answers[0]?.json()).toMatchObject({
      state: 'pending',
      expiresAt: null,
      pendingSince: '2026-11-18T12:00:00.000Z',
    })
    expect(await actionsOf(id)).toEqual(['submit', 'confirm'])
    const received = await mailsTo('press@example.org')
    expect(received.map(({ subject }) => subject)).toEqual(['Angekommen: Kultwerk West Social Media Surgery'])
    expect(received[0]?.text).toMatch(/^Hallo Pia,[^]*zuständig: Uta, Dora/)
    expect(received[0]?.text).toContain(path.replace('/by-token', ''))
    expect(await mailsTo('uta@example.org')).toHaveLength(1)
    expect(await mailsTo('asha@example.org')).toHaveLength(0)
    expect(await mailsTo('daily@example.org')).toHaveLength(0)
    expect((await mailsTo('uta@example.org'))[0]?.text).toContain(`http://127.0.0.1:8080/moderation/${id}`)
  })

  it('makes the sender’s account, with an address that is known to be theirs', async () => {
    await buildSubmission(t, { email: 'account@example.org', organiserName: 'Ana' })
    expect(await t.db.user.findUnique({ where: { email: 'account@example.org' } })).toMatchObject({
      name: 'Ana',
      emailVerified: true,
    })
    const headers = await t.signIn('account@example.org')
    const mine = (await t.get('/me', headers)).json()
    expect(mine.submissions).toMatchObject([
      { state: 'pending', name: 'Kultwerk West Social Media Surgery', slug: null },
    ])
    expect(
      (await t.get(mine.submissions[0].statusPath.replace('/submissions', '/submissions/by-token'))).statusCode,
    ).toBe(200)
  })

  it('adds the reason to look closer that its mail domain takes no mail, and says nothing while nobody can tell', async () => {
    const munich = buildContent({ latitude: 48.14, longitude: 11.58, locality: 'München' })
    const cologne = buildContent({ latitude: 50.94, longitude: 6.96, locality: 'Köln' })
    const { id } = await submitAndConfirm(t, { email: 'a@nowhere.example', content: munich })
    const other = await submitAndConfirm(t, { email: 'a@away.example', content: cologne })
    const asked: string[] = []
    await runDueJobs(t, {
      acceptsMail: async (domain) => {
        asked.push(domain)
        return domain === 'away.example' ? null : domain !== 'nowhere.example'
      },
    })
    expect(asked).toContain('nowhere.example')
    expect(await t.db.submission.findUnique({ where: { id } })).toMatchObject({
      signals: [{ signal: 'mail_domain', about: 'nowhere.example' }],
    })
    expect(await t.db.submission.findUnique({ where: { id: other.id } })).toMatchObject({ signals: [] })
  })

  it('is too late after seven days: then everything about its sender is gone', async () => {
    await submit(t, { email: 'late@example.org', organiserName: 'Lea', message: 'private' })
    const { id, path } = await lastProposal(t, 'late@example.org')
    t.clock.now = new Date(t.clock.now.getTime() + 7 * DAY_MS + 1000)
    for (let time = 0; time < 2; time += 1) {
      await addTimedJob(t, 'expire-submissions')
      await runDueJobs(t)
    }
    const answer = await t.post(`${path}/confirmation`)
    expect(answer.statusCode).toBe(410)
    const left = JSON.stringify([
      await t.db.submission.findUnique({ where: { id } }),
      await t.db.auditEntry.findMany({ where: { submissionId: id } }),
    ])
    for (const told of ['late@example.org', 'Lea', 'private', 'Kultwerk', '53.55']) expect(left).not.toContain(told)
    expect(await actionsOf(id)).toEqual(['submit', 'expire'])
    t.clock.now = new Date('2026-11-18T12:00:00Z')
  })
})

describe('changing one’s own', () => {
  it('needs to know the version that it changes', async () => {
    const { id, path } = await buildSubmission(t, { email: 'edit@example.org' })
    const body = { content: buildContent({ summary: 'Better' }), message: 'See' }
    expect((await t.put(path, body)).statusCode).toBe(428)
    const answer = await t.put(path, body, tag(1))
    expect(answer.headers['etag']).toBe('"2"')
    expect(answer.json()).toMatchObject({
      state: 'pending',
      version: 2,
      content: { summary: 'Better' },
      message: 'See',
    })
    expect((await t.put(path, body, tag(1))).statusCode).toBe(412)
    const entry = await t.db.auditEntry.findFirst({ where: { submissionId: id, action: 'edit' } })
    expect(entry?.difference).toEqual([
      { field: 'summary', before: 'Free help with the web for community groups', after: 'Better' },
    ])
  })

  it('lets one of two edits at once through, and tells the other', async () => {
    const { path } = await buildSubmission(t, { email: 'race@example.org' })
    const answers = await Promise.all(
      ['One', 'Two'].map((summary) => t.put(path, { content: buildContent({ summary }) }, tag(1))),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412])
  })

  it('moves it to the moderators of another country with its pin', async () => {
    const { id, path } = await buildSubmission(t, { email: 'move@example.org' })
    await t.put(
      path,
      {
        content: buildContent({
          latitude: 27.7,
          longitude: 85.3,
          locality: 'Kathmandu',
          countryCode: 'NP',
          timeZone: 'Asia/Kathmandu',
        }),
      },
      tag(1),
    )
    expect(await t.db.submission.findUnique({ where: { id } })).toMatchObject({
      countryCode: 'NP',
      content: { timeZone: 'Asia/Kathmandu' },
    })
  })

  it('is checked like a new one', async () => {
    const { path } = await buildSubmission(t, { email: 'check@example.org' })
    const answer = await t.put(path, { content: buildContent({ latitude: 0, longitude: 0 }) }, tag(1))
    expect(answer.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/content/latitude' }] })
  })
})

describe('withdrawing', () => {
  it('is open until it is decided, says so by mail, and ends it', async () => {
    const { id, path } = await buildSubmission(t, { email: 'withdraw@example.org' })
    await t.db.mail.deleteMany()
    expect((await t.post(`${path}/withdrawal`)).json()).toMatchObject({ state: 'withdrawn', moves: [] })
    expect((await mailsTo('withdraw@example.org')).map(({ subject }) => subject)).toEqual([
      'Withdrawn: Kultwerk West Social Media Surgery',
    ])
    for (const move of ['confirmation', 'withdrawal']) {
      expect((await t.post(`${path}/${move}`)).json()).toMatchObject({ status: 409, code: 'move_not_open' })
    }
    expect((await t.put(path, { content: buildContent() }, tag(1))).statusCode).toBe(409)
    expect((await t.post(`${path}/appeal`, { message: 'Please' })).statusCode).toBe(409)
    expect(await actionsOf(id)).toEqual(['submit', 'confirm', 'withdraw'])
  })

  it('sends no mail to an address that was never confirmed', async () => {
    await submit(t, { email: 'stranger@example.org' })
    const { path } = await lastProposal(t, 'stranger@example.org')
    await t.db.mail.deleteMany()
    await t.post(`${path}/withdrawal`)
    expect(await t.db.mail.count()).toBe(0)
  })

  it('of what was never confirmed keeps nothing of its sender beyond the seven days either', async () => {
    await submit(t, { email: 'not-me@example.org', organiserName: 'Lea', message: 'private' })
    const { id, path } = await lastProposal(t, 'not-me@example.org')
    await t.post(`${path}/withdrawal`)
    t.clock.now = new Date(t.clock.now.getTime() + 7 * DAY_MS + 1000)
    await addTimedJob(t, 'expire-submissions')
    await runDueJobs(t)
    const left = JSON.stringify(await t.db.submission.findUnique({ where: { id } }))
    for (const told of ['not-me@example.org', 'Lea', 'private', 'Kultwerk', '53.55']) expect(left).not.toContain(told)
    expect((await t.get(path)).json()).toMatchObject({ state: 'withdrawn' })
    t.clock.now = new Date('2026-11-18T12:00:00Z')
  })
})
