import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { buildModerator } from '../../../../test/submitting.ts'
import { asJson } from '../../submissions/index.ts'

let t: TestApp
let surgery: { id: string; slug: string }
beforeAll(async () => {
  t = await buildTestApp()
  surgery = await buildSurgery(t.db)
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
})
afterAll(() => t.close())

test('a history of 503 entries gives the newest 500, and says that there are 503', async () => {
  const at = (second: number) => new Date(t.clock.now.getTime() + second * 1000)
  const entry = (index: number) => ({ at: at(index), actorRole: 'system', action: 'wake', surgeryId: surgery.id })
  await t.db.auditEntry.createMany({ data: Array.from({ length: 503 }, (_, index) => entry(index)) })
  const { items, total } = (await t.get(`/surgeries/${surgery.slug}/history`, await t.signIn('uta@example.org'))).json()
  expect([items.length, total, items[0].at]).toEqual([500, 503, at(502).toISOString()])
})

test('whoever has sent 103 proposals is shown 100 of 103', async () => {
  const anna = await t.signIn('anna@example.org')
  const { id: organiserId } = await t.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
  const proposal = {
    kind: 'new' as const,
    state: 'rejected' as const,
    content: asJson(buildContent()),
    countryCode: 'DE',
    organiserEmail: 'anna@example.org',
    organiserId,
    createdAt: t.clock.now,
    updatedAt: t.clock.now,
  }
  await t.db.submission.createMany({ data: Array.from({ length: 103 }, () => proposal) })
  const { submissions, submissionsTotal } = (await t.get('/me', anna)).json()
  expect([submissions.length, submissionsTotal]).toEqual([100, 103])
})

test('what visitors tell of one surgery says how much there is', async () => {
  const report = { surgeryId: surgery.id, kind: 'other', message: 'Wrong door', createdAt: t.clock.now } as const
  await t.db.report.createMany({ data: Array.from({ length: 5 }, () => report) })
  const uta = await t.signIn('uta@example.org')
  const list = (await t.get(`/moderation/reports?surgery=${surgery.slug}&limit=3`, uta)).json()
  expect([list.items.length, list.total]).toEqual([3, 5])
})
