import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { lastProposal, submit } from '../../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const once = (start: string) => scheduleOf({ start, durationMinutes: 120, rule: null })
const OVER = once('2026-03-04T17:30')
const REFUSED = [
  { pointer: '/content/schedule', code: 'no_date_ahead', detail: expect.stringContaining('from today on') },
]

describe('a listing of which every date is over', () => {
  it.each([
    OVER,
    scheduleOf({ start: '2025-01-07T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20251231' }),
    scheduleOf({ start: '2025-01-07T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6' }),
  ])('is refused beside its schedule when it is registered: %j', async (schedule) => {
    const answer = await submit(t, { content: buildContent({ schedule }) })
    expect([answer.statusCode, answer.json().errors]).toEqual([400, REFUSED])
  })

  it('is told apart from a rule that never happens', async () => {
    const never = scheduleOf({
      start: '2025-01-07T18:00',
      durationMinutes: 90,
      rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    })
    const errors = (await submit(t, { content: buildContent({ schedule: never }) })).json().errors
    expect(errors.map(({ code }: { code: string }) => code)).not.toContain('no_date_ahead')
  })

  it.each(['dormant', 'ended', 'active'] as const)(
    'can be changed in all else while %s, and not to other past dates',
    async (state) => {
      const email = `${state}@example.org`
      const headers = await t.signIn(email)
      const { id: organiserId } = await t.db.user.findFirstOrThrow({ where: { email } })
      const { slug } = await buildSurgery(t.db, { name: `Surgery ${state}`, schedule: OVER, state, organiserId })
      const { content, version } = (await t.get(`/surgeries/${slug}/content`, headers)).json()
      const edit = (changes: object) =>
        t.post(
          `/surgeries/${slug}/submissions`,
          { kind: 'edit', content: { ...content, ...changes }, message: '' },
          { ...headers, 'if-match': `"${version}"` },
        )
      const past = { schedule: once('2026-04-01T17:30') }
      expect((await edit(past)).json().errors).toEqual(REFUSED)
      const previewed = await t.post(
        `/surgeries/${slug}/effects-preview`,
        { kind: 'edit', content: { ...content, ...past } },
        headers,
      )
      expect(previewed.json().errors).toEqual(REFUSED)
      const sent = await edit({ summary: 'Now with cake' })
      expect(sent.statusCode).toBe(201)
      const path = sent.json().statusPath.replace('/submissions', '/submissions/by-token')
      const own = await t.get(path)
      const change = (changes: object) =>
        t.put(path, { content: { ...own.json().content, ...changes }, message: '' }, { 'if-match': '"1"' })
      expect((await change(past)).json().errors).toEqual(REFUSED)
      expect((await change({ summary: 'Now with tea' })).statusCode).toBe(200)
    },
  )

  it('can still be mended by its private link when its dates passed while it waited', async () => {
    await submit(t, { email: 'waits@example.org', content: buildContent({ schedule: once('2026-11-20T10:00') }) })
    const { path } = await lastProposal(t, 'waits@example.org')
    t.clock.now = new Date('2026-11-22T12:00:00Z')
    const own = await t.get(path)
    const changed = { content: { ...own.json().content, summary: 'Sorry, late' }, message: '' }
    const answer = await t.put(path, changed, { 'if-match': '"1"' })
    expect(answer.statusCode).toBe(200)
  })
})
