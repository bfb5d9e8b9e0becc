import type { Attendance } from '@surgeries/prisma/client'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { attend, buildUnconfirmed, FIRST, SECOND, subjectsTo, WEDNESDAYS } from '../../../test/attending.ts'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'

let t: TestApp
let id: string
let slug: string
let organiser: Record<string, string>
beforeAll(async () => {
  t = await buildTestApp()
  organiser = await t.signIn('anna@example.org')
  const { id: organiserId } = await t.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
  ;({ id, slug } = await buildSurgery(t.db, { schedule: WEDNESDAYS, organiserId }))
})
afterEach(async () => {
  await t.db.attendance.deleteMany()
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
  await t.db.surgery.updateMany({ data: { seats: null } })
})
afterAll(() => t.close())

const setSeats = (seats: unknown) => t.put(`/surgeries/${slug}/seats`, { seats }, organiser)
const person = (number: number) => `person-${number}@example.org`
const states = async (recurrenceId = FIRST) => {
  const rows = await t.db.attendance.findMany({ where: { recurrenceId }, orderBy: { email: 'asc' } })
  return Object.fromEntries(rows.map(({ email, state }) => [email.split('@')[0], state]))
}
async function count(where: Partial<Pick<Attendance, 'state' | 'kind' | 'recurrenceId'>>) {
  return t.db.attendance.count({ where: { kind: 'wants_help', ...where } })
}

describe('seats', () => {
  it('are for those who want help, by date; more of them wait in the order in which they confirmed', async () => {
    await setSeats(1)
    await attend(t, id, { email: person(1) })
    await attend(t, id, { email: person(2), kind: 'offers_help' })
    const third = await attend(t, id, { email: person(3) })
    const fourth = await attend(t, id, { email: person(4) })
    await attend(t, id, { email: person(5), recurrenceId: SECOND })
    expect(await states()).toEqual({
      'person-1': 'coming',
      'person-2': 'coming',
      'person-3': 'waiting',
      'person-4': 'waiting',
    })
    expect(await states(SECOND)).toEqual({ 'person-5': 'coming' })
    expect((await t.get(third)).json()).toMatchObject({ state: 'waiting', place: 1 })
    expect((await t.get(fourth)).json()).toMatchObject({ state: 'waiting', place: 2 })
    expect(await subjectsTo(t, person(4))).toEqual(['On the waiting list: Kultwerk West Social Media Surgery'])
    const { items } = (await t.get(`/surgeries/${slug}/attendance-summaries`)).json()
    expect(items[0]).toMatchObject({ wantHelp: 1, offerHelp: 1, waiting: 2, seatsLeft: 0 })
    expect(items[1]).toMatchObject({ wantHelp: 1, waiting: 0, seatsLeft: 0 })
    expect(items[2]).toMatchObject({ wantHelp: 0, seatsLeft: 1 })
  })

  it('go to the next by themselves when somebody withdraws or helps instead, who gets a mail', async () => {
    await setSeats(1)
    const first = await attend(t, id, { email: person(1) })
    const second = await attend(t, id, { email: person(2) })
    await attend(t, id, { email: person(3) })
    await t.remove(first)
    expect(await states()).toEqual({ 'person-1': 'withdrawn', 'person-2': 'coming', 'person-3': 'waiting' })
    expect((await subjectsTo(t, person(2))).at(-1)).toMatch(/^There’s a place for you/)
    await t.put(second, { kind: 'offers_help' })
    expect(await states()).toEqual({ 'person-1': 'withdrawn', 'person-2': 'coming', 'person-3': 'coming' })
    expect((await t.put(first, { kind: 'wants_help' })).json()).toMatchObject({ state: 'waiting', place: 1 })
  })

  it('that are more let people move up on every date; fewer take nobody’s away; no limit lets all in', async () => {
    await setSeats(1)
    for (const recurrenceId of [FIRST, SECOND])
      for (let number = 1; number <= 4; number += 1) await attend(t, id, { email: person(number), recurrenceId })
    expect((await setSeats(3)).statusCode).toBe(204)
    for (const recurrenceId of [FIRST, SECOND])
      expect(Object.values(await states(recurrenceId))).toEqual(['coming', 'coming', 'coming', 'waiting'])
    await setSeats(1)
    expect(Object.values(await states())).toEqual(['coming', 'coming', 'coming', 'waiting'])
    expect((await t.get(`/surgeries/${slug}`)).json().seats).toBe(1)
    await setSeats(null)
    expect(Object.values(await states())).toEqual(['coming', 'coming', 'coming', 'coming'])
    expect((await t.get(`/surgeries/${slug}/attendance-summaries`)).json().items[0].seatsLeft).toBeNull()
  })

  it('are said by an organiser, and on record', async () => {
    const stranger = await t.signIn('stranger@example.org')
    expect((await t.put(`/surgeries/${slug}/seats`, { seats: 5 }, stranger)).statusCode).toBe(403)
    expect((await t.put(`/surgeries/${slug}/seats`, { seats: 5 })).statusCode).toBe(401)
    expect((await t.put('/surgeries/none/seats', { seats: 5 }, organiser)).statusCode).toBe(404)
    for (const seats of [0, -1, 1.5, 501, '5', undefined]) expect((await setSeats(seats)).statusCode).toBe(400)
    await setSeats(5)
    expect(await t.db.auditEntry.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'set_seats',
      actorRole: 'organiser',
      surgeryId: id,
      note: '5',
    })
  })
})

