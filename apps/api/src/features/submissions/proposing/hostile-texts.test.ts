import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { addTimedJob, runDueJobs } from '../../../../test/jobs.ts'
import { buildModerator, submit, submitAndConfirm } from '../../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'uta@example.org' })
  await buildModerator(t.db, { email: 'daily@example.org', mailCadence: 'daily' })
})
afterEach(async () => {
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const pointersOf = async (sent: object) =>
  (await submit(t, sent)).json().errors?.map(({ pointer }: { pointer: string }) => pointer)

describe('what is written to be mistaken', () => {
  it('is refused where one line would become several', async () => {
    const lines = 'Surgery\n\nhttps://evil.example/sign-in\n\n'
    expect(await pointersOf({ organiserName: `${lines}x` })).toEqual(['/organiserName'])
    for (const field of ['name', 'locality', 'organisation'] as const) {
      expect(await pointersOf({ content: { ...buildContent(), [field]: `${lines}x` } })).toEqual([`/content/${field}`])
    }
    expect((await submit(t, { content: buildContent({ description: 'One\n\nTwo' }) })).statusCode).toBe(201)
  })

  it('is refused where it steers a terminal or turns the writing round', async () => {
    for (const character of ['\u001b', '\u0007', '\u0085', '\u202e', '\u2066']) {
      const content = { ...buildContent(), name: `Surgery ${character}x`, directions: `Left ${character}x` }
      expect(await pointersOf({ content })).toEqual(['/content/name', '/content/directions'])
    }
    const joined = buildContent({ name: 'काठमाडौँ\u200d सर्जरी', summary: 'مرحبا\u200f' })
    expect((await submit(t, { content: joined })).statusCode).toBe(201)
  })

  it('is refused where a web address hides another host or an email address', async () => {
    for (const website of [
      'https:///good.example@evil.example/',
      'https://good.example@evil.example',
      'https://good.example/?to=anna@good.example',
      'https://good.example/\u202egpj.exe',
    ]) {
      expect(await pointersOf({ content: { ...buildContent(), website } })).toEqual(['/content/website'])
    }
  })
})

describe('the mails to moderators', () => {
  it('make no link of what nobody has approved', async () => {
    const content = buildContent({ name: 'Sign in at https://evil.example/x', locality: 'www.evil.example' })
    await submitAndConfirm(t, { content })
    await addTimedJob(t, 'send-digests')
    await runDueJobs(t)
    for (const to of ['uta@example.org', 'daily@example.org']) {
      const mail = await t.db.mail.findFirstOrThrow({ where: { to } })
      expect(mail.text).toContain('Sign in at …')
      expect(mail.subject + mail.text + mail.html).not.toContain('evil')
    }
  })
})
