import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { attend, linkIn, subjectsTo, WEDNESDAYS } from '../../../test/attending.ts'
import { buildSurgery } from '../../../test/build.ts'
import { solveCaptcha } from '../../../test/submitting.ts'

let t: TestApp
let surgeryId: string
beforeAll(async () => {
  t = await buildTestApp()
  surgeryId = (await buildSurgery(t.db, { schedule: WEDNESDAYS })).id
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const end = (path: string) => t.remove(`${path}/link`)
const renew = async (path: string) => t.post(`${path}/link`, { captcha: await solveCaptcha(t) })
const codeOf = async (path: string) => (await t.get(path)).json<{ code?: string }>().code

describe('the link of somebody who comes along', () => {
  it('is ended by whoever holds it, opens nothing any more, and leaves them expected', async () => {
    const path = await attend(t, surgeryId, { email: 'ram@example.org' })
    const answers = await Promise.all([end(path), end(path)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204])
    for (const answer of [await t.get(path), await t.remove(path), await t.post(`${path}/confirmation`)])
      expect(answer.json()).toMatchObject({ status: 410, code: 'link_ended' })
    expect(await t.db.attendance.count({ where: { email: 'ram@example.org', state: 'coming' } })).toBe(1)
  })

  it('that was ended has a new one mailed to the address on record, which alone works', async () => {
    const path = await attend(t, surgeryId, { email: 'sita@example.org' })
    await end(path)
    expect((await renew(path)).statusCode).toBe(204)
    expect((await subjectsTo(t, 'sita@example.org')).at(-1)).toMatch(/^Your new link/)
    const next = await linkIn(t, 'sita@example.org')
    expect((await t.get(next)).json()).toMatchObject({ state: 'coming' })
    expect(await codeOf(path)).toBe('link_ended')
    await end(next)
    expect([await codeOf(path), await codeOf(next)]).toEqual(['link_ended', 'link_ended'])
  })

  it('is mailed to nobody for a token that never was, with the same answer', async () => {
    const forged = `/attendances/by-token/${'a'.repeat(22)}.${'b'.repeat(43)}`
    const before = await t.db.mail.count()
    expect((await renew(forged)).statusCode).toBe(204)
    expect((await t.post(`${forged}/link`, { captcha: 'junk' })).json()).toMatchObject({ code: 'captcha_failed' })
    expect([await t.db.mail.count(), await codeOf(forged)]).toEqual([before, 'not_found'])
  })

  it('is mailed five times a day and no more', async () => {
    const path = await attend(t, surgeryId, { email: 'gita@example.org' })
    const codes = []
    for (let count = 0; count < 6; count += 1) codes.push((await renew(path)).statusCode)
    expect(codes).toEqual([204, 204, 204, 204, 204, 429])
  })

  it('says that it is forgotten thirty days after the date, ended or not', async () => {
    const path = await attend(t, surgeryId, { email: 'hari@example.org' })
    await end(path)
    t.clock.now = new Date('2026-12-27T12:00:00Z')
    expect(await codeOf(path)).toBe('link_expired')
    await t.db.attendance.deleteMany({ where: { email: 'hari@example.org' } })
    expect(await codeOf(path)).toBe('link_expired')
  })
})