describe('at once', () => {
  it('two who confirm for the last seat get exactly one', async () => {
    await setSeats(1)
    const paths = [
      await buildUnconfirmed(t, id, { email: person(1) }),
      await buildUnconfirmed(t, id, { email: person(2) }),
    ]
    const answers = await Promise.all(paths.map((path) => t.post(`${path}/confirmation`)))
    expect(answers.map((answer) => answer.json().state).toSorted()).toEqual(['coming', 'waiting'])
    const waiting = answers.find((answer) => answer.json().state === 'waiting')
    expect(waiting?.json().place).toBe(1)
  })

  it('withdrawals, confirmations, changes and other numbers of seats leave no seat empty and give none away twice', async () => {
    await setSeats(3)
    const early: string[] = []
    for (let number = 0; number < 8; number += 1) early.push(await attend(t, id, { email: person(number) }))
    const late: string[] = []
    for (let number = 20; number < 32; number += 1)
      late.push(
        await buildUnconfirmed(t, id, { email: person(number), kind: number % 4 === 0 ? 'offers_help' : 'wants_help' }),
      )
    const requests = [
      ...early.slice(0, 3).map((path) => t.remove(path)),
      ...late.map((path) => t.post(`${path}/confirmation`)),
      ...early.slice(3, 5).map((path) => t.put(path, { kind: 'offers_help' })),
      ...[5, 4].map((seats) => setSeats(seats)),
      ...early.slice(5, 7).map((path) => t.remove(path)),
      ...early.slice(0, 2).map((path) => t.put(path, { kind: 'wants_help' })),
    ]
    const answers = await Promise.all(requests)
    expect(answers.every(({ statusCode }) => statusCode === 200 || statusCode === 204)).toBe(true)
    const { seats } = await t.db.surgery.findUniqueOrThrow({ where: { id } })
    const [coming, waiting] = [await count({ state: 'coming' }), await count({ state: 'waiting' })]
    expect(coming).toBeLessThanOrEqual(5)
    expect(coming).toBeGreaterThanOrEqual(seats ?? 0)
    expect(waiting).toBeGreaterThan(0)
    expect(await count({ state: 'unconfirmed' })).toBe(0)
    // Whoever has a seat came before everybody who waits.
    const line = await t.db.attendance.findMany({
      where: { kind: 'wants_help', state: { in: ['coming', 'waiting'] } },
      orderBy: { confirmedAt: 'asc' },
    })
    expect(line.map(({ state }) => state)).toEqual([
      ...Array.from({ length: coming }, () => 'coming'),
      ...Array.from({ length: waiting }, () => 'waiting'),
    ])
  })

  it('every seat is given, and none more, when many come for few', async () => {
    await setSeats(4)
    const paths = await Promise.all(
      Array.from({ length: 24 }, (_, number) => buildUnconfirmed(t, id, { email: person(number) })),
    )
    const answers = await Promise.all(paths.map((path) => t.post(`${path}/confirmation`)))
    const places = answers.map((answer) => answer.json().place).filter((place) => place !== null)
    expect([await count({ state: 'coming' }), await count({ state: 'waiting' })]).toEqual([4, 20])
    expect(new Set(places).size).toBe(20)
    const held = await t.db.attendance.findMany({ where: { state: 'coming' } })
    await Promise.all(held.map(({ email }) => t.remove(paths[Number(/\d+/.exec(email)?.[0])] ?? '')))
    expect([await count({ state: 'coming' }), await count({ state: 'waiting' })]).toEqual([4, 16])
    const told = await t.db.mail.count({ where: { subject: { startsWith: 'There’s a place for you' } } })
    expect(told).toBe(4)
  })
})
