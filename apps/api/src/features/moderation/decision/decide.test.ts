import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, ORIGIN, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildModerator, submit, buildSubmission } from '../../../../test/submitting.ts'

type Headers = Record<string, string>

let t: TestApp
let uta: Headers
let udo: Headers
let asha: Headers
let admin: Headers
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  await buildModerator(t.db, { email: 'udo@example.org', name: 'Udo', countries: ['DE', 'AT'] })
  await buildModerator(t.db, { email: 'asha@example.org', name: 'Asha', countries: ['NP'] })
  await buildModerator(t.db, { email: 'admin@example.org', name: 'Ada', role: 'administrator' })
  uta = await t.signIn('uta@example.org')
  udo = await t.signIn('udo@example.org')
  asha = await t.signIn('asha@example.org')
  admin = await t.signIn('admin@example.org')
})
afterEach(async () => {
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
  t.clock.now = new Date('2026-11-18T12:00:00Z')
})
afterAll(() => t.close())

const decisionOn = (id: string) => `/submissions/${id}/decision`
const decide = (id: string, decision: object, headers: Headers, version = 1) =>
  t.post(decisionOn(id), decision, { ...headers, 'if-match': `"${version}"` })
const APPROVE = { action: 'approve' }
const REJECT = { action: 'reject', reasonCode: 'duplicate', reason: 'See the other one' }
const ASK = { action: 'request_changes', fieldNotes: [{ field: 'meets', note: 'Which Tuesday?' }] }
const mailsTo = (to: string) => t.db.mail.findMany({ where: { to }, orderBy: { id: 'desc' } })
const isOnTheMap = async (slug: string | null) =>
  slug !== null && (await t.get(`/surgeries/${slug}`)).statusCode === 200

describe('approving', () => {
  it('puts it on the map in the same second, in the record, and the good news in the outbox', async () => {
    const { id, path } = await buildSubmission(t, { email: 'good@example.org', organiserName: 'Gita' })
    const { id: userId } = await t.db.user.findUniqueOrThrow({ where: { email: 'good@example.org' } })
    const answer = await decide(id, APPROVE, uta)
    expect(answer.statusCode).toBe(200)
    const desk = answer.json()
    expect(desk).toMatchObject({
      state: 'approved',
      moves: ['undo', 'reopen'],
      decidedBy: { name: 'Uta', role: 'moderator' },
      undoUntil: '2026-11-18T12:00:30.000Z',
    })
    const page = (await t.get(`/surgeries/${desk.slug}`)).json()
    expect(page).toMatchObject({ name: 'Kultwerk West Social Media Surgery', state: 'active' })
    expect((await t.get('/surgeries?q=kultwerk')).json().total).toBeGreaterThan(0)
    expect((await t.get(path)).json()).toMatchObject({ state: 'approved', slug: desk.slug, moves: [] })
    expect(await t.db.surgeryOrganiser.count({ where: { userId } })).toBe(1)
    const mail = (await mailsTo('good@example.org'))[0]
    expect(mail?.subject).toBe('It is on the map: Kultwerk West Social Media Surgery')
    expect(mail?.text).toMatch(/^Hello Gita,/)
    expect(mail?.text).toContain(`http://127.0.0.1:8080/surgeries/${desk.slug}\n`)
    expect(mail?.text).toContain(
      `with what you sent. Please keep this link to yourself:\n${ORIGIN}${path.replace('/by-token', '')}`,
    )
    expect(mail?.text).toContain(`:\n${ORIGIN}/me\n`)
    expect(mail?.text).toContain(`:\n${ORIGIN}/sign-in\n`)
    expect(mail?.text).not.toMatch(/reply to this email|change or withdraw/)
    expect(mail?.sentAt).toBeNull()
    const waiting = await t.db.$queryRaw`SELECT run_at FROM graphile_worker.jobs WHERE key = ${`mail:${mail?.id}`}`
    expect(waiting).toEqual([{ run_at: new Date('2026-11-18T12:00:33Z') }])
    const entries = (await t.get(`/surgeries/${desk.slug}/history`, uta)).json().items
    expect(entries.map(({ action, actor }: { action: string; actor: string }) => `${action} by ${actor}`)).toEqual([
      'approve by Uta (moderator)',
      'confirm by Gita (organiser)',
      'submit by organiser',
    ])
  })

  it('sends the mail as the moderator changed it, with the private link still below', async () => {
    const { id, path } = await buildSubmission(t, { email: 'words@example.org' })
    const mail = { subject: 'Hooray', text: 'Well done!\n\n{link}' }
    const { slug } = (await decide(id, { ...APPROVE, mail }, uta)).json()
    const sent = (await mailsTo('words@example.org'))[0]
    expect(sent).toMatchObject({ subject: 'Hooray' })
    expect(sent?.text).toContain(`Well done!\n\nhttp://127.0.0.1:8080/surgeries/${slug}`)
    expect(sent?.text).toContain(path.replace('/by-token', ''))
  })
})

