import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { buildModerator, lastProposal, submit, submitAndConfirm } from '../../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterEach(async () => {
  await t.db.submission.deleteMany()
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

describe('reasons to look closer', () => {
  it('are a likely double, a town far from the pin, and links', async () => {
    const { slug } = await buildSurgery(t.db, { name: 'Kultwerk West Surgery' })
    await submit(t, { content: buildContent({ locality: 'München', description: 'See www.example.org' }) })
    const { path } = await lastProposal(t, 'sita@example.org')
    await t.post(`${path}/confirmation`)
    expect((await t.db.submission.findFirstOrThrow()).signals).toEqual([
      { signal: 'likely_duplicate', about: slug },
      { signal: 'pin_apart', about: 'locality' },
      { signal: 'links', about: 'description' },
    ])
    await t.db.submission.deleteMany()
    await t.db.surgery.deleteMany()
  })

  it('are, too, another new one that waits and may be the same, which the desk names', async () => {
    const first = await submitAndConfirm(t, { email: 'first@example.org' })
    const name = 'Kultwerk Social Media Surgery'
    const second = await submitAndConfirm(t, { email: 'second@example.org', content: buildContent({ name }) })
    const far = { latitude: 48.14, longitude: 11.58, locality: 'München' }
    await submitAndConfirm(t, { email: 'far@example.org', content: buildContent(far) })
    await buildModerator(t.db, { email: 'uta@example.org' })
    const desk = async (id: string) =>
      (await t.get(`/moderation/submissions/${id}`, await t.signIn('uta@example.org'))).json()
    expect(await desk(second.id)).toMatchObject({
      signals: [{ signal: 'likely_duplicate', about: '' }],
      twins: [{ id: first.id, distanceKm: 0 }],
    })
    expect((await desk(first.id)).twins).toMatchObject([{ id: second.id, name }])
  })

  it('are not alike for words that most public names hold, however few wait', async () => {
    const names = [
      'Altona',
      'Barmbek',
      'Bergedorf',
      'Eimsbüttel',
      'Harburg',
      'Lokstedt',
      'Ottensen',
      'Rahlstedt',
      'Wandsbek',
      'Winterhude',
    ]
    for (const place of names) await buildSurgery(t.db, { name: `Lesehalle ${place}`, latitude: 53.7, longitude: 10.2 })
    await submitAndConfirm(t, { email: 'a@example.org', content: buildContent({ name: 'Lesehalle Hamm' }) })
    const near = { name: 'Lesehalle Horn', latitude: 53.56, longitude: 9.96 }
    const { id } = await submitAndConfirm(t, { email: 'b@example.org', content: buildContent(near) })
    await buildModerator(t.db, { email: 'ute@example.org' })
    const desk = (await t.get(`/moderation/submissions/${id}`, await t.signIn('ute@example.org'))).json()
    expect(desk).toMatchObject({ twins: [], signals: [] })
  })
})
