import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { buildDesk, type Desk, proposeEdit } from '../../../../test/desk.ts'

type Headers = Record<string, string>

let t: TestApp
let desk: Desk
let uta: Headers
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t)
  uta = desk.headers
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = new Date('2026-11-18T12:00:00Z')
})
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const approve = (id: string) => desk.approve(id)
const undo = (id: string) => desk.undo(id)
const surgery = async (slug: string) => (await t.get(`/surgeries/${slug}`)).json()

const buildOrganised = (email: string, content = {}) => desk.buildOrganised(email, buildContent(content))

describe('an edit', () => {
  it('starts from the exact pin, shows its difference, and leaves the public page alone until it is approved', async () => {
    const { slug, headers } = await buildOrganised('edit@example.org', {
      latitude: 53.55321,
      longitude: 9.95123,
      pinPrecision: 'town',
    })
    const { content, version } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    expect(content).toMatchObject({ latitude: 53.55321, longitude: 9.95123 })
    expect((await surgery(slug)).latitude).not.toBe(53.55321)
    const edited = { ...content, summary: 'Now with cake' }
    const answer = await t.post(
      `/surgeries/${slug}/submissions`,
      { kind: 'edit', content: edited, message: 'Cake!' },
      { ...headers, ...tag(version) },
    )
    expect(answer.statusCode).toBe(201)
    const { id, state, statusPath } = answer.json()
    expect(state).toBe('pending')
    expect((await t.get(statusPath.replace('/submissions', '/submissions/by-token'))).json()).toMatchObject({
      kind: 'edit',
      slug,
    })
    const seen = (await t.get(`/moderation/submissions/${id}`, uta)).json()
    expect(seen.changes).toEqual([
      { field: 'summary', before: 'Free help with the web for community groups', after: 'Now with cake' },
    ])
    expect(seen).toMatchObject({
      isStale: false,
      approvedState: 'active',
      organiser: { approvedBefore: 1 },
      signals: [],
    })
    expect((await surgery(slug)).summary).toBe('Free help with the web for community groups')
    expect((await t.get('/me', headers)).json().surgeries).toMatchObject([
      { slug, openSubmission: { id, state: 'pending' } },
    ])
    await approve(id)
    expect(await surgery(slug)).toMatchObject({ summary: 'Now with cake', version: version + 1 })
    expect((await t.get(`/surgeries/${slug}/content`, headers)).json().content).toEqual(edited)
  })

  it('that is taken back leaves everything as it was, its address too', async () => {
    const { slug, headers } = await buildOrganised('back@example.org', { name: 'Old name' })
    const before = await surgery(slug)
    const { content } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    const proposed = {
      ...content,
      name: 'New name',
      languages: ['de', 'ne'],
      website: null,
      phone: '040 1234',
      latitude: 53.56,
    }
    const { id } = (
      await t.post(`/surgeries/${slug}/submissions`, { kind: 'edit', content: proposed }, { ...headers, ...tag(1) })
    ).json()
    expect((await approve(id)).slug).toBe('new-name')
    expect((await t.get(`/surgeries/${slug}`)).statusCode).toBe(301)
    expect((await undo(id)).statusCode).toBe(200)
    const { version: _, updatedAt: __, confirmedAt: ___, ...after } = await surgery(slug)
    expect(before).toMatchObject(after)
    expect((await t.get(`/surgeries/${slug}/content`, headers)).json().content).toEqual(content)
  })

  it('of a surgery of the record starts from its public row, and can be taken back to it', async () => {
    const { slug } = await buildSurgery(t.db, {
      name: 'On record',
      latitude: 53.6,
      longitude: 10,
      pinPrecision: 'town',
    })
    const headers = await t.signIn('record@example.org')
    const user = await t.db.user.findUniqueOrThrow({ where: { email: 'record@example.org' } })
    await t.db.surgery.update({ where: { slug }, data: { organisers: { create: { userId: user.id } } } })
    const { content } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    expect(content).toMatchObject({ name: 'On record', latitude: 53.6 })
    const proposed = { ...content, pinPrecision: 'door', latitude: 53.60123 }
    const { id } = (
      await t.post(`/surgeries/${slug}/submissions`, { kind: 'edit', content: proposed }, { ...headers, ...tag(1) })
    ).json()
    await approve(id)
    expect((await surgery(slug)).latitude).toBe(53.60123)
    await undo(id)
    expect(await surgery(slug)).toMatchObject({ latitude: 53.6, pinPrecision: 'town' })
  })

  it('is refused when nothing changed, without content, or based on another version', async () => {
    const { slug, headers } = await buildOrganised('refused@example.org')
    const { content } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    const send = (body: object, more: Headers) =>
      t.post(`/surgeries/${slug}/submissions`, { kind: 'edit', ...body }, { ...headers, ...more })
    expect((await send({ content }, tag(1))).json()).toMatchObject({
      errors: [{ pointer: '/content', code: 'nothing_changed' }],
    })
    expect((await send({}, tag(1))).json()).toMatchObject({ errors: [{ pointer: '/content', code: 'needed' }] })
    expect((await send({ content: { ...content, summary: 'x' } }, tag(7))).statusCode).toBe(412)
    expect((await send({ content: { ...content, summary: 'x' } }, {})).statusCode).toBe(428)
  })

  it('that is rejected is a change that was not made, not a surgery that is not listed', async () => {
    const id = await proposeEdit(t, await buildOrganised('lost@example.org'), { summary: 'Buy our phones' })
    const rejection = { action: 'reject', reasonCode: 'spam', reason: '' }
    expect((await desk.decide(id, rejection)).statusCode).toBe(200)
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: 'lost@example.org' }, orderBy: { id: 'desc' } })
    expect(mail.subject).toMatch(/^Not changed: /)
    expect(mail.text).toContain('The page stays as it was.')
  })

  it('of a listing that is hidden may be an answer to the moderator alone', async () => {
    const { slug, headers } = await buildOrganised('answers@example.org')
    const read = async () => (await t.get(`/surgeries/${slug}/content`, headers)).json()
    expect(await read()).toMatchObject({ isHidden: false })
    await t.post(`/surgeries/${slug}/hiding`, { reason: 'Does it still run?' }, uta)
    const { content, version, isHidden } = await read()
    expect(isHidden).toBe(true)
    const send = (message: string) =>
      t.post(`/surgeries/${slug}/submissions`, { kind: 'edit', content, message }, { ...headers, ...tag(version) })
    expect((await send('')).json()).toMatchObject({ errors: [{ code: 'nothing_changed' }] })
    const answer = await send('It does, every Tuesday.')
    expect(answer.statusCode).toBe(201)
    const seen = (await t.get(`/moderation/submissions/${answer.json().id}`, uta)).json()
    expect(seen).toMatchObject({ message: 'It does, every Tuesday.', changes: [] })
  })

  it('is one at a time, also when two are sent at once', async () => {
    const { slug, headers } = await buildOrganised('single@example.org')
    const { content } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    const send = (summary: string) =>
      t.post(
        `/surgeries/${slug}/submissions`,
        { kind: 'edit', content: { ...content, summary } },
        { ...headers, ...tag(1) },
      )
    const answers = await Promise.all([send('One'), send('Two')])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
    const id = answers.find(({ statusCode }) => statusCode === 201)?.json().id
    expect((await send('Three')).json()).toMatchObject({
      code: 'move_not_open',
      errors: [{ pointer: '/kind', code: 'already_waiting', detail: id }],
    })
  })

  it('that was overtaken is shown as such', async () => {
    const { slug, headers } = await buildOrganised('stale@example.org')
    const id = await proposeEdit(t, { slug, headers }, { summary: 'x' })
    await t.put(`/surgeries/${slug}/pause`, { until: '2027-01-10' }, { ...headers, ...tag(1) })
    expect((await t.get(`/moderation/submissions/${id}`, uta)).json()).toMatchObject({
      isStale: true,
      approvedState: 'paused',
    })
  })
})