describe('asking for changes', () => {
  it('tells the organiser which field and why, and the answer waits again', async () => {
    const { id, path } = await buildSubmission(t, { email: 'ask@example.org', locale: 'de' })
    expect((await decide(id, ASK, uta)).json()).toMatchObject({ state: 'changes_requested' })
    expect((await mailsTo('ask@example.org'))[0]?.text).toContain('Wann sie stattfindet: Which Tuesday?')
    const own = (await t.get(path)).json()
    expect(own).toMatchObject({ state: 'changes_requested', requested: ASK.fieldNotes, moves: ['edit', 'withdraw'] })
    t.clock.now = new Date('2026-11-18T13:00:00Z')
    const content = buildContent({ meets: 'The first Tuesday, six o’clock' })
    const answered = await t.put(path, { content, message: 'The first' }, { 'if-match': '"2"' })
    expect(answered.json()).toMatchObject({
      state: 'pending',
      version: 3,
      requested: [],
      pendingSince: '2026-11-18T13:00:00.000Z',
    })
    expect((await mailsTo('uta@example.org')).length).toBeGreaterThan(0)
    const desk = (await t.get(`/moderation/submissions/${id}`, uta)).json()
    expect(desk).toMatchObject({ message: 'The first', requested: ASK.fieldNotes })
    expect((await decide(id, APPROVE, uta, 3)).statusCode).toBe(200)
  })

  it('needs a word', async () => {
    const { id } = await buildSubmission(t, { email: 'word@example.org' })
    const answer = await decide(id, { action: 'request_changes' }, uta)
    expect(answer.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/reason' }] })
  })
})

describe('rejecting', () => {
  it('says why, and can be appealed once', async () => {
    const { id, path } = await buildSubmission(t, { email: 'no@example.org' })
    await decide(id, REJECT, uta)
    const mail = (await mailsTo('no@example.org'))[0]
    expect(mail?.text).toContain('This surgery is on the map already.\n\nSee the other one')
    expect(mail?.text).toContain('ask once for another look')
    expect(mail?.text).toContain('where you can ask for another look')
    const own = (await t.get(path)).json()
    expect(own).toMatchObject({ state: 'rejected', moves: ['appeal'] })
    expect(own.reason).toContain('See the other one')
    const appealed = await t.post(`${path}/appeal`, { message: 'It is another house' })
    expect(appealed.json()).toMatchObject({ state: 'pending', message: 'It is another house' })
    const desk = (await t.get(`/moderation/submissions/${id}`, uta)).json()
    expect(desk.signals).toContainEqual({ signal: 'appeal', about: '' })
    await decide(id, REJECT, uta)
    expect((await mailsTo('no@example.org'))[0]?.text).not.toMatch(/ask once|ask for another look/)
    expect((await t.post(`${path}/appeal`, { message: 'Again' })).statusCode).toBe(409)
  })

  it('needs a reason', async () => {
    const { id } = await buildSubmission(t, { email: 'reason@example.org' })
    expect((await decide(id, { action: 'reject' }, uta)).json()).toMatchObject({ errors: [{ pointer: '/reasonCode' }] })
  })
})

describe('two moderators at once', () => {
  it('make exactly one decision, and the other hears what happened', async () => {
    for (const [mine, yours] of [
      [APPROVE, REJECT],
      [APPROVE, APPROVE],
      [ASK, APPROVE],
    ] as const) {
      const { id } = await buildSubmission(t, { email: `two-${mine.action}-${yours.action}@example.org` })
      const surgeries = await t.db.surgery.count()
      const answers = await Promise.all([decide(id, mine, uta), decide(id, yours, udo)])
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
      const lost = answers.find(({ statusCode }) => statusCode === 409)
      expect(lost?.json()).toMatchObject({ code: 'already_decided' })
      expect(lost?.json().detail).toMatch(/^(Uta|Udo) (approved this|rejected this|asked for changes) already\.$/)
      expect(await t.db.decision.count({ where: { submissionId: id } })).toBe(1)
      const { state } = await t.db.submission.findUniqueOrThrow({ where: { id } })
      expect(await t.db.surgery.count()).toBe(surgeries + (state === 'approved' ? 1 : 0))
      expect(await mailsTo(`two-${mine.action}-${yours.action}@example.org`)).toHaveLength(1)
    }
  })

  it('cannot decide unseen what the organiser changed meanwhile', async () => {
    const { id, path } = await buildSubmission(t, { email: 'unseen@example.org' })
    await t.put(path, { content: buildContent({ summary: 'Changed' }) }, { 'if-match': '"1"' })
    const answer = await decide(id, APPROVE, uta, 1)
    expect(answer.statusCode).toBe(412)
    expect(answer.json()).toMatchObject({ code: 'version_changed' })
    expect((await t.post(decisionOn(id), APPROVE, uta)).statusCode).toBe(428)
  })

  it('lose to an organiser who withdraws at the same moment, or win, and never both', async () => {
    const { id, path } = await buildSubmission(t, { email: 'withdrawn@example.org' })
    const [decided, withdrawn] = await Promise.all([decide(id, APPROVE, uta), t.post(`${path}/withdrawal`)])
    expect([decided.statusCode, withdrawn.statusCode].toSorted()).toEqual([200, 409])
  })
})

describe('a moderator', () => {
  it('decides in their own countries only', async () => {
    const { id } = await buildSubmission(t, { email: 'country@example.org' })
    expect((await decide(id, APPROVE, asha)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
    const desk = (await t.get(`/moderation/submissions/${id}`, asha)).json()
    expect(desk).toMatchObject({ moves: [], organiser: { email: '' } })
    expect((await t.get(`/moderation/submissions/${id}`, uta)).json()).toMatchObject({
      organiser: { email: 'country@example.org' },
    })
  })

  it('does not decide on their own submission; an administrator may, and the record says so', async () => {
    const own = await buildSubmission(t, { email: 'uta@example.org' })
    expect((await decide(own.id, APPROVE, uta)).json()).toMatchObject({ status: 403, code: 'own_listing' })
    expect((await t.get(`/moderation/submissions/${own.id}`, uta)).json()).toMatchObject({ isOwn: true, moves: [] })
    expect((await decide(own.id, APPROVE, udo)).statusCode).toBe(200)
    const admins = await buildSubmission(t, { email: 'admin@example.org' })
    expect((await decide(admins.id, APPROVE, admin)).statusCode).toBe(200)
    expect(await t.db.decision.findFirst({ where: { submissionId: admins.id } })).toMatchObject({ ownSubmission: true })
  })

  it('cannot decide what is not confirmed, withdrawn or not there', async () => {
    await submit(t, { email: 'open@example.org' })
    const { id } = await t.db.submission.findFirstOrThrow({ where: { organiserEmail: 'open@example.org' } })
    expect((await decide(id, APPROVE, uta)).statusCode).toBe(404)
    const withdrawn = await buildSubmission(t, { email: 'gone@example.org' })
    await t.db.submission.update({ where: { id: withdrawn.id }, data: { state: 'withdrawn' } })
    expect((await decide(withdrawn.id, APPROVE, uta)).statusCode).toBe(409)
    expect((await decide(crypto.randomUUID(), APPROVE, uta)).statusCode).toBe(404)
  })
})

describe('taking a decision back', () => {
  it('within thirty seconds takes the page off the map and the mail out of the outbox', async () => {
    const { id } = await buildSubmission(t, { email: 'undo@example.org' })
    const { slug } = (await decide(id, APPROVE, uta)).json()
    await t.db.mail.deleteMany({ where: { sentAt: { not: null } } })
    t.clock.now = new Date('2026-11-18T12:00:30Z')
    const answer = await t.remove(decisionOn(id), uta)
    expect(answer.json()).toMatchObject({ state: 'pending', slug: null, decidedBy: null, undoUntil: null })
    expect(await isOnTheMap(slug)).toBe(false)
    expect((await mailsTo('undo@example.org')).map(({ subject }) => subject)).not.toContain(
      'It is on the map: Kultwerk West Social Media Surgery',
    )
    expect((await decide(id, REJECT, udo)).statusCode).toBe(200)
    expect(
      (await t.db.decision.findMany({ where: { submissionId: id }, orderBy: { id: 'asc' } })).map(
        ({ action }) => action,
      ),
    ).toEqual(['approve', 'undo', 'reject'])
  })

  it('takes back a rejection and a question as well', async () => {
    for (const decision of [REJECT, ASK]) {
      const { id, path } = await buildSubmission(t, { email: `back-${decision.action}@example.org` })
      await decide(id, decision, uta)
      expect((await t.remove(decisionOn(id), uta)).json()).toMatchObject({
        state: 'pending',
        moves: ['approve', 'request_changes', 'reject'],
      })
      expect((await t.get(path)).json()).toMatchObject({ state: 'pending', reason: '', requested: [] })
    }
  })

  it('is for whoever decided, or an administrator', async () => {
    const { id } = await buildSubmission(t, { email: 'whose@example.org' })
    await decide(id, APPROVE, uta)
    expect((await t.remove(decisionOn(id), udo)).statusCode).toBe(403)
    expect((await t.remove(decisionOn(id), admin)).statusCode).toBe(200)
  })

  it('is too late after thirty seconds, and happens once', async () => {
    const { id } = await buildSubmission(t, { email: 'tardy@example.org' })
    await decide(id, APPROVE, uta)
    t.clock.now = new Date('2026-11-18T12:00:31Z')
    expect((await t.remove(decisionOn(id), uta)).json()).toMatchObject({ status: 409, code: 'undo_too_late' })
    t.clock.now = new Date('2026-11-18T12:00:10Z')
    const answers = await Promise.all([t.remove(decisionOn(id), uta), t.remove(decisionOn(id), uta)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })
})

describe('the record', () => {
  it('cannot be changed, deleted or emptied, not even by the server itself', async () => {
    const { id } = await buildSubmission(t, { email: 'record@example.org' })
    await decide(id, REJECT, uta)
    for (const table of ['audit_entry', 'decision']) {
      const column = table === 'decision' ? 'reason' : 'note'
      for (const sql of [
        `UPDATE ${table} SET ${column} = 'x'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(t.db.$executeRawUnsafe(sql)).rejects.toThrow(`${table} is append-only`)
      }
    }
  })
})
