import type { DateEffects } from '@surgeries/contracts/effects'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { attend, FIRST, SECOND, subjectsTo, WEDNESDAYS } from '../../../../test/attending.ts'
import { buildContent, buildSurgery } from '../../../../test/build.ts'
import { runAllJobs } from '../../../../test/jobs.ts'
import { buildModerator, buildSubmission } from '../../../../test/submitting.ts'
import { replaceDates } from '../../calendar/import/replace-dates.ts'
import { tokenOf } from '../../submissions/private-link.ts'
import { saveImport } from '../../calendar/queries/imports.ts'
import { setState } from '../../../../test/surgery-events.ts'

const MONDAYS = scheduleOf({ start: '2026-11-23T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const LATER = scheduleOf({ start: '2026-11-25T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
/** Where the second Wednesday was moved to. */
const FRIDAY = '2026-12-04T18:00'

type Headers = Record<string, string>

let t: TestApp
let anna: Headers
let uta: Headers
let organiserId: string
beforeAll(async () => {
  t = await buildTestApp()
  anna = await t.signIn('anna@example.org')
  ;({ id: organiserId } = await t.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } }))
  await buildModerator(t.db, { email: 'uta@example.org', name: 'Uta', countries: ['DE'] })
  uta = await t.signIn('uta@example.org')
})
let id: string
let slug: string
beforeEach(async () => {
  ;({ id, slug } = await buildSurgery(t.db, { schedule: WEDNESDAYS, organiserId }))
})
afterEach(async () => {
  t.clock.now = NOW
  await t.db.rateLimit.deleteMany()
  await t.db.mail.deleteMany()
})
afterAll(() => t.close())

