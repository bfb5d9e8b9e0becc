import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildConfirmed } from '../../../../test/attending.ts'
import { buildTestApp, NOW, type TestApp } from '../../../../test/app.ts'
import { buildContent } from '../../../../test/build.ts'
import { APPROVE, buildDesk, type Desk, proposeEdit } from '../../../../test/desk.ts'
import { buildModerator } from '../../../../test/submitting.ts'

type Headers = Record<string, string>

const WEEKLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const [FIRST, SECOND] = ['2026-11-25T17:30', '2026-12-02T17:30']
const HARBURG = {
  name: 'Harburg library',
  address: 'Eddelbüttelstraße 47a',
  locality: 'Harburg',
  directions: 'First floor',
  latitude: 53.45961,
  longitude: 9.98062,
}
const BREMEN = {
  ...HARBURG,
  name: 'Central library',
  address: 'Am Wall 201',
  locality: 'Bremen',
  latitude: 53.0762,
  longitude: 8.8138,
}

let t: TestApp
let desk: Desk
let uta: Headers
let asha: Headers
beforeAll(async () => {
  t = await buildTestApp()
  desk = await buildDesk(t)
  await buildModerator(t.db, { email: 'asha@example.org', name: 'Asha', countries: ['NP'] })
  uta = desk.headers
  asha = await t.signIn('asha@example.org')
})
let slug: string
let id: string
let anna: Headers
let count = 0
beforeEach(async () => {
  ;({ slug, id, headers: anna } = await buildOrganised(`anna${(count += 1)}@example.org`))
})
afterEach(async () => {
  await t.db.rateLimit.deleteMany()
  await t.db.mail.deleteMany()
  t.clock.now = NOW
})
afterAll(() => t.close())

const buildOrganised = (email: string, content = {}) =>
  desk.buildOrganised(email, buildContent({ schedule: WEEKLY, ...content }))

const put = (venue: object | null, more = {}, as = anna, recurrenceId = FIRST) =>
  t.put(`/surgeries/${slug}/occurrences/${recurrenceId}/venue`, { venue, ...more }, as)
const preview = (venue: object | null, as = anna) =>
  t.post(`/surgeries/${slug}/effects-preview`, { kind: 'venue', recurrenceId: FIRST, venue }, as)
const page = async () => (await t.get(`/surgeries/${slug}`)).json()
const dateOnPage = async (recurrenceId = FIRST) =>
  (await page()).upcoming.find((date: { recurrenceId: string }) => date.recurrenceId === recurrenceId)
const decide = (submission: string, as = uta, action: object = APPROVE) => desk.decide(submission, action, as)
const sequence = async () => (await t.db.surgery.findUniqueOrThrow({ where: { id } })).sequence

