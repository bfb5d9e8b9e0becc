import { LOCALES } from '@surgeries/domain/i18n'
import { REJECT_REASONS } from '@surgeries/domain/moderation'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { buildModerator, buildSubmission } from '../../../../test/submitting.ts'

let t: TestApp
let uta: Record<string, string>
beforeAll(async () => {
  t = await buildTestApp({ env: { MAIL_REPLY_TO: 'help@example.org' } })
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  await buildModerator(t.db, { email: 'asha@example.org', name: 'Asha', countries: ['NP'] })
  uta = await t.signIn('uta@example.org')
})
afterEach(async () => {
  await t.db.mail.deleteMany()
  await t.db.rateLimit.deleteMany()
})
afterAll(() => t.close())

const preview = (id: string, decision: object, headers = uta) =>
  t.post(`/moderation/submissions/${id}/mail`, decision, headers)
const decide = (id: string, decision: object, version = 1) =>
  t.post(`/submissions/${id}/decision`, decision, { ...uta, 'if-match': `"${version}"` })

/** What went out, with the key of the private link left out as it is on the desk. */
async function sentTo(to: string) {
  const { subject, text } = await t.db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } })
  return { subject, text: text.replace(/\/submissions\/[^\s]+/, '/submissions/…') }
}

const NOTED = [
  { field: 'meets', note: 'Which Tuesday?' },
  { field: 'offers', note: 'What is {link}?' },
]
const DECISIONS = [
  { action: 'approve' },
  { action: 'approve', mail: { subject: 'Hooray', text: 'Well done!\n\n{link}\n\n\n{notes}' } },
  { action: 'request_changes', reason: 'Nearly there', fieldNotes: NOTED },
  ...REJECT_REASONS.map((reasonCode) => ({ action: 'reject', reasonCode, reason: 'See {notes}' })),
]

it.each(LOCALES)(
  'the mail that the desk shows is word for word the one that goes out, whatever is decided (%s)',
  async (locale) => {
    const email = `${locale}@example.org`
    const content = buildContent({ name: `Werkstatt {link} ${locale}` })
    const { id, path } = await buildSubmission(t, { email, organiserName: 'Gita', locale, content })
    for (const decision of DECISIONS) {
      const { mail } = (await preview(id, decision)).json()
      expect(mail.text).not.toContain(path.split('/').at(-1))
      const { version } = (await t.get(`/moderation/submissions/${id}`, uta)).json()
      expect((await decide(id, decision, version)).statusCode).toBe(200)
      expect(mail).toEqual(await sentTo(email))
      expect((await t.remove(`/submissions/${id}/decision`, uta)).statusCode).toBe(200)
    }
  },
)

describe('the mail that the desk shows', () => {
  it('names the page that a change leads to, under its old name or a new one', async () => {
    const email = 'renames@example.org'
    const { id } = await buildSubmission(t, { email, content: buildContent({ name: 'Old Mill' }) })
    const { slug } = (await decide(id, { action: 'approve' })).json()
    const headers = await t.signIn(email)
    for (const changes of [{ summary: 'Cake' }, { name: 'New Mill' }]) {
      const own = await t.get(`/surgeries/${slug}/content`, headers)
      const { content, version } = own.json()
      const body = { kind: 'edit', content: { ...content, ...changes }, message: '' }
      const sent = await t.post(`/surgeries/${slug}/submissions`, body, { ...headers, 'if-match': `"${version}"` })
      const edit = sent.json().id
      const { mail } = (await preview(edit, { action: 'approve' })).json()
      await decide(edit, { action: 'approve' })
      expect(mail).toEqual(await sentTo(email))
    }
    expect((await t.get('/surgeries/new-mill')).statusCode).toBe(200)
  })

  it('is shown while its reasons are still being written, and changes nothing', async () => {
    const { id } = await buildSubmission(t, { email: 'half@example.org' })
    const before = await t.db.mail.count()
    const { mail } = (await preview(id, { action: 'reject' })).json()
    expect(mail.text).toContain('-- ')
    expect((await t.get(`/moderation/submissions/${id}`, uta)).json().state).toBe('pending')
    expect(await t.db.mail.count()).toBe(before)
  })

  it('is no fault where the decision was faster than the request for it', async () => {
    for (const decision of [
      { action: 'approve' },
      { action: 'reject', reasonCode: 'other', reason: 'Not yet' },
      { action: 'request_changes', reason: 'Which room?' },
    ]) {
      const { id } = await buildSubmission(t, { email: `${decision.action}@example.org` })
      const { mail } = (await preview(id, decision)).json()
      const [answer] = await Promise.all([preview(id, decision), decide(id, decision)])
      expect(answer.statusCode).toBe(200)
      expect([mail, null]).toContainEqual(answer.json().mail)
      expect((await preview(id, decision)).json().mail).toBeNull()
    }
  })

  it('says nothing of what nobody has confirmed, also not that it exists', async () => {
    const { id, path } = await buildSubmission(t, { email: 'nobody@example.org' })
    for (const state of ['unconfirmed', 'expired', 'withdrawn'] as const) {
      await t.db.submission.update({ where: { id }, data: { state, confirmedAt: null } })
      expect((await preview(id, { action: 'approve' })).json().code, path).toBe('not_found')
      expect((await t.get(`/moderation/submissions/${id}`, uta)).statusCode).toBe(404)
      expect((await decide(id, { action: 'approve' })).statusCode).toBe(404)
    }
  })

  it('is for whoever may decide', async () => {
    const { id } = await buildSubmission(t, { email: 'mine@example.org' })
    const asha = await t.signIn('asha@example.org')
    expect((await preview(id, { action: 'approve' }, asha)).json().code).toBe('not_allowed')
    const { id: own } = await buildSubmission(t, { email: 'uta@example.org' })
    expect((await preview(own, { action: 'approve' })).json().code).toBe('own_listing')
    expect((await preview(crypto.randomUUID(), { action: 'approve' })).statusCode).toBe(404)
  })
})
