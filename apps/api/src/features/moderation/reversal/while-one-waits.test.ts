import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { WEDNESDAYS } from '../../../../test/attending.ts'
import { buildContent } from '../../../../test/build.ts'
import { APPROVE, buildDesk, type Desk, later as wait, propose as send, proposeEdit } from '../../../../test/desk.ts'

type Headers = Record<string, string>

const WAITS = {
  status: 409,
  code: 'move_not_open',
  detail: 'Another proposal for this surgery waits already. Decide on that one first.',
}
const REJECT = { action: 'reject', reasonCode: 'spam' }
const ASK = { action: 'request_changes', reason: 'Where is it?' }

let t: TestApp
let desk: Desk
let uta: Headers
let first: string
let slug: string
let headers: Headers
let count = 0
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t)
  uta = desk.headers
})
beforeEach(async () => {
  const email = `organiser${(count += 1)}@example.org`
  const content = buildContent({ name: `Pavilion ${count}`, schedule: WEDNESDAYS, summary: 'Tea' })
  ;({ submissionId: first, slug, headers } = await desk.buildOrganised(email, content))
  later()
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const later = () => wait(t, 1)
const versionOf = async (id: string) => (await t.get(`/moderation/submissions/${id}`, uta)).json().version
const reopen = (id: string) => desk.reopen(id)
const undo = (id: string) => desk.undo(id)
function decide(id: string, decision: object = APPROVE) {
  later()
  return desk.decide(id, decision)
}

const propose = (change: object) =>
  'kind' in change ? send(t, { slug, headers }, change) : proposeEdit(t, { slug, headers }, change)

async function approved(change: object): Promise<string> {
  const id = await propose(change)
  later()
  await desk.approve(id)
  return id
}

async function revert(submissionId: string) {
  const { version } = await t.db.surgery.findUniqueOrThrow({ where: { slug } })
  const match = { ...uta, 'if-match': `"${version}"` }
  return t.post(`/surgeries/${slug}/reverts`, { submissionId, reason: 'As it was' }, match)
}

const summary = async () => (await t.get(`/surgeries/${slug}`)).json().summary
const TAKING_BACK = [
  ['reopened', reopen],
  ['undone', undo],
  ['set back from', async () => revert(await earlier())],
] as const
const earlier = async () => {
  const where = { surgery: { slug }, kind: 'edit', state: 'approved' } as const
  return (await t.db.submission.findFirstOrThrow({ where, orderBy: { decidedAt: 'asc' } })).id
}

describe('while a surgery whose first approval was reopened waits', () => {
  describe.each(TAKING_BACK)('a change that was approved is not %s', (_name, undoDecision) => {
    it('so that what waits holds nothing that is public no more', async () => {
      await approved({ summary: 'Coffee' })
      const edit = await approved({ summary: 'Unwanted' })
      expect((await reopen(first)).statusCode).toBe(200)
      const seen = await versionOf(first)
      expect((await undoDecision(edit)).json()).toMatchObject(WAITS)
      expect((await t.get(`/surgeries/${slug}/content`, headers)).json().content.summary).toBe('Unwanted')
      expect(await versionOf(first)).toBe(seen)
      expect((await decide(first)).statusCode).toBe(200)
      expect((await reopen(edit)).statusCode).toBe(200)
      expect(await summary()).toBe('Coffee')
    })

    it('nor once its organiser was asked about it', async () => {
      await approved({ summary: 'Coffee' })
      const edit = await approved({ summary: 'Unwanted' })
      await reopen(first)
      expect((await decide(first, ASK)).statusCode).toBe(200)
      expect((await undoDecision(edit)).json()).toMatchObject(WAITS)
    })

    it('nor once it was rejected: it does not come back by opening that again', async () => {
      await approved({ summary: 'Coffee' })
      const edit = await approved({ summary: 'Unwanted' })
      await reopen(first)
      expect((await decide(first, REJECT)).statusCode).toBe(200)
      const answer = (await undoDecision(edit)).json()
      expect(answer).toMatchObject({ status: 409, code: 'move_not_open' })
      expect(answer.detail).toMatch(/^The approval that published this surgery was reopened/)
    })
  })

  it('a change that waits is not approved, for the same reason', async () => {
    const edit = await propose({ summary: 'Cake' })
    await reopen(first)
    expect((await decide(edit)).json()).toMatchObject(WAITS)
  })

  it('neither is an ending taken back', async () => {
    const end = await approved({ kind: 'end' })
    await reopen(first)
    expect((await reopen(end)).json()).toMatchObject(WAITS)
    expect((await undo(end)).json()).toMatchObject(WAITS)
  })

  it('a rejected change can wait again: nothing public changes by that', async () => {
    const edit = await propose({ summary: 'Cake' })
    await decide(edit, REJECT)
    await reopen(first)
    expect((await reopen(edit)).statusCode).toBe(200)
  })

  it('of both reopened at once, what waits is what is public without what was taken back', async () => {
    for (let round = 0; round < 3; round += 1) {
      const edit = await approved({ summary: `Unwanted ${round}` })
      const [opened, taken] = await Promise.all([reopen(first), reopen(edit)])
      expect(opened.statusCode, opened.body).toBe(200)
      const waits = (await t.get(`/moderation/submissions/${first}`, uta)).json().content.summary
      expect(waits === `Unwanted ${round}`).toBe(taken.statusCode === 409)
      expect((await decide(first)).statusCode).toBe(200)
      if (taken.statusCode === 200) await decide(edit, REJECT)
      expect(await summary()).toBe(waits)
    }
  })
})

describe('an older decision', () => {
  it('is not undone while a newer one was undone and waits: the answer says so', async () => {
    const older = await approved({ summary: 'Coffee' })
    const newer = await approved({ summary: 'Cake' })
    expect((await undo(newer)).statusCode).toBe(200)
    expect((await undo(older)).json()).toMatchObject(WAITS)
    expect(await summary()).toBe('Coffee')
    expect((await decide(newer, REJECT)).statusCode).toBe(200)
  })
})