describe('another venue near by', () => {
  it('holds at once for this date only and is on record; that the date takes place is another word', async () => {
    const before = await sequence()
    const answer = await put(HARBURG)
    expect(answer.statusCode, answer.body).toBe(200)
    const venue = { ...HARBURG, pinPrecision: 'door', countryCode: 'DE', timeZone: 'Europe/Berlin' }
    expect(answer.json()).toMatchObject({
      waiting: null,
      occurrence: { venue, status: 'scheduled', confirmedAt: null },
    })
    expect(await dateOnPage()).toEqual(answer.json().occurrence)
    expect(await dateOnPage(SECOND)).not.toHaveProperty('venue')
    expect((await page()).address).toBe('')
    expect(await sequence()).toBe(before + 1)
    const entry = await t.db.auditEntry.findFirstOrThrow({ where: { surgeryId: id }, orderBy: { id: 'desc' } })
    expect(entry).toMatchObject({ action: 'move_venue', actorRole: 'organiser', note: FIRST })
    expect(entry.difference).toMatchObject([{ field: 'venue', before: null, after: { name: 'Harburg library' } }])
    const { items } = (await t.get(`/surgeries/${slug}/history`, uta)).json()
    expect(items[0].date.venue).toBe('Harburg library, Eddelbüttelstraße 47a, Harburg')
  })

  it('leaves a date confirmed that its organiser had confirmed', async () => {
    await t.post(`/surgeries/${slug}/occurrences/${FIRST}/confirmation`, {}, anna)
    expect((await put(HARBURG)).json().occurrence.confirmedAt).toBe(NOW.toISOString())
    expect((await put(null)).json().occurrence.confirmedAt).toBe(NOW.toISOString())
  })

  it('wakes a surgery that had become dormant', async () => {
    await t.db.surgery.update({ where: { id }, data: { state: 'dormant' } })
    await t.db.occurrence.deleteMany({ where: { surgeryId: id } })
    expect((await put(HARBURG)).statusCode).toBe(200)
    expect(await page()).toMatchObject({ state: 'active' })
  })

  it('is taken back to where the surgery usually is, on record', async () => {
    await put(HARBURG)
    expect((await put(null)).json().occurrence).not.toHaveProperty('venue')
    const entry = await t.db.auditEntry.findFirstOrThrow({ where: { surgeryId: id }, orderBy: { id: 'desc' } })
    expect(entry).toMatchObject({ action: 'restore_venue' })
    expect(entry.difference).toMatchObject([{ before: { name: 'Harburg library' }, after: null }])
  })

  it('has a pin as coarse as was chosen, and one on the middle of a town is about the town', async () => {
    const answer = await put({ ...HARBURG, pinPrecision: 'street' })
    expect(answer.json().occurrence.venue).toMatchObject({ latitude: 53.46, longitude: 9.98, pinPrecision: 'street' })
  })

  it('says beforehand whom it affects, and changes nothing by that', async () => {
    await buildConfirmed(t, id, { email: 'ram@example.org' })
    const answer = await preview(HARBURG)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toMatchObject({
      limits: [],
      people: 1,
      elsewhere: { total: 1, dates: [{ recurrenceId: FIRST, people: 1, hasNewAddress: true }] },
      lost: { total: 0 },
    })
    expect(await dateOnPage()).not.toHaveProperty('venue')
    expect((await preview(HARBURG, asha)).statusCode).toBe(403)
  })

  it('survives a change of the schedule that keeps its day', async () => {
    await put(HARBURG)
    const schedule = scheduleOf({ start: '2026-11-25T18:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
    await desk.approve(await proposeEdit(t, { slug, headers: anna }, { schedule }))
    expect(await dateOnPage('2026-11-25T18:30')).toMatchObject({ venue: { name: 'Harburg library' } })
  })
})

describe('what cannot be', () => {
  it.each([
    ['in the open sea', { ...HARBURG, latitude: 55.2, longitude: 5 }, '/venue/latitude'],
    ['at 0, 0', { ...HARBURG, latitude: 0, longitude: 0 }, '/venue/latitude'],
    ['with a mailbox in its name', { ...HARBURG, name: 'Ask me@example.org' }, '/venue/name'],
    ['with a link in its name', { ...HARBURG, name: 'See www.example.org' }, '/venue/name'],
    ['with a mailbox in its directions', { ...HARBURG, directions: 'Ask me@example.org' }, '/venue/directions'],
    ['without a town', { ...HARBURG, locality: ' ' }, '/venue/locality'],
    ['in a country far from the pin', { ...HARBURG, countryCode: 'NP' }, '/venue/countryCode'],
    ['on a clock of elsewhere', { ...HARBURG, timeZone: 'Asia/Kathmandu' }, '/venue/timeZone'],
  ])('is a venue %s: it is refused at its field', async (_what, venue, pointer) => {
    const answer = await put(venue)
    expect(answer.statusCode, answer.body).toBe(400)
    expect(answer.json().errors[0].pointer).toBe(pointer)
    expect(await dateOnPage()).not.toHaveProperty('venue')
  })

  it('is a venue for a date that is over, cancelled or unknown', async () => {
    expect((await put(HARBURG, {}, anna, '2026-12-03T17:30')).statusCode).toBe(404)
    await t.put(`/surgeries/${slug}/occurrences/${FIRST}`, { status: 'cancelled' }, anna)
    expect((await put(HARBURG)).json().code).toBe('move_not_open')
    t.clock.now = new Date('2026-12-03T12:00:00Z')
    expect((await put(HARBURG, {}, anna, SECOND)).json().code).toBe('move_not_open')
  })

  it('is a word of somebody who does not organise it', async () => {
    expect((await put(HARBURG, {}, await t.signIn('stranger@example.org'))).statusCode).toBe(403)
    expect((await put(HARBURG, {}, {})).statusCode).toBe(401)
    expect((await put(HARBURG, {}, uta)).statusCode).toBe(403)
  })

  it('is another venue for what is hidden or has ended', async () => {
    await t.post(`/surgeries/${slug}/hiding`, { reason: 'Not its address' }, uta)
    expect((await put(HARBURG)).json().code).toBe('move_not_open')
    expect((await put(BREMEN)).json().code).toBe('move_not_open')
    await t.db.surgery.update({ where: { id }, data: { state: 'ended' } })
    expect((await put(HARBURG)).json().code).toBe('move_not_open')
  })

  it('is that of two at once both hold: the second hears that it was changed', async () => {
    const other = { ...HARBURG, name: 'Town hall' }
    const answers = await Promise.all([put(HARBURG, { instead: null }), put(other, { instead: null })])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412])
    const won = answers.find(({ statusCode }) => statusCode === 200)
    expect(await dateOnPage()).toEqual(won?.json().occurrence)
  })
})