describe('too much', () => {
  it('is more than thirty proposals an hour from one account, so that no moderator drowns in mail', async () => {
    const headers = await t.signIn('restless@example.org')
    const propose = () => t.post('/surgeries/none/submissions', { kind: 'end' }, { ...headers, ...tag(1) })
    for (let count = 0; count < 30; count += 1) expect((await propose()).statusCode).toBe(404)
    expect((await propose()).statusCode).toBe(429)
    expect((await t.post('/surgeries/none/submissions', { kind: 'end' }, { ...uta, ...tag(1) })).statusCode).toBe(404)
  })
})

describe('an end', () => {
  it('takes it off the map and keeps its page; taking it back brings back the pause that it was in', async () => {
    const { slug, headers } = await buildOrganised('end@example.org')
    await t.put(`/surgeries/${slug}/pause`, { until: '2027-01-10' }, { ...headers, ...tag(1) })
    const { id } = (
      await t.post(
        `/surgeries/${slug}/submissions`,
        { kind: 'end', message: 'We move away' },
        { ...headers, ...tag(2) },
      )
    ).json()
    expect((await t.get(`/moderation/submissions/${id}`, uta)).json()).toMatchObject({
      changes: [],
      preview: { state: 'ended', upcoming: [] },
    })
    await approve(id)
    expect(await surgery(slug)).toMatchObject({ state: 'ended', pausedUntil: null })
    await undo(id)
    expect(await surgery(slug)).toMatchObject({ state: 'paused', pausedUntil: '2027-01-10' })
  })

  it('can be followed by a restart, and neither is proposed in vain', async () => {
    const { slug, headers } = await buildOrganised('reopen@example.org')
    const send = (kind: string, version: number) =>
      t.post(`/surgeries/${slug}/submissions`, { kind }, { ...headers, ...tag(version) })
    expect((await send('restart', 1)).json()).toMatchObject({ status: 409, code: 'move_not_open' })
    await approve((await send('end', 1)).json().id)
    expect((await send('end', 2)).json()).toMatchObject({ status: 409, code: 'move_not_open' })
    const { id } = (await send('restart', 2)).json()
    await approve(id)
    expect(await surgery(slug)).toMatchObject({ state: 'active' })
    const subjects = (await t.db.mail.findMany({ where: { to: 'reopen@example.org' } })).map(({ subject }) => subject)
    expect(subjects).toContain('Ended, with thanks: Kultwerk West Social Media Surgery')
    expect(subjects).toContain('Back on the map: Kultwerk West Social Media Surgery')
  })
})

