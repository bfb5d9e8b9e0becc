import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { actionsOf, afterAsking, answer, ASKED, buildAsked, DATES, readAsked, readPage } from '../../../test/asking.ts'
import { linkTokenOf } from '../../http/link-tokens.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
beforeEach(async () => {
  t.clock.now = ASKED
  await t.db.surgery.updateMany({ where: { state: 'active' }, data: { state: 'ended' } })
})
afterAll(() => t.close())

describe('the link of a question', () => {
  it('shows what is asked, and says nothing by being opened', async () => {
    const surgery = await buildAsked(t)
    const before = await readPage(t, surgery)
    await t.get(`${surgery.paths[0]}`)
    const question = await readAsked(t, surgery.paths[0])
    expect(question.occurrences.map(({ recurrenceId }) => recurrenceId)).toEqual(DATES)
    expect(question).toMatchObject({ surgery: { slug: surgery.slug, state: 'active' }, answer: null, answeredAt: null })
    expect(await readPage(t, surgery)).toEqual(before)
    expect(JSON.stringify(question)).not.toContain('@')
  })

  it('is nobody’s any more when they no longer organise it', async () => {
    const surgery = await buildAsked(t)
    await t.db.surgeryOrganiser.deleteMany({ where: { surgeryId: surgery.id } })
    expect((await t.get(`${surgery.paths[0]}`)).statusCode).toBe(404)
    expect((await answer(t, surgery.paths[0], { answer: 'yes' })).statusCode).toBe(404)
  })

  it('opens nothing when it was changed, or is the link of something else', async () => {
    const surgery = await buildAsked(t)
    const { id } = await t.db.question.findFirstOrThrow({ where: { surgeryId: surgery.id } })
    const other = `/questions/by-token/${linkTokenOf(t.app.deps.env, 'submission-link', id)}`
    expect((await t.get(other)).statusCode).toBe(404)
    expect((await t.get(`${surgery.paths[0]}`.slice(0, -3).concat('abc'))).statusCode).toBe(404)
  })

  it('is ended by whoever holds it, and opens and answers nothing any more', async () => {
    const surgery = await buildAsked(t)
    const ends = await Promise.all([1, 2].map(() => t.remove(`${surgery.paths[0]}/link`)))
    expect(ends.map(({ statusCode }) => statusCode)).toEqual([204, 204])
    expect((await t.get(`${surgery.paths[0]}`)).json()).toMatchObject({ status: 410, code: 'link_ended' })
    expect((await answer(t, surgery.paths[0], { answer: 'yes' })).json()).toMatchObject({ code: 'link_ended' })
  })

  it('runs out sixty days after its time', async () => {
    const surgery = await buildAsked(t)
    t.clock.now = afterAsking(66)
    expect((await t.get(`${surgery.paths[0]}`)).statusCode).toBe(200)
    t.clock.now = afterAsking(68)
    const refused = await answer(t, surgery.paths[0], { answer: 'yes' })
    expect([refused.statusCode, refused.json().code]).toEqual([410, 'link_expired'])
  })

  it('changes nothing of what has ended', async () => {
    const surgery = await buildAsked(t)
    await t.db.surgery.update({ where: { id: surgery.id }, data: { state: 'ended' } })
    const refused = await answer(t, surgery.paths[0], { answer: 'yes' })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'move_not_open'])
  })
})