describe('a venue that is for a moderator to decide', () => {
  it('is proposed, and holds once it is approved; the listing stays as it is', async () => {
    const usual = await page()
    expect((await preview(BREMEN)).json().limits).toEqual(['far_away'])
    const answer = await put(BREMEN, { message: 'A guest evening' })
    expect(answer.statusCode, answer.body).toBe(200)
    const { waiting, occurrence } = answer.json()
    expect(occurrence).not.toHaveProperty('venue')
    expect(await dateOnPage()).not.toHaveProperty('venue')
    const seen = (await t.get(`/moderation/submissions/${waiting.id}`, uta)).json()
    expect(seen).toMatchObject({
      kind: 'edit',
      date: { recurrenceId: FIRST, venueName: 'Central library' },
      message: 'A guest evening',
      effects: { elsewhere: { total: 1 }, kept: expect.any(Number) },
    })
    expect(seen.changes.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['latitude', 'locality', 'address']),
    )
    const status = await t.get(waiting.statusPath.replace('/submissions', '/submissions/by-token'))
    expect(status.json()).toMatchObject({ date: { recurrenceId: FIRST, venueName: 'Central library' } })
    expect((await decide(waiting.id)).statusCode).toBe(200)
    expect(await dateOnPage()).toMatchObject({ venue: { name: 'Central library', locality: 'Bremen' } })
    const { upcoming: _dates, dates: _shown, confirmedAt: _confirmed, ...listing } = await page()
    expect(usual).toMatchObject(listing)
    expect((await t.get(`/surgeries/${slug}/content`, anna)).json()).toMatchObject({
      content: { locality: 'Hamburg' },
      countryCode: 'DE',
    })
  })

  it('is undone with the decision, and holds no more', async () => {
    await put(HARBURG)
    const { waiting } = (await put(BREMEN)).json()
    await desk.approve(waiting.id)
    expect(await dateOnPage()).toMatchObject({ venue: { locality: 'Bremen' } })
    expect((await desk.undo(waiting.id)).statusCode).toBe(200)
    expect(await dateOnPage()).toMatchObject({ venue: { name: 'Harburg library' } })
    expect((await page()).locality).toBe('Hamburg')
  })

  it('is not undone from under what its organiser said since, and keeps no other decision from being undone', async () => {
    const { waiting } = (await put(BREMEN)).json()
    await desk.approve(waiting.id)
    expect((await put(HARBURG)).statusCode).toBe(200)
    expect((await desk.undo(waiting.id)).json().code).toBe('version_changed')
    expect(await dateOnPage()).toMatchObject({ venue: { name: 'Harburg library' } })
    const edit = await proposeEdit(t, { slug, headers: anna }, { summary: 'Now with cake' })
    await desk.approve(edit)
    const other = (await put(BREMEN, {}, anna, SECOND)).json().waiting
    t.clock.now = new Date(NOW.getTime() + 5000)
    expect((await decide(other.id)).statusCode).toBe(200)
    expect((await desk.undo(edit)).statusCode).toBe(200)
    expect((await page()).summary).not.toBe('Now with cake')
    expect(await dateOnPage(SECOND)).toMatchObject({ venue: { locality: 'Bremen' } })
  })

  it('stands beside a change of the listing, one for a date, and keeps others from that date', async () => {
    await proposeEdit(t, { slug, headers: anna }, { summary: 'Now with cake' })
    expect((await put(BREMEN)).statusCode).toBe(200)
    expect((await put(BREMEN, {}, anna, SECOND)).statusCode).toBe(200)
    expect((await put(BREMEN)).json().errors[0].code).toBe('already_waiting')
    expect((await put(HARBURG)).json().errors[0].code).toBe('already_waiting')
  })

  it('is nobody’s to decide who organises it, nor one of another country’s', async () => {
    const { waiting } = (await put(BREMEN)).json()
    expect((await decide(waiting.id, asha)).statusCode).toBe(403)
    const organiserId = (await t.db.user.findUniqueOrThrow({ where: { email: 'uta@example.org' } })).id
    await t.db.surgeryOrganiser.create({ data: { surgeryId: id, userId: organiserId } })
    expect((await decide(waiting.id)).json().code).toBe('own_listing')
  })

  it('is no earlier version of the listing to go back to', async () => {
    const { waiting } = (await put(BREMEN)).json()
    await desk.approve(waiting.id)
    const { version } = await page()
    const answer = await t.post(
      `/surgeries/${slug}/revert`,
      { submissionId: waiting.id, reason: 'x' },
      { ...uta, 'if-match': `"${version}"` },
    )
    expect(answer.statusCode).toBe(404)
  })

  it('cannot be approved for a date that was cancelled meanwhile', async () => {
    const { waiting } = (await put(BREMEN)).json()
    await t.put(`/surgeries/${slug}/occurrences/${FIRST}`, { status: 'cancelled' }, anna)
    expect((await decide(waiting.id)).json().code).toBe('move_not_open')
    expect(
      (await decide(waiting.id, uta, { action: 'reject', reasonCode: 'other', reason: 'It is off' })).statusCode,
    ).toBe(200)
  })

  it('lets only its place be changed while it waits', async () => {
    const { waiting } = (await put(BREMEN)).json()
    const link = waiting.statusPath.replace('/submissions', '/submissions/by-token')
    const { content } = (await t.get(link)).json()
    const save = (change: object) => t.put(link, { content: { ...content, ...change } }, { 'if-match': '"1"' })
    expect((await save({ summary: 'Something else' })).json().errors[0].code).toBe('not_editable')
    expect((await save({ address: 'Am Wall 202' })).statusCode).toBe(200)
  })

  it('is one across a border or on another clock, however near', async () => {
    const flensburg = { latitude: 54.7833, longitude: 9.4333, locality: 'Flensburg' }
    ;({ slug, id, headers: anna } = await buildOrganised('border@example.org', flensburg))
    const padborg = { ...HARBURG, locality: 'Padborg', latitude: 54.8267, longitude: 9.3569 }
    expect((await preview(padborg)).json().limits).toContain('other_country')
    const said = await put({ ...padborg, countryCode: 'DE', timeZone: 'Europe/Berlin' })
    expect(said.json().waiting, said.body).not.toBeNull()
    expect(await dateOnPage()).not.toHaveProperty('venue')
  })
})