describe('an answer', () => {
  it('comes in the language that the change was written in', async () => {
    const { slug, headers } = await buildOrganised('sprache@example.org')
    const { content } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    const edit = { kind: 'edit', content: { ...content, summary: 'Neu' }, locale: 'de' }
    await t.post(`/surgeries/${slug}/submissions`, edit, { ...headers, ...tag(1) })
    const { subject } = await t.db.mail.findFirstOrThrow({
      where: { to: 'sprache@example.org' },
      orderBy: { id: 'desc' },
    })
    expect(subject).toMatch(/^Deine Änderung ist angekommen/)
  })
})

describe('a revert', () => {
  it('sets a surgery back to an earlier version, on record', async () => {
    const { slug, headers } = await buildOrganised('revert@example.org')
    const first = await t.db.submission.findFirstOrThrow({ where: { organiserEmail: 'revert@example.org' } })
    const { content } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
    await approve(await proposeEdit(t, { slug, headers }, { summary: 'Worse' }))
    const body = { submissionId: first.id, reason: 'It was better before' }
    expect((await t.post(`/surgeries/${slug}/reverts`, body, { ...uta, ...tag(1) })).statusCode).toBe(412)
    expect((await t.post(`/surgeries/${slug}/reverts`, body, { ...headers, ...tag(2) })).statusCode).toBe(403)
    const answers = await Promise.all(
      [1, 2].map(() => t.post(`/surgeries/${slug}/reverts`, body, { ...uta, ...tag(2) })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 412])
    expect(await surgery(slug)).toMatchObject({ summary: content.summary, version: 3 })
    const history = (await t.get(`/surgeries/${slug}/history`, uta)).json().items
    expect(history[0]).toMatchObject({
      action: 'revert',
      actor: 'Uta (moderator)',
      note: 'It was better before',
      difference: [{ field: 'summary', before: 'Worse', after: content.summary }],
    })
    const news = await t.db.mail.findMany({
      where: { to: 'revert@example.org', subject: { startsWith: 'Set back' } },
    })
    expect(news).toHaveLength(1)
    expect(news[0]?.text).toContain('It was better before')
  })
})

describe('a surgery that is not theirs', () => {
  it('is nobody’s to edit, end or read exactly', async () => {
    const { slug } = await buildOrganised('owner@example.org')
    const other = await t.signIn('other@example.org')
    expect((await t.get(`/surgeries/${slug}/content`, other)).statusCode).toBe(403)
    expect((await t.post(`/surgeries/${slug}/submissions`, { kind: 'end' }, { ...other, ...tag(1) })).statusCode).toBe(
      403,
    )
    expect((await t.get(`/surgeries/${slug}/content`)).statusCode).toBe(401)
    expect((await t.get('/surgeries/no-such-one/content', other)).statusCode).toBe(404)
  })
})