const preview = (body: object, as = anna) => t.post(`/surgeries/${slug}/effects-preview`, body, as)
const effects = async (body: object): Promise<DateEffects> => {
  const answer = await preview(body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const contentWith = (changes: object) => buildContent({ schedule: WEDNESDAYS, ...changes })
const toFriday = () =>
  t.put(`/surgeries/${slug}/occurrences/${SECOND}`, { status: 'moved', start: FRIDAY, reason: '' }, anna)
const starts = async () =>
  (await t.get(`/surgeries/${slug}`)).json().upcoming.map(({ localStart }: { localStart: string }) => localStart)
const named = ({ dates }: DateEffects['lost']) =>
  dates.filter(({ people }) => people > 0).map(({ localStart, people }) => `${localStart} (${people})`)

/** An edit that is sent and approved, and of which everybody has heard. */
async function change(changes: object, sent: object = {}): Promise<string> {
  const { version } = await t.db.surgery.findUniqueOrThrow({ where: { id } })
  const body = { kind: 'edit', content: contentWith(changes), ...sent }
  const proposal = await t.post(`/surgeries/${slug}/submissions`, body, { ...anna, 'if-match': `"${version}"` })
  expect(proposal.statusCode, proposal.body).toBe(201)
  const headers = { ...uta, 'if-match': '"1"' }
  const decision = await t.post(`/submissions/${proposal.json().id}/decision`, { action: 'approve' }, headers)
  expect(decision.statusCode, decision.body).toBe(200)
  await tell()
  return proposal.json().id
}

const tell = () => runAllJobs(t)

describe('what is shown before a new schedule is sent', () => {
  test('is what then happens: who is told that theirs is off, and who keeps a date that was moved', async () => {
    await toFriday()
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'sita@example.org' })
    await attend(t, id, { email: 'friday@example.org', recurrenceId: SECOND })
    const shown = await effects({ kind: 'edit', content: contentWith({ schedule: MONDAYS }) })
    expect(named(shown.lost)).toEqual([`${FIRST} (2)`])
    expect(shown.people).toBe(2)
    expect(shown.asExtra).toMatchObject([{ recurrenceId: SECOND, localStart: FRIDAY, people: 1 }])
    expect(shown.gained.total).toBeGreaterThan(90)

    await change({ schedule: MONDAYS })
    expect(await starts()).toEqual([
      '2026-11-23T18:00',
      '2026-11-30T18:00',
      FRIDAY,
      '2026-12-07T18:00',
      '2026-12-14T18:00',
      '2026-12-21T18:00',
    ])
    expect(await subjectsTo(t, 'friday@example.org')).toHaveLength(1)
    for (const email of ['ram@example.org', 'sita@example.org'])
      expect((await subjectsTo(t, email)).at(-1)).toMatch(/^Not going ahead/)
  })

  test('counts those on a moved date among the lost when it is not to be kept, and then it is gone', async () => {
    await toFriday()
    await attend(t, id, { email: 'friday@example.org', recurrenceId: SECOND })
    const shown = await effects({ kind: 'edit', content: contentWith({ schedule: MONDAYS }), keepsMoved: false })
    expect(named(shown.lost)).toEqual([`${FRIDAY} (1)`])
    await change({ schedule: MONDAYS }, { keepsMoved: false })
    expect(await starts()).not.toContain(FRIDAY)
    await change({ schedule: MONDAYS, summary: 'Other words' })
    expect(await starts()).not.toContain(FRIDAY)
  })

  test('says where a date moves within its day, and its people move along', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    const { moved, lost } = await effects({ kind: 'edit', content: contentWith({ schedule: LATER }) })
    expect(named(moved)).toEqual(['2026-11-25T18:00 (1)'])
    expect(moved.dates[0]?.from.localStart).toBe(FIRST)
    expect(lost.total).toBe(0)
    await change({ schedule: LATER })
    expect((await subjectsTo(t, 'ram@example.org')).at(-1)).toMatch(/^New time/)
  })

  test('is how many come to a date, before it is cancelled', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'sita@example.org' })
    const shown = await effects({ kind: 'cancel', recurrenceId: FIRST })
    expect([named(shown.lost), shown.lost.total, shown.people]).toEqual([[`${FIRST} (2)`], 1, 2])
    expect((await effects({ kind: 'cancel', recurrenceId: SECOND })).people).toBe(0)
    await toFriday()
    await attend(t, id, { email: 'friday@example.org', recurrenceId: SECOND })
    expect(named((await effects({ kind: 'cancel', recurrenceId: SECOND })).lost)).toEqual([`${FRIDAY} (1)`])
  })

  test('is nothing where only the words change', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    const shown = await effects({ kind: 'edit', content: contentWith({ summary: 'Other words' }) })
    for (const part of [shown.moved, shown.elsewhere, shown.lost, shown.gained]) expect(part.total).toBe(0)
    expect(shown).toMatchObject({ people: 0, asExtra: [] })
  })

  test('is told of a moved pin also where the address stays, and so are those who come', async () => {
    await attend(t, id, { email: 'ram@example.org' })
    const pin = await effects({ kind: 'edit', content: contentWith({ latitude: 53.56 }) })
    expect(pin.elsewhere.dates[0]).toMatchObject({ localStart: FIRST, people: 1, hasNewAddress: false })
    expect(pin.people).toBe(1)
    const address = await effects({ kind: 'edit', content: contentWith({ address: 'Große Bergstraße 160' }) })
    expect(address.elsewhere.dates[0]).toMatchObject({ localStart: FIRST, people: 1, hasNewAddress: true })
    expect(address.people).toBe(1)
    const nudged = await effects({ kind: 'edit', content: contentWith({ latitude: 53.5503 }) })
    expect([nudged.elsewhere.total, nudged.people]).toEqual([0, 0])

    await change({ latitude: 53.5503 })
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(1)
    await change({ latitude: 53.56 })
    expect((await subjectsTo(t, 'ram@example.org')).at(-1)).toMatch(/^New point on the map/)
    await tell()
    expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(2)
  })

  test.each([
    ['street', 53.5501, 9.9509],
    ['town', 53.5591, 9.9588],
  ])(
    'is nobody where the pin is only shown less exactly, %s, or exactly again',
    async (pinPrecision, latitude, longitude) => {
      const pin = { latitude, longitude }
      await change(pin)
      await attend(t, id, { email: 'ram@example.org' })
      const coarser = await effects({ kind: 'edit', content: contentWith({ ...pin, pinPrecision }) })
      expect([coarser.elsewhere.total, coarser.people]).toEqual([0, 0])
      await change({ ...pin, pinPrecision })
      expect(await subjectsTo(t, 'ram@example.org')).toHaveLength(1)
      await attend(t, id, { email: 'sita@example.org' })
      const finer = await effects({ kind: 'edit', content: contentWith(pin) })
      expect([finer.elsewhere.total, finer.people]).toEqual([0, 0])
      await change(pin)
      expect(await subjectsTo(t, 'sita@example.org')).toHaveLength(1)
      expect(
        (await effects({ kind: 'edit', content: contentWith({ latitude: 53.6, longitude, pinPrecision }) })).people,
      ).toBe(2)
      await change({ latitude: 53.6, longitude, pinPrecision })
      expect((await subjectsTo(t, 'ram@example.org')).at(-1)).toMatch(/^New point on the map/)
    },
  )

  test('says what is wrong, where it could not be sent', async () => {
    const answer = await preview({ kind: 'edit', content: contentWith({ latitude: 0, longitude: 0 }) })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].code).toBe('pin_at_zero')
  })
})

