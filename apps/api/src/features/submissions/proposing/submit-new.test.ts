import type { Place } from '@surgeries/contracts/places'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import {
  anywhere,
  lastProposal,
  packSolution,
  solveCaptcha,
  submit,
  submitAndConfirm,
} from '../../../../test/submitting.ts'
import { makeChallenge } from '../../../captcha/challenge.ts'

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

describe('sending a new surgery', () => {
  it('keeps it for seven days until its address is confirmed, and mails a private link', async () => {
    const answer = await submit(t, { email: 'Sita@Example.org', message: 'We start in December' })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toEqual({ state: 'unconfirmed', expiresAt: '2026-11-25T12:00:00.000Z' })
    const mail = await t.db.mail.findFirstOrThrow()
    expect(mail.to).toBe('sita@example.org')
    const { path } = await lastProposal(t, 'sita@example.org')
    expect(mail.text).toContain(`http://127.0.0.1:8080${path.replace('/by-token', '')}\n`)
    expect(await t.db.surgery.count()).toBe(0)
  })

  it('sends no advertising to an address that may be somebody else’s', async () => {
    await submit(t, {
      organiserName: 'Win at www.casino.example',
      content: buildContent({ name: 'Buy https://pills.example/now today' }),
    })
    const { subject, text } = await t.db.mail.findFirstOrThrow()
    expect(subject).toBe('One step left: Buy … today')
    expect(text).toMatch(/^Hello Win at …,/)
    expect(text).not.toMatch(/casino|pills/)
  })

  it('makes one submission of a repeated send, with the same answer, also at once', async () => {
    const captcha = await solveCaptcha(t)
    const headers = { 'idempotency-key': 'double-click-1' }
    const answers = await Promise.all([
      submit(t, { captcha }, headers),
      submit(t, { captcha }, headers),
      submit(t, { captcha }, headers),
    ])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect((await submit(t, { captcha: 'x' }, headers)).body).toBe(answers[0]?.body)
    expect(await t.db.submission.count()).toBe(1)
    expect(await t.db.mail.count()).toBe(1)
  })

  it('refuses the same key for something else', async () => {
    const headers = { 'idempotency-key': 'used-before' }
    await submit(t, {}, headers)
    const answer = await submit(t, { content: buildContent({ name: 'Another' }) }, headers)
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'idempotency_mismatch' })
  })

  it('pretends to a program that fills the hidden field that all went well, and keeps nothing', async () => {
    const honest = await submit(t)
    await t.db.submission.deleteMany()
    const answer = await submit(t, { nickname: 'Bot', captcha: 'x' })
    expect(answer.statusCode).toBe(201)
    expect(answer.body).toBe(honest.body)
    expect(await t.db.submission.count()).toBe(0)
  })

  it('goes to the moderators at once when its sender is signed in with that address', async () => {
    const headers = await t.signIn('sita@example.org')
    const answer = await submit(t, {}, headers)
    expect(answer.json()).toEqual({ state: 'pending', expiresAt: null })
    const other = await submit(t, { email: 'else@example.org', content: buildContent({ name: 'Other' }) }, headers)
    expect(other.json()).toMatchObject({ state: 'unconfirmed' })
  })
})

describe('the proof of work', () => {
  it('is spent once, also when it is sent twice at once', async () => {
    const captcha = await solveCaptcha(t)
    const answers = await Promise.all([submit(t, { captcha }), submit(t, { captcha, email: 'ram@example.org' })])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 400])
    expect((await submit(t, { captcha })).json()).toMatchObject({ code: 'captcha_failed' })
    expect(await t.db.submission.count()).toBe(1)
    expect(await t.db.mail.count()).toBe(1)
  })

  it('takes hundreds of tries', async () => {
    const { env } = t.app.deps
    const sent = await packSolution(await makeChallenge({ env }))
    expect(JSON.parse(Buffer.from(sent, 'base64').toString()).solution.counter).toBeGreaterThanOrEqual(300)
  })

  it('is refused when it is made up, changed, somebody else’s or too old', async () => {
    const { env } = t.app.deps
    const good = JSON.parse(Buffer.from(await solveCaptcha(t), 'base64').toString())
    const changed = { ...good, challenge: { ...good.challenge, parameters: { ...good.challenge.parameters, cost: 1 } } }
    const unsolved = { ...good, solution: { ...good.solution, derivedKey: '00'.repeat(32) } }
    const foreign = await packSolution(
      await makeChallenge({ env: { ...env, SESSION_SECRET: 'another secret of another server' } }),
    )
    const old = await packSolution(await makeChallenge({ env }, new Date(Date.now() - 2000)))
    const pack = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64')
    for (const captcha of ['x', pack({}), pack(changed), pack(unsolved), foreign, old]) {
      const answer = await submit(t, { captcha })
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ code: 'captcha_failed' })
    }
    expect(await t.db.submission.count()).toBe(0)
  })
})

