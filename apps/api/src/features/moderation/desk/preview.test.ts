import { DAY_MS } from '@surgeries/domain/dates/durations'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { WEDNESDAYS } from '../../../../test/attending.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildModerator, buildSubmission } from '../../../../test/submitting.ts'
import { setState } from '../../../../test/surgery-events.ts'

type Headers = Record<string, string>

let t: TestApp
let uta: Headers
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const tag = (version: number) => ({ 'if-match': `"${version}"` })
const days = (number: number) => (t.clock.now = new Date(t.clock.now.getTime() + number * DAY_MS))
const approve = async (id: string, version = 1) => {
  uta = await t.signIn('uta@example.org')
  const answer = await t.post(`/submissions/${id}/decision`, { action: 'approve' }, { ...uta, ...tag(version) })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const previewOf = async (id: string) => {
  uta = await t.signIn('uta@example.org')
  return shown((await t.get(`/moderation/submissions/${id}`, uta)).json().preview)
}
const pageOf = async (slug: string) => shown((await t.get(`/surgeries/${slug}`)).json())

function shown({ name, summary, state, mark, confirmedAt, pausedUntil, nextAt, upcoming }: Record<string, unknown>) {
  return { name, summary, state, mark, confirmedAt, pausedUntil, nextAt, upcoming }
}

async function submit() {
  const email = `organiser${(count += 1)}@example.org`
  const content = buildContent({ name: `Teahouse ${count}`, schedule: WEDNESDAYS })
  const { id, path } = await buildSubmission(t, { email, content })
  return { id, path, email, content }
}

async function buildOrganised() {
  const { id: submissionId, email } = await submit()
  const { slug } = await approve(submissionId)
  const { id } = await t.db.surgery.findUniqueOrThrow({ where: { slug } })
  return { id, slug, submissionId, email }
}

async function propose({ slug, email }: { slug: string; email: string }, kind: 'edit' | 'end' | 'restart') {
  const headers = await t.signIn(email)
  const { content, version } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
  const change = kind === 'edit' ? { kind, content: { ...content, summary: 'Now with cake' } } : { kind }
  const sent = await t.post(`/surgeries/${slug}/submissions`, change, { ...headers, ...tag(version) })
  return sent.json().id as string
}

describe('the preview on the desk', () => {
  it('of a new surgery says that it was confirmed when it was sent, as the page does however late it is approved', async () => {
    const { id } = await submit()
    const sentAt = t.clock.now.toISOString()
    days(3)
    const preview = await previewOf(id)
    expect(preview.confirmedAt).toBe(sentAt)
    const { slug } = await approve(id)
    expect(await pageOf(slug)).toEqual(preview)
  })

  it('of one that its organiser has changed meanwhile counts from that', async () => {
    const { id, path, content } = await submit()
    days(1)
    const changedAt = t.clock.now.toISOString()
    await t.put(path, { content: { ...content, summary: 'With tea' } }, tag(1))
    days(1)
    const preview = await previewOf(id)
    expect(preview.confirmedAt).toBe(changedAt)
    const { slug } = await approve(id, 2)
    expect(await pageOf(slug)).toEqual(preview)
  })

  it('of one whose approval was reopened is the page as it comes back', async () => {
    const { submissionId, slug } = await buildOrganised()
    const before = await pageOf(slug)
    days(1)
    uta = await t.signIn('uta@example.org')
    await t.post(`/submissions/${submissionId}/reopening`, { reason: 'A doubt' }, uta)
    days(1)
    const preview = await previewOf(submissionId)
    expect(preview.confirmedAt).toBe(before.confirmedAt)
    await approve(submissionId)
    expect(await pageOf(slug)).toEqual(preview)
  })

  it.each([
    ['edit', 'active'],
    ['edit', 'paused'],
    ['edit', 'dormant'],
    ['edit', 'ended'],
    ['end', 'active'],
    ['end', 'dormant'],
    ['restart', 'ended'],
  ] as const)('of a proposal to %s one that is %s is the page once it is approved', async (kind, state) => {
    const organised = await buildOrganised()
    days(1)
    await setState(t.db, organised.id, { state, pausedUntil: '2026-12-10' }, t.clock.now)
    const id = await propose(organised, kind)
    days(1)
    const preview = await previewOf(id)
    await approve(id)
    expect(await pageOf(organised.slug)).toEqual(preview)
  })
})