describe('yes', () => {
  it('confirms all dates asked about, for everybody to see', async () => {
    const surgery = await buildAsked(t)
    t.clock.now = afterAsking(0.1)
    const answered = await answer(t, surgery.paths[0], { answer: 'yes' })
    expect(answered.json()).toMatchObject({ answer: 'yes', answeredAt: t.clock.now.toISOString() })
    const page = await readPage(t, surgery)
    expect(page.mark).toBe('on')
    expect(page.upcoming.slice(0, 5)).toMatchObject([
      ...DATES.map((recurrenceId) => ({ recurrenceId, confirmedAt: t.clock.now.toISOString() })),
      { confirmedAt: null },
    ])
    expect(page).toMatchObject({ confirmedAt: t.clock.now.toISOString() })
  })

  it('of one organiser settles the question for all of them', async () => {
    const surgery = await buildAsked(t, { colleagues: 2 })
    await answer(t, surgery.paths[1], { answer: 'yes' })
    for (const path of surgery.paths) expect((await readAsked(t, path)).answer).toBe('yes')
  })

  it('where no date is known is a word that it runs', async () => {
    const surgery = await buildAsked(t, { hasDates: false })
    await answer(t, surgery.paths[0], { answer: 'yes' })
    expect(await readPage(t, surgery)).toMatchObject({ confirmedAt: t.clock.now.toISOString(), mark: 'confirmed' })
    expect(await actionsOf(t, surgery)).toEqual(['confirm'])
  })
})

describe('cancelled', () => {
  it('calls off the date asked about, with its reason, and no other', async () => {
    const surgery = await buildAsked(t)
    await answer(t, surgery.paths[0], { answer: 'cancelled', reason: 'The hall is flooded' })
    expect((await readPage(t, surgery)).upcoming.slice(0, 2)).toMatchObject([
      { recurrenceId: DATES[0], status: 'cancelled', reason: 'The hall is flooded' },
      { recurrenceId: DATES[1], status: 'scheduled' },
    ])
  })

  it('pressed again and again, and at once, is said once', async () => {
    const surgery = await buildAsked(t)
    const said = { answer: 'cancelled', reason: 'Snow' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => answer(t, surgery.paths[0], said)))
    answers.push(await answer(t, surgery.paths[0], said))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
    expect(await actionsOf(t, surgery)).toEqual(['cancel_occurrence'])
    expect((await readPage(t, surgery)).upcoming.filter(({ status }) => status === 'cancelled')).toHaveLength(1)
  })

  it('is taken back by a later yes', async () => {
    const surgery = await buildAsked(t)
    await answer(t, surgery.paths[0], { answer: 'cancelled' })
    await answer(t, surgery.paths[0], { answer: 'yes' })
    expect((await readPage(t, surgery)).upcoming.slice(0, 4).map(({ status }) => status)).toEqual(
      DATES.map(() => 'scheduled'),
    )
    expect(await readPage(t, surgery)).toMatchObject({ mark: 'on' })
  })

  it('may be about another date than the first', async () => {
    const surgery = await buildAsked(t)
    await answer(t, surgery.paths[0], { answer: 'cancelled', recurrenceId: DATES[2] })
    const statuses = (await readPage(t, surgery)).upcoming.slice(0, 3).map(({ status }) => status)
    expect(statuses).toEqual(['scheduled', 'scheduled', 'cancelled'])
    const unknown = await answer(t, surgery.paths[0], { answer: 'cancelled', recurrenceId: '2026-12-17T17:30' })
    expect(unknown.statusCode).toBe(404)
  })
})

describe('moved', () => {
  it('puts the date where it is now, confirmed', async () => {
    const surgery = await buildAsked(t)
    await answer(t, surgery.paths[0], { answer: 'moved', start: '2026-12-17T18:00', reason: 'Carol singing' })
    expect((await readPage(t, surgery)).upcoming[0]).toMatchObject({
      recurrenceId: DATES[0],
      localStart: '2026-12-17T18:00',
      status: 'moved',
      confirmedAt: t.clock.now.toISOString(),
    })
  })

  it.each([
    ['over', '2026-12-09T18:00'],
    ['taken', DATES[1]],
    ['farther ahead than anybody can see', '2030-01-01T10:00'],
  ])('to a time that is %s is refused beside the field, and changes nothing', async (_why, start) => {
    const surgery = await buildAsked(t)
    const before = await readPage(t, surgery)
    const refused = await answer(t, surgery.paths[0], { answer: 'moved', start, reason: 'x' })
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([400, '/start'])
    expect(await readPage(t, surgery)).toEqual(before)
    expect((await readAsked(t, surgery.paths[0])).answer).toBeNull()
  })
})
