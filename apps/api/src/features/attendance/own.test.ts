import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { attend, buildUnconfirmed, FIRST, subjectsTo, WEDNESDAYS } from '../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { buildSubmission } from '../../../test/submitting.ts'

let t: TestApp
let id: string
let slug: string
beforeAll(async () => {
  t = await buildTestApp()
  ;({ id, slug } = await buildSurgery(t.db, { schedule: WEDNESDAYS }))
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.attendance.deleteMany()
  await t.db.mail.deleteMany()
  await t.db.surgery.updateMany({ data: { seats: null } })
})
afterAll(() => t.close())

const WISH = { kind: 'wants_help', topics: ['video'], languages: ['ne'], note: 'By phone', name: 'Ram' }

describe('the one link', () => {
  it('changes with what and in which languages, without another mail', async () => {
    const path = await attend(t, id, { email: 'ram@example.org', topics: ['instagram'] })
    expect((await t.put(path, WISH)).json()).toMatchObject({ ...WISH, state: 'coming' })
    expect((await t.get(path)).json()).toMatchObject(WISH)
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(1)
  })

  it('withdraws, and lets somebody come after all', async () => {
    const path = await attend(t, id, { email: 'ram@example.org' })
    expect((await t.remove(path)).json()).toMatchObject({ state: 'withdrawn' })
    expect((await t.remove(path)).json()).toMatchObject({ state: 'withdrawn' })
    expect((await t.get(`/surgeries/${slug}/attendance-summaries`)).json().items[0]).toMatchObject({ wantHelp: 0 })
    expect((await t.post(`${path}/confirmation`)).json()).toMatchObject({ status: 409, code: 'move_not_open' })
    expect((await t.put(path, { ...WISH, kind: 'offers_help' })).json()).toMatchObject({
      state: 'coming',
      kind: 'offers_help',
    })
    expect((await t.get(`/surgeries/${slug}/attendance-summaries`)).json().items[0]).toMatchObject({
      wantHelp: 0,
      offerHelp: 1,
    })
  })

  it('confirms as well when something is changed with it, as only the reader of the mailbox has it', async () => {
    const path = await buildUnconfirmed(t, id, { email: 'ram@example.org' })
    expect((await t.put(path, WISH)).json()).toMatchObject({ ...WISH, state: 'coming' })
  })

  it('ends what somebody else said with that address, before anybody confirmed it', async () => {
    const path = await buildUnconfirmed(t, id, { email: 'ram@example.org' })
    expect((await t.remove(path)).json()).toMatchObject({ state: 'withdrawn' })
    expect(await t.db.mail.count()).toBe(0)
  })

  it('goes to the end of the line with whoever wants help after all', async () => {
    await t.db.surgery.update({ where: { id }, data: { seats: 1 } })
    const helper = await attend(t, id, { email: 'uta@example.org', kind: 'offers_help' })
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'sita@example.org' })
    expect((await t.put(helper, WISH)).json()).toMatchObject({ state: 'waiting', place: 2 })
  })

  it('says where its date is now, and that it is gone when it is', async () => {
    const path = await attend(t, id, { email: 'ram@example.org' })
    await t.db.occurrence.deleteMany({ where: { surgeryId: id, recurrenceId: FIRST } })
    expect((await t.get(path)).json()).toMatchObject({ state: 'coming', occurrence: null })
    expect((await t.put(path, WISH)).statusCode).toBe(409)
    expect((await t.remove(path)).statusCode).toBe(200)
    await t.db.occurrence.create({
      data: {
        surgeryId: id,
        recurrenceId: FIRST,
        localStart: FIRST,
        lastDay: FIRST.slice(0, 10),
        startsAt: new Date('2026-11-25T16:30:00Z'),
        endsAt: new Date('2026-11-25T18:00:00Z'),
      },
    })
  })

  it('changes nothing once the date is over', async () => {
    const path = await attend(t, id, { email: 'ram@example.org' })
    t.clock.now = new Date('2026-11-25T20:00:00Z')
    expect((await t.get(path)).json()).toMatchObject({ state: 'coming' })
    expect((await t.put(path, WISH)).json()).toMatchObject({ status: 409, code: 'move_not_open' })
    expect((await t.post(`${path}/confirmation`)).json()).toMatchObject({ state: 'coming' })
  })

  it('opens nothing when it is made up, changed, or the link of something else', async () => {
    const path = await attend(t, id, { email: 'ram@example.org' })
    const token = path.split('/').at(-1) ?? ''
    const foreign = (await buildSubmission(t)).path.split('/').at(-1) ?? ''
    const other = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const wrong of [other, foreign, 'abcdefghijklmnopqrstuvwxyz'])
      for (const method of ['GET', 'PUT', 'DELETE'] as const) {
        const payload = method === 'PUT' ? WISH : undefined
        const answer = await t.ask({ method, url: `/api/v1/attendances/by-token/${wrong}`, payload })
        expect([method, answer.statusCode]).toEqual([method, 404])
      }
    expect((await t.get(`/submissions/by-token/${token}`)).statusCode).toBe(404)
  })
})

it('with a surgery goes what is known of those who would have come, and its link says so', async () => {
  const other = await buildSurgery(t.db, { name: 'Short-lived', schedule: WEDNESDAYS })
  const path = await attend(t, other.id, { email: 'ram@example.org' })
  await t.db.surgery.delete({ where: { id: other.id } })
  expect(await t.db.attendance.count()).toBe(0)
  expect((await t.get(path)).statusCode).toBe(410)
})