test('before a pause and before an end it is shown which dates go, and how many people hear of it', async () => {
  await attend(t, id, { email: 'ram@example.org' })
  await attend(t, id, { email: 'ram@example.org', recurrenceId: SECOND })
  const pause = await effects({ kind: 'pause', until: '2026-12-01' })
  expect(named(pause.lost)).toEqual([`${FIRST} (1)`])
  expect(pause.people).toBe(1)
  const end = await effects({ kind: 'end' })
  expect(named(end.lost)).toEqual([`${FIRST} (1)`, `${SECOND} (1)`])
  expect(end).toMatchObject({ people: 1, kept: 0 })
})

test('who is told that a date is off is told the next ones', async () => {
  await attend(t, id, { email: 'ram@example.org' })
  await change({ schedule: MONDAYS })
  const { text } = await t.db.mail.findFirstOrThrow({ where: { to: 'ram@example.org' }, orderBy: { id: 'desc' } })
  expect(text).toContain('The next dates:\nMonday, 23 November 2026, 18:00–19:30 (CET)\nMonday, 30 November 2026')
})

test('a moderator sees it on the desk before deciding, a moderator of another country does not', async () => {
  await attend(t, id, { email: 'ram@example.org' })
  const { version } = await t.db.surgery.findUniqueOrThrow({ where: { id } })
  const body = { kind: 'edit', content: contentWith({ schedule: MONDAYS }) }
  const proposal = await t.post(`/surgeries/${slug}/submissions`, body, { ...anna, 'if-match': `"${version}"` })
  const path = `/moderation/submissions/${proposal.json().id}`
  const desk = await t.get(path, uta)
  expect(named(desk.json().effects.lost)).toEqual([`${FIRST} (1)`])
  expect(desk.body).not.toContain('ram@example.org')
  await buildModerator(t.db, { email: 'sita@example.org', name: 'Sita', countries: ['NP'] })
  expect((await t.get(path, await t.signIn('sita@example.org'))).json().effects).toBeNull()
  expect((await preview(body, await t.signIn('sita@example.org'))).statusCode).toBe(403)
})

