import { coarsen, distanceKm as distanceKmOf } from '@surgeries/domain/geo'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildModerator, lastProposal, submit, buildSubmission } from '../../../../test/submitting.ts'

type Headers = Record<string, string>

let t: TestApp
let uta: Headers
let asha: Headers
let both: Headers
let admin: Headers
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', countries: ['DE'] })
  await buildModerator(t.db, { email: 'asha@example.org', countries: ['NP'] })
  await buildModerator(t.db, { email: 'both@example.org', countries: ['DE', 'NP'] })
  await buildModerator(t.db, { email: 'admin@example.org', role: 'administrator' })
  uta = await t.signIn('uta@example.org')
  asha = await t.signIn('asha@example.org')
  both = await t.signIn('both@example.org')
  admin = await t.signIn('admin@example.org')
})
afterEach(() => t.db.rateLimit.deleteMany())
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const approve = (id: string, who: Headers) =>
  t.post(`/submissions/${id}/decision`, { action: 'approve' }, { ...who, ...tag(1) })
const deskOf = async (id: string, who: Headers) => (await t.get(`/moderation/submissions/${id}`, who)).json()
const POKHARA = {
  latitude: 28.209612,
  longitude: 83.985634,
  locality: 'Pokhara',
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
}

async function buildApproved(email: string, content = {}) {
  const { id } = await buildSubmission(t, { email, content: buildContent(content), message: 'Ring the bell twice' })
  const { slug } = (await approve(id, admin)).json()
  return { id, slug, organiser: await t.signIn(email) }
}

async function revert(slug: string, submissionId: string, who: Headers) {
  const { version } = await t.db.surgery.findUniqueOrThrow({ where: { slug } })
  return t.post(`/surgeries/${slug}/reverts`, { submissionId, reason: 'As it was' }, { ...who, ...tag(version) })
}

async function propose(slug: string, change: object, organiser: Headers): Promise<string> {
  const { content, version } = (await t.get(`/surgeries/${slug}/content`, organiser)).json()
  const body = { kind: 'edit', content: { ...content, ...change } }
  const sent = await t.post(`/surgeries/${slug}/submissions`, body, { ...organiser, ...tag(version) })
  expect(sent.statusCode, sent.body).toBe(201)
  return sent.json().id
}

