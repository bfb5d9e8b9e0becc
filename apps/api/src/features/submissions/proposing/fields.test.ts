import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { lastProposal, submit } from '../../../../test/submitting.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

async function kept(content: object) {
  const answer = await submit(t, { content: { ...buildContent(), ...content } })
  expect(answer.json()).toMatchObject({ state: 'unconfirmed' })
  return (await t.get((await lastProposal(t, 'sita@example.org')).path)).json().content
}

async function faultsOf(sent: object): Promise<unknown[]> {
  const answer = await submit(t, sent)
  expect(answer.statusCode).toBe(400)
  return answer.json().errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
}

describe('a proposed surgery', () => {
  it.each([
    ['०१-४११२३४५', '01-4112345'],
    ['+49 (0) 40–1234567', '+49 (0) 40-1234567'],
    ['020 7946 0000 ext. 12', '020 7946 0000 ext. 12'],
    ['٠١٢ ٣٤٥ ٦٧٨٩', '012 345 6789'],
  ])('takes the phone number %s', async (phone, readable) => {
    expect((await kept({ phone })).phone).toBe(readable)
  })

  it.each([
    { description: 'Follow us: @surgery@mastodon.social' },
    { directions: '@surgery@mastodon.social tells you the way' },
    { website: 'https://mastodon.social/@anna@chaos.social' },
    { website: 'https://काठमाडौँ.नेपाल/सर्जरी' },
    { website: 'https://münchen.example/' },
  ])('may say %j', async (content) => {
    expect(await kept(content)).toMatchObject(content)
  })

  it('still holds no email address', async () => {
    const content = { ...buildContent(), description: 'write to anna@example.org' }
    expect(await faultsOf({ content })).toEqual([['/content/description', 'email_in_text']])
  })

  it.each(['\u200b\u200b', '\u3164', '\u2800 \u00ad', '\u0301', '\ufe0f'])(
    'needs a name and a town that can be seen, and %j cannot',
    async (unseen) => {
      expect(await faultsOf({ content: { ...buildContent(), name: unseen, locality: unseen } })).toEqual([
        ['/content/name', 'too_small'],
        ['/content/locality', 'too_small'],
      ])
      expect(await kept({ organisation: unseen, description: unseen })).toMatchObject({
        organisation: '',
        description: '',
      })
    },
  )

  it('takes an address whose domain is in any script, and refuses with words a mailbox that mail cannot reach', async () => {
    expect((await submit(t, { email: 'sita@डाटामेल.भारत' })).statusCode).toBe(201)
    const mail = await t.db.mail.findFirstOrThrow({ where: { to: 'sita@xn--c2bd4bq1db8d.xn--h2brj9c' } })
    expect(mail.subject).toContain(buildContent().name)
    const answer = await submit(t, { email: 'सीता@example.org' })
    expect(answer.json().errors).toEqual([
      { pointer: '/email', code: 'invalid_format', detail: expect.stringContaining('before the @') },
    ])
  })
})