describe('a proposal that is changed by its private link', () => {
  const propose = async () => {
    const { version } = await t.db.surgery.findUniqueOrThrow({ where: { id } })
    const body = { kind: 'edit', content: contentWith({ summary: 'Other words' }) }
    const sent = await t.post(`/surgeries/${slug}/submissions`, body, { ...anna, 'if-match': `"${version}"` })
    expect(sent.statusCode, sent.body).toBe(201)
    return `/submissions/by-token/${tokenOf(t.app.deps.env, { id: sent.json().id, linkVersion: 0 })}`
  }

  test('is shown with the dates and people that it concerns, also without an account, and nothing is changed', async () => {
    await toFriday()
    await attend(t, id, { email: 'ram@example.org' })
    await attend(t, id, { email: 'friday@example.org', recurrenceId: SECOND })
    const path = await propose()
    const content = contentWith({ schedule: MONDAYS })
    const answer = await t.post(`${path}/effects-preview`, { content })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(named(answer.json().effects.lost)).toEqual([`${FIRST} (1)`])
    expect(answer.json()).toMatchObject({ keepsMoved: true, effects: { people: 1, asExtra: [{ localStart: FRIDAY }] } })
    expect(answer.body).not.toContain('@example.org')
    expect((await t.get(path)).json().content.summary).toBe('Other words')
    expect(await starts()).toContain(FIRST)

    const declined = await t.post(`${path}/effects-preview`, { content, keepsMoved: false })
    expect(named(declined.json().effects.lost)).toEqual([`${FIRST} (1)`, `${FRIDAY} (1)`])
    const changed = await t.put(path, { content, keepsMoved: false }, { 'if-match': '"1"' })
    expect(changed.statusCode, changed.body).toBe(200)
    const later = await t.post(`${path}/effects-preview`, { content })
    expect(later.json()).toMatchObject({ keepsMoved: false, effects: { people: 2 } })
  })

  test('says what is wrong where it could not be sent, and concerns nobody for a new surgery', async () => {
    const path = await propose()
    const wrong = await t.post(`${path}/effects-preview`, { content: contentWith({ latitude: 0, longitude: 0 }) })
    expect([wrong.statusCode, wrong.json().errors[0].code]).toEqual([400, 'pin_at_zero'])
    const fresh = await buildSubmission(t, { content: buildContent({ name: 'Fresh Surgery' }) })
    const answer = await t.post(`${fresh.path}/effects-preview`, { content: buildContent({ name: 'Fresher Surgery' }) })
    expect(answer.json()).toMatchObject({ effects: null })
    expect((await t.post(`${path.slice(0, -4)}aaaa/effects-preview`, { content: contentWith({}) })).statusCode).toBe(
      404,
    )
  })
})

test('a hidden surgery keeps its dates in what is shown, as it does when it is restored', async () => {
  await attend(t, id, { email: 'ram@example.org' })
  const before = (await starts()).length
  await setState(t.db, id, { state: 'hidden' }, NOW)
  const shown = await effects({ kind: 'edit', content: contentWith({ schedule: MONDAYS }) })
  expect([shown.lost.total, shown.moved.total, shown.gained.total, shown.people]).toEqual([0, 0, 0, 0])
  expect(shown.kept).toBeGreaterThanOrEqual(before)
})

test('it is for those who may change the surgery, and has numbers only', async () => {
  await attend(t, id, { email: 'ram@example.org', name: 'Ram Thapa' })
  const end = { kind: 'end' }
  expect((await t.post(`/surgeries/${slug}/effects-preview`, end)).statusCode).toBe(401)
  expect((await preview(end, await t.signIn('stranger@example.org'))).statusCode).toBe(403)
  for (const as of [anna, uta]) {
    const answer = await preview(end, as)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toMatch(/ram@|Thapa/)
  }
})

test('a date that was moved stays when a calendar elsewhere does not hold it any more', async () => {
  const dates = [{ start: '2026-12-10T18:00', durationMinutes: 60 }]
  const facts = { surgeryId: id, url: 'https://calendar.example/a.ics', match: '', setBy: organiserId, etag: null }
  const seen = { lastModified: null, checkedAt: NOW, succeededAt: NOW, readAt: NOW }
  const report = { leftOut: {}, leftOutNotified: 0, leftOutNotifiedAt: null }
  await t.db.$transaction((tx) =>
    replaceDates(tx, id, dates, () => saveImport(tx, { ...facts, ...seen, ...report, dates }), NOW),
  )
  const moved = { status: 'moved', start: '2026-12-11T19:00', reason: '' }
  expect((await t.put(`/surgeries/${slug}/occurrences/2026-12-10T18:00`, moved, anna)).statusCode).toBe(200)
  expect((await t.remove(`/surgeries/${slug}/import`, anna)).statusCode).toBe(204)
  expect(await starts()).toContain('2026-12-11T19:00')
})
