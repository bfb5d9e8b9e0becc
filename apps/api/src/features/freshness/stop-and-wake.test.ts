import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import {
  actionsOf,
  afterAsking,
  answer,
  ASKED,
  buildAsked,
  questionPath,
  readAsked,
  readPage,
} from '../../../test/asking.ts'
import { buildModerator } from '../../../test/submitting.ts'
import { checkFreshness } from './index.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
beforeEach(async () => {
  t.clock.now = ASKED
  await t.db.surgery.updateMany({ where: { state: 'active' }, data: { state: 'ended' } })
})
afterAll(() => t.close())

describe('stopped', () => {
  it('takes the dates off the map at once, and puts the ending before the moderators in their name', async () => {
    await buildModerator(t.db, { email: 'asha@example.org', countries: ['DE'] })
    const surgery = await buildAsked(t)
    const said = { answer: 'stopped', message: 'We have all moved away.' }
    await Promise.all([1, 2, 3].map(() => answer(t, surgery.paths[0], said)))
    expect(await readPage(t, surgery)).toMatchObject({ state: 'dormant', mark: 'faded', upcoming: [] })
    const [submission, ...others] = await t.db.submission.findMany({ where: { surgeryId: surgery.id } })
    expect(submission).toMatchObject({
      kind: 'end',
      state: 'pending',
      organiserId: surgery.people[0]?.id,
      message: said.message,
    })
    expect(others).toEqual([])
    expect(await actionsOf(t, surgery)).toEqual(['stop', 'submit'])
    expect(await t.db.mail.count({ where: { to: 'asha@example.org' } })).toBe(1)
  })

  it('is told to the others, who can wake it: then nothing is to end any more', async () => {
    const surgery = await buildAsked(t, { colleagues: 1 })
    await answer(t, surgery.paths[0], { answer: 'stopped' })
    const other = surgery.people[1]
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: other?.email ?? '' }, orderBy: { createdAt: 'desc' } })
    expect(mail.text).toContain('Gesche has told us that “Kultwerk West Social Media Surgery” has stopped')
    t.clock.now = afterAsking(1)
    await answer(t, await questionPath(t, surgery.id, other?.id ?? ''), { answer: 'yes' })
    expect(await readPage(t, surgery)).toMatchObject({ state: 'active', mark: 'on' })
    expect((await t.db.submission.findFirstOrThrow({ where: { surgeryId: surgery.id } })).state).toBe('withdrawn')
    expect((await actionsOf(t, surgery)).slice(2, 4)).toEqual(['withdraw', 'wake'])
  })
})

describe('what has faded', () => {
  async function fade() {
    const surgery = await buildAsked(t)
    for (const days of [22, 30]) {
      t.clock.now = afterAsking(days)
      await checkFreshness(t.app.deps)
    }
    expect((await readPage(t, surgery)).state).toBe('dormant')
    return { ...surgery, path: await questionPath(t, surgery.id, surgery.people[0]?.id ?? '') }
  }

  it('is woken by the link of the mail that told of it: its dates are back, and confirmed', async () => {
    const surgery = await fade()
    expect(await readAsked(t, surgery.path)).toMatchObject({ surgery: { state: 'dormant' }, occurrences: [] })
    t.clock.now = afterAsking(40)
    await Promise.all([1, 2].map(() => answer(t, surgery.path, { answer: 'yes' })))
    const page = await readPage(t, surgery)
    expect(page).toMatchObject({ state: 'active', mark: 'on' })
    expect(page.upcoming).toHaveLength(6)
    expect((await actionsOf(t, surgery)).filter((action) => action === 'wake')).toHaveLength(1)
    expect((await readAsked(t, surgery.path)).occurrences).toHaveLength(4)
  })

  it('stays so after a move that cannot be', async () => {
    const surgery = await fade()
    const refused = await answer(t, surgery.path, { answer: 'moved', start: '2020-01-01T10:00' })
    expect(refused.statusCode).toBe(400)
    expect((await readPage(t, surgery)).state).toBe('dormant')
  })

  it('does not fade again before it has been asked again', async () => {
    const surgery = await fade()
    await answer(t, surgery.path, { answer: 'yes' })
    for (const days of [31, 35, 50]) {
      t.clock.now = afterAsking(days)
      await checkFreshness(t.app.deps)
    }
    expect((await readPage(t, surgery)).state).toBe('active')
  })
})

describe('an answer and a decision at the same moment', () => {
  it('wait for each other: the ending is either withdrawn or carried out', async () => {
    const adminId = await buildModerator(t.db, { email: `${crypto.randomUUID()}@example.org`, role: 'administrator' })
    const { email } = await t.db.user.findUniqueOrThrow({ where: { id: adminId } })
    t.clock.now = new Date()
    const headers = await t.signIn(email)
    t.clock.now = ASKED
    for (let round = 0; round < 4; round++) {
      const surgery = await buildAsked(t)
      await answer(t, surgery.paths[0], { answer: 'stopped' })
      const { id } = await t.db.submission.findFirstOrThrow({ where: { surgeryId: surgery.id } })
      await t.db.session.updateMany({ data: { createdAt: t.clock.now, expiresAt: afterAsking(100) } })
      const [woken, decided] = await Promise.all([
        answer(t, surgery.paths[0], { answer: 'yes' }),
        t.post(`/submissions/${id}/decision`, { action: 'approve', fieldNotes: [] }, { ...headers, 'if-match': '"1"' }),
      ])
      const { state } = await readPage(t, surgery)
      const outcome = [woken.statusCode, decided.statusCode, state]
      expect([
        [200, 409, 'active'],
        [409, 200, 'ended'],
      ]).toContainEqual(outcome)
    }
  })
})