describe('reverting a surgery', () => {
  it('across a border needs somebody who looks after both sides', async () => {
    const { id, slug, organiser } = await buildApproved('mover@example.org')
    await approve(await propose(slug, POKHARA, organiser), admin)
    for (const oneSide of [uta, asha])
      expect((await revert(slug, id, oneSide)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
    expect((await revert(slug, id, both)).statusCode).toBe(201)
  })

  it.each([
    ['sent by the moderator', 'uta@example.org'],
    ['sent from another address of the moderator’s mailbox', 'uta+surgeries@example.org'],
  ])('is not for the moderator whose own it is: %s', async (_, email) => {
    const { id, slug } = await buildApproved(email)
    expect((await revert(slug, id, uta)).json()).toMatchObject({ code: 'own_listing' })
    expect((await revert(slug, id, both)).statusCode).toBe(201)
  })

  it('is not for a moderator who organises it by now, whoever registered it', async () => {
    const { id, slug } = await buildApproved('founder@example.org')
    const { id: userId } = await t.db.user.findUniqueOrThrow({ where: { email: 'uta@example.org' } })
    const surgery = await t.db.surgery.findUniqueOrThrow({ where: { slug } })
    await t.db.surgeryOrganiser.create({ data: { surgeryId: surgery.id, userId } })
    expect((await revert(slug, id, uta)).json()).toMatchObject({ code: 'own_listing' })
  })

  it('is on record as an administrator’s own where it is', async () => {
    const { id, slug } = await buildApproved('admin@example.org')
    const { id: reverted } = (await revert(slug, id, admin)).json()
    const decisions = await t.db.decision.findMany({ where: { submissionId: reverted } })
    expect(decisions).toMatchObject([{ action: 'approve', ownSubmission: true }])
    const other = await buildApproved('another@example.org')
    const { id: others } = (await revert(other.slug, other.id, admin)).json()
    expect(await t.db.decision.findFirst({ where: { submissionId: others } })).toMatchObject({ ownSubmission: false })
  })
})

describe('one’s own submission', () => {
  it.each(['uta+new@example.org', 'uta@example.org'])('is known by its mailbox: %s', async (email) => {
    const { id } = await buildSubmission(t, { email })
    expect((await approve(id, uta)).json()).toMatchObject({ code: 'own_listing' })
    expect(await deskOf(id, uta)).toMatchObject({ isOwn: true, moves: [] })
    const { items } = (await t.get('/moderation/submissions', uta)).json()
    expect(items.find((item: { id: string }) => item.id === id).mayDecide).toBe(false)
  })

  it('is also a co-organiser’s edit of a surgery that the moderator organises', async () => {
    const { slug, organiser } = await buildApproved('co@example.org')
    const { id: userId } = await t.db.user.findUniqueOrThrow({ where: { email: 'uta@example.org' } })
    const surgery = await t.db.surgery.findUniqueOrThrow({ where: { slug } })
    await t.db.surgeryOrganiser.create({ data: { surgeryId: surgery.id, userId } })
    const id = await propose(slug, { summary: 'Another summary' }, organiser)
    expect((await approve(id, uta)).json()).toMatchObject({ code: 'own_listing' })
    expect((await approve(id, both)).statusCode).toBe(200)
  })
})

describe('a moderator of another country', () => {
  const EXACT = { latitude: 53.549812, longitude: 9.934567, pinPrecision: 'town' as const }

  it('sees neither the exact pin nor messages, in submissions and in the record', async () => {
    const { id, slug } = await buildApproved('quiet@example.org', EXACT)
    const desk = await t.get(`/moderation/submissions/${id}`, asha)
    const record = await t.get(`/surgeries/${slug}/history`, asha)
    expect(desk.json()).toMatchObject({ isRedacted: true, message: '', organiser: { name: '', email: '' } })
    for (const { statusCode, body } of [desk, record]) {
      expect(statusCode).toBe(200)
      for (const fact of ['53.5498', '9.9345', 'Ring the bell', 'quiet@example.org']) expect(body).not.toContain(fact)
    }
  })

  it('cannot work the exact pin out from how far others are', async () => {
    const { id } = await buildSubmission(t, { email: 'far@example.org', content: buildContent(EXACT) })
    const desk = await deskOf(id, asha)
    expect(desk.neighbours.length).toBeGreaterThan(0)
    for (const { distanceKm, latitude, longitude } of [...desk.neighbours, ...desk.lookalikes]) {
      const shown = { latitude: desk.content.latitude, longitude: desk.content.longitude }
      expect(distanceKm).toBeCloseTo(distanceKmOf(shown, { latitude, longitude }), 1)
    }
    expect(desk.twins).toEqual([])
  })

  it('sees neither address nor phone of what is not public, nor what once was', async () => {
    const spot = { address: 'Never Published 9', directions: 'Round the back', phone: '+49 30 7654321' }
    const { slug, id: first, organiser } = await buildApproved('moved@example.org', { ...spot, pinPrecision: 'street' })
    const town = { address: '', directions: '', phone: null, website: 'https://kultwerk.example', pinPrecision: 'town' }
    const id = await propose(slug, town, organiser)
    expect((await approve(id, uta)).statusCode).toBe(200)
    const pages = [`/moderation/submissions/${first}`, `/moderation/submissions/${id}`, `/surgeries/${slug}/history`]
    for (const path of pages) {
      const { statusCode, body } = await t.get(path, asha)
      expect(statusCode).toBe(200)
      for (const fact of ['Never Published', 'Round the back', '7654321']) expect(body).not.toContain(fact)
    }
    expect((await deskOf(first, asha)).content).toMatchObject(coarsen(buildContent(), 'town'))
  })

  it('sees nothing of the sender’s address in the signals of desk and queue', async () => {
    const { id } = await buildSubmission(t, { email: 'domain@personal.example' })
    const signals = [{ signal: 'mail_domain', about: 'personal.example' }]
    await t.db.submission.update({ where: { id }, data: { signals } })
    for (const path of [`/moderation/submissions/${id}`, '/moderation/submissions'])
      expect((await t.get(path, asha)).body).not.toContain('personal.example')
    expect(await deskOf(id, uta)).toMatchObject({ signals })
  })

  it('sees them where they look after the country', async () => {
    const { id, slug } = await buildApproved('open@example.org', EXACT)
    expect(await deskOf(id, uta)).toMatchObject({ isRedacted: false, message: 'Ring the bell twice' })
    expect((await t.get(`/moderation/submissions/${id}`, uta)).body).toContain('53.549812')
    expect((await t.get(`/surgeries/${slug}/history`, uta)).body).toContain('53.549812')
  })
})

it('a submission that nobody has confirmed is on nobody’s desk', async () => {
  await submit(t, { email: 'unsure@example.org' })
  const { id } = await lastProposal(t, 'unsure@example.org')
  for (const who of [uta, asha, admin])
    expect((await t.get(`/moderation/submissions/${id}`, who)).json()).toMatchObject({ status: 404 })
})