describe('a content that cannot be', () => {
  const pointers = (answer: { json(): { errors?: { pointer: string; code: string }[] } }) =>
    answer.json().errors?.map(({ pointer, code }) => `${pointer} ${code}`)

  it('is told beside every field what is wrong', async () => {
    const answer = await submit(t, {
      content: buildContent({
        website: null,
        description: 'Write to ram@example.org, or www.a.example www.b.example www.c.example',
      }),
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'validation_failed' })
    expect(pointers(answer)).toEqual([
      '/content/description email_in_text',
      '/content/description too_many_links',
      '/content/meets how_or_when_needed',
    ])
  })

  it('is refused with its pin in the sea or at (0,0)', async () => {
    expect(pointers(await submit(t, { content: buildContent({ latitude: 0, longitude: 0 }) }))).toEqual([
      '/content/latitude pin_at_zero',
    ])
    expect(pointers(await submit(t, { content: buildContent({ latitude: 40, longitude: -40 }) }))).toEqual([
      '/content/latitude pin_at_sea',
    ])
  })

  it('is refused with a schedule that nobody can work out', async () => {
    const schedule = scheduleOf({ start: '2026-12-16T17:30', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=9XX' })
    expect(pointers(await submit(t, { content: buildContent({ schedule }) }))).toEqual([
      '/content/schedule/rules/0/rule bad_value',
    ])
  })

  it.each(['2026-12-16T17:60', '2026-12-16T17:99', '2026-12-16T24:00', '1800-12-16T17:30', '2101-01-01T17:30'])(
    'is refused with a first date of %s, at its field',
    async (start) => {
      const schedule = scheduleOf({ start, durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=3WE' })
      const answer = await submit(t, { content: { ...buildContent(), schedule } })
      expect(answer.statusCode).toBe(400)
      expect(pointers(answer)).toEqual([expect.stringMatching(/^\/content\/schedule\/rules\/0\/start /)])
    },
  )

  it('is refused with characters that are no text, and not as our fault', async () => {
    for (const name of ['a\0b', 'a\ud800b']) {
      const content = { ...buildContent(), name }
      expect((await submit(t, { content })).json()).toMatchObject({ code: 'malformed_request' })
    }
  })

  it('costs neither the proof of work nor a try', async () => {
    const captcha = await solveCaptcha(t)
    await submit(t, { captcha, content: buildContent({ latitude: 0, longitude: 0 }) })
    expect((await submit(t, { captcha })).statusCode).toBe(201)
  })
})

describe('the pin decides', () => {
  const stored = () => t.db.submission.findFirstOrThrow()

  it('who may moderate', async () => {
    const content = buildContent({
      latitude: 28.2096,
      longitude: 83.9856,
      locality: 'Pokhara',
      countryCode: 'NP',
      timeZone: 'Asia/Kathmandu',
    })
    await submit(t, { content })
    expect(await stored()).toMatchObject({ countryCode: 'NP', content: { timeZone: 'Asia/Kathmandu' }, signals: [] })
  })

  it('while the organiser may insist on a country, which the moderators are told', async () => {
    await submit(t, { content: buildContent({ countryCode: 'DK' }) })
    const { path } = await lastProposal(t, 'sita@example.org')
    await t.post(`${path}/confirmation`)
    expect(await stored()).toMatchObject({
      countryCode: 'DE',
      content: { countryCode: 'DK' },
      signals: [{ signal: 'pin_apart', about: 'countryCode' }],
    })
  })

  it('that was never moved from a town’s middle is about the town, whatever was sent, and never a door', async () => {
    const [town] = (await t.get('/places?q=Pokhara&limit=1')).json<{ items: Place[] }>().items
    const middle = {
      latitude: town?.latitude,
      longitude: town?.longitude,
      countryCode: 'NP',
      locality: 'Pokhara',
      timeZone: 'Asia/Kathmandu',
    }
    for (const pinPrecision of ['door', 'street', 'town'] as const) {
      await submitAndConfirm(t, { content: buildContent({ ...middle, pinPrecision }) })
      const { content } = await t.db.submission.findFirstOrThrow({ orderBy: { id: 'desc' } })
      expect(content).toMatchObject({ pinPrecision: 'town' })
    }
    const moved = { ...middle, latitude: (town?.latitude ?? 0) + 0.0003 }
    await submitAndConfirm(t, { content: buildContent({ ...moved, pinPrecision: 'door' }) })
    const { content } = await t.db.submission.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(content).toMatchObject({ pinPrecision: 'door' })
  })
})

describe('too much', () => {
  it('is more than ten submissions a day for one email address', async () => {
    const answers = []
    for (let count = 0; count < 11; count += 1)
      answers.push(await submit(t, { content: buildContent({ name: `No. ${count}` }) }))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 10 }, () => 201), 429])
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(3600)
  })

  it('is more than forty an hour from one address, and from one household of IPv6', async () => {
    const from = async (remoteAddress: string) => {
      const payload = { content: buildContent(), email: 'a@example.org', captcha: await solveCaptcha(t) }
      return (await t.ask({ method: 'POST', url: '/api/v1/submissions', payload, remoteAddress })).statusCode
    }
    expect(await from('2001:db8:1:2::1')).toBe(201)
    const counter = { where: { key: { startsWith: 'submit-address:' } } }
    expect(await t.db.rateLimit.updateMany({ ...counter, data: { points: 39 } })).toEqual({ count: 1 })
    const answers = [await from('2001:db8:1:2::ff'), await from('2001:db8:1:2:ffff::1')]
    expect([...answers, await from('2001:db8:1:3::1'), await from(anywhere())]).toEqual([201, 429, 201, 201])
  })
})
