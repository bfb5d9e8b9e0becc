import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildDesk, type Desk, later } from '../../../../test/desk.ts'
import { runAllJobs } from '../../../../test/jobs.ts'
import { buildSubmission } from '../../../../test/submitting.ts'

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
const approve = (id: string) => desk.decide(id)
const undo = (id: string) => desk.undo(id)
const surgery = async (slug: string) => (await t.get(`/surgeries/${slug}`)).json()

async function buildOrganised(email: string) {
  const organised = await desk.buildOrganised(email, buildContent({ name: `Surgery ${email.split('@')[0]}` }))
  later(t)
  return { ...organised, id: organised.submissionId }
}

interface Organised {
  slug: string
  headers: Headers
}

async function propose({ slug, headers }: Organised, change: object): Promise<{ id: string; path: string }> {
  const { version } = await surgery(slug)
  const { id, statusPath } = (
    await t.post(`/surgeries/${slug}/submissions`, change, { ...headers, ...tag(version) })
  ).json()
  return { id, path: statusPath.replace('/submissions', '/submissions/by-token') }
}

async function proposeSummary(organised: Organised, summary: string) {
  const { content } = (await t.get(`/surgeries/${organised.slug}/content`, organised.headers)).json()
  return propose(organised, { kind: 'edit', content: { ...content, summary } })
}

describe('an ending', () => {
  it('that was proposed before an edit was approved does not bring the old content back', async () => {
    const organised = await buildOrganised('ending@example.org')
    const ending = await propose(organised, { kind: 'end' })
    await approve((await proposeSummary(organised, 'Now with cake')).id)
    later(t)
    await approve(ending.id)
    later(t)
    await approve((await propose(organised, { kind: 'restart' })).id)
    expect((await surgery(organised.slug)).summary).toBe('Now with cake')
    const { content } = (await t.get(`/surgeries/${organised.slug}/content`, organised.headers)).json()
    expect(content.summary).toBe('Now with cake')
  })

  it('cannot carry other words, or another country, past the moderators', async () => {
    const organised = await buildOrganised('smuggling@example.org')
    const ending = await propose(organised, { kind: 'end' })
    const { content, version } = (await t.get(ending.path)).json()
    const elsewhere = { ...content, latitude: 27.7, longitude: 85.3, countryCode: 'NP', timeZone: 'Asia/Kathmandu' }
    for (const changed of [{ ...content, summary: 'Buy gold' }, elsewhere]) {
      const answer = await t.put(ending.path, { content: changed }, tag(version))
      expect(answer.json()).toMatchObject({
        code: 'validation_failed',
        errors: [{ pointer: '/content', code: 'not_editable' }],
      })
    }
    const words = await t.put(ending.path, { content, message: 'The room is gone' }, tag(version))
    expect(words.statusCode).toBe(200)
    expect(await t.db.submission.findUnique({ where: { id: ending.id } })).toMatchObject({ countryCode: 'DE' })
  })
})

describe('a decision', () => {
  it('is not taken back once another has been built on it', async () => {
    const organised = await buildOrganised('tower@example.org')
    const first = await proposeSummary(organised, 'First floor')
    await approve(first.id)
    later(t, 5)
    const second = await proposeSummary(organised, 'Second floor')
    await approve(second.id)
    later(t, 5)
    expect((await undo(first.id)).json()).toMatchObject({ status: 409, code: 'move_not_open' })
    expect((await surgery(organised.slug)).summary).toBe('Second floor')
    expect((await undo(second.id)).statusCode).toBe(200)
    expect((await surgery(organised.slug)).summary).toBe('First floor')
  })

  it('is not taken back from under a step back to an earlier version', async () => {
    const { id, ...organised } = await buildOrganised('ladder@example.org')
    const edit = await proposeSummary(organised, 'Too far')
    await approve(edit.id)
    later(t, 5)
    const { version } = await surgery(organised.slug)
    const reverted = await t.post(
      `/surgeries/${organised.slug}/reverts`,
      { submissionId: id, reason: 'Too far' },
      { ...uta, ...tag(version) },
    )
    expect(reverted.statusCode).toBe(201)
    expect((await undo(edit.id)).json()).toMatchObject({ code: 'move_not_open' })
  })

  it('of two at once leaves one history: taking back and building on never both happen', async () => {
    for (let round = 0; round < 2; round += 1) {
      const organised = await buildOrganised(`both${round}@example.org`)
      const ending = await propose(organised, { kind: 'end' })
      const edit = await proposeSummary(organised, 'Edited')
      await approve(edit.id)
      await Promise.all([undo(edit.id), approve(ending.id)])
      const states = await t.db.submission.findMany({
        where: { id: { in: [edit.id, ending.id] } },
        orderBy: { kind: 'asc' },
      })
      const isEdited = states.find(({ id }) => id === edit.id)?.state === 'approved'
      expect((await surgery(organised.slug)).summary === 'Edited').toBe(isEdited)
    }
  })

  it('is not taken back once its mail has left, whatever the clocks say', async () => {
    const { id } = await buildSubmission(t, { email: 'hasty@example.org' })
    const { slug } = (await approve(id)).json()
    await runAllJobs(t)
    later(t, 10)
    expect((await undo(id)).json()).toMatchObject({ status: 409, code: 'undo_too_late' })
    expect((await surgery(slug)).state).toBe('active')
  })
})
