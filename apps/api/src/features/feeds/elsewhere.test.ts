import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import type { DateVenue } from '@surgeries/domain/date-venue'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { confirmOccurrences } from '../calendar/index.ts'
import { saveOverride } from '../../../test/surgery-events.ts'

const WEEKLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
const OPEN = { ...scheduleOf(), extraDates: [{ start: '2026-12-16T00:00', durationMinutes: 1440, timeToFollow: true }] }
const FIRST = '2026-11-25T17:30'
const HARBURG: DateVenue = {
  name: 'Harburg library',
  address: 'Eddelbüttelstraße 47a',
  locality: 'Harburg',
  directions: 'First floor',
  latitude: 53.4596,
  longitude: 9.9806,
  pinPrecision: 'door',
  countryCode: 'DE',
  timeZone: 'Europe/Berlin',
}
const LATER = new Date('2026-11-19T08:15:00Z')

let t: TestApp
let surgery: { id: string; slug: string }
beforeAll(async () => {
  t = await buildTestApp()
})
afterAll(() => t.close())
beforeEach(async () => {
  surgery = await buildSurgery(t.db, { schedule: WEEKLY, address: 'Große Bergstraße 160' })
})

const calendar = async (slug = surgery.slug) => (await t.get(`/surgeries/${slug}/calendar.ics`)).body
const events = (file: string) => ICAL.Component.fromString(file).getAllSubcomponents('vevent')
const valueOf = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name) ?? '')
const say = (word: Partial<Parameters<typeof saveOverride>[2]>, id = surgery.id, recurrenceId = FIRST) =>
  saveOverride(
    t.db,
    id,
    { recurrenceId, status: 'scheduled', start: null, durationMinutes: null, reason: '', confirmedAt: null, ...word },
    LATER,
  )
const dataOf = async (slug = surgery.slug): Promise<Record<string, unknown>[]> => {
  const page = (await t.ask({ url: `/surgeries/${slug}` })).body
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null')['@graph']
}
const dateOf = async (recurrenceId: string, slug = surgery.slug) =>
  (await dataOf(slug)).find((each) => String(each['@id']).endsWith(`#${recurrenceId}`))

describe('a date at another venue', () => {
  test('says so to calendars, of that date alone, as a newer version', async () => {
    const [before] = events(await calendar())
    await say({ venue: HARBURG })
    const [series, there] = events(await calendar())
    expect(valueOf(series, 'location')).toBe('Große Bergstraße 160, Hamburg, Germany')
    expect(valueOf(there, 'recurrence-id')).toBe('2026-11-25T17:30:00')
    expect(valueOf(there, 'dtstart')).toBe('2026-11-25T17:30:00')
    expect(valueOf(there, 'location')).toBe('Harburg library, Eddelbüttelstraße 47a, Harburg, Germany')
    expect(there?.getFirstPropertyValue('geo')).toEqual([53.4596, 9.9806])
    expect(valueOf(there, 'description')).toContain('First floor')
    expect(Number(valueOf(there, 'sequence'))).toBeGreaterThan(Number(valueOf(before, 'sequence')))
    expect(valueOf(there, 'last-modified')).toBe('2026-11-19T08:15:00Z')
    const one = (await t.get(`/surgeries/${surgery.slug}/occurrences/${FIRST}/calendar.ics`)).body
    expect(valueOf(events(one)[0], 'location')).toContain('Harburg library')
    await say({ venue: null })
    expect(events(await calendar())).toHaveLength(1)
  })

  test('has no point where its venue is about the town', async () => {
    await say({ venue: { ...HARBURG, pinPrecision: 'town' } })
    expect(events(await calendar())[1]?.getFirstPropertyValue('geo')).toBeNull()
  })

  test('is told by the clock of its venue, and the zone comes with it', async () => {
    await say({ venue: { ...HARBURG, timeZone: 'Europe/London', countryCode: 'GB' } })
    const file = await calendar()
    expect(file).toContain('TZID:Europe/London')
    expect(file).toContain('DTSTART;TZID=Europe/London:20261125T173000')
    expect(file).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20261125T173000')
    const all = (await t.get('/calendar.ics')).body
    expect(all).toContain('TZID:Europe/London')
    expect(await dateOf(FIRST)).toMatchObject({ startDate: '2026-11-25T17:30:00+00:00' })
  })

  test('is an event with a place of its own for search engines, and has not moved in time', async () => {
    await say({ venue: HARBURG })
    const date = await dateOf(FIRST)
    expect(date).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      location: {
        name: 'Harburg library',
        address: { streetAddress: 'Eddelbüttelstraße 47a', addressLocality: 'Harburg' },
        geo: { latitude: 53.4596, longitude: 9.9806 },
      },
    })
    expect(date).not.toHaveProperty('previousStartDate')
    const series = (await dataOf()).find((each) => 'eventSchedule' in each)
    expect(series?.['location']).toMatchObject({ address: { addressLocality: 'Hamburg' } })
    await say({ venue: HARBURG, status: 'moved', start: '2026-11-26T18:00', durationMinutes: 60 })
    expect(await dateOf(FIRST)).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-11-25T17:30:00+01:00',
      startDate: '2026-11-26T18:00:00+01:00',
      location: { name: 'Harburg library' },
    })
  })

  test('says so on the page that slow phones read', async () => {
    await say({ venue: HARBURG })
    const page = (await t.ask({ url: `/surgeries/${surgery.slug}` })).body
    const words = page.replaceAll(/<\/?span[^>]*>/g, '')
    expect(words).toMatch(
      /At another venue:<\/strong>\s+Harburg library, Eddelbüttelstraße 47a, Harburg \(First floor\)/u,
    )
    expect((await t.ask({ url: '/calendar' })).body).toContain('Harburg library')
  })
})

describe('a date whose time is to follow', () => {
  test('is a day in calendars and for search engines, until its time is set', async () => {
    const open = await buildSurgery(t.db, { name: 'Open', schedule: OPEN })
    expect(await calendar(open.slug)).toContain('DTSTART;VALUE=DATE:20261216\r\n')
    expect(await calendar(open.slug)).not.toMatch(/DTEND|DURATION:PT\d+M/)
    const date = await dateOf('2026-12-16T00:00', open.slug)
    expect(date).toMatchObject({ startDate: '2026-12-16', eventStatus: 'https://schema.org/EventScheduled' })
    expect(date).not.toHaveProperty('endDate')
    expect((await t.ask({ url: `/surgeries/${open.slug}` })).body).toContain('the time will follow')
    const set = { status: 'moved' as const, start: '2026-12-16T18:00', durationMinutes: 120 }
    await say(set, open.id, '2026-12-16T00:00')
    expect(await calendar(open.slug)).toContain('DTSTART;TZID=Europe/Berlin:20261216T180000\r\n')
    const timed = await dateOf('2026-12-16T00:00', open.slug)
    expect(timed).toMatchObject({
      startDate: '2026-12-16T18:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
    })
    expect(timed).not.toHaveProperty('previousStartDate')
  })

  test('had a day before, when it is moved to another', async () => {
    const open = await buildSurgery(t.db, { name: 'Moving', schedule: OPEN })
    const set = { status: 'moved' as const, start: '2026-12-17T18:00', durationMinutes: 120 }
    await say(set, open.id, '2026-12-16T00:00')
    expect(await dateOf('2026-12-16T00:00', open.slug)).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-12-16',
    })
  })

  test('is one of a series, too, under the name of its time', async () => {
    await say({ status: 'moved', start: '2026-11-25T00:00', durationMinutes: 1440, timeToFollow: true })
    const file = await calendar()
    expect(file).toContain('DTSTART;VALUE=DATE:20261125\r\n')
    expect(file).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20261125T173000\r\n')
    const date = await dateOf(FIRST)
    expect(date).toMatchObject({ startDate: '2026-11-25', eventStatus: 'https://schema.org/EventScheduled' })
    expect(date).not.toHaveProperty('previousStartDate')
  })
})

describe('the feed of news', () => {
  const RULE = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
  const entry = async () => {
    const { body } = await t.get('/surgeries.atom?country=DE')
    const text = body.split('<entry ').find((each: string) => each.includes(surgery.id)) ?? ''
    return { feed: /<updated>(.*?)</.exec(body)?.[1], updated: /<updated>(.*?)</.exec(text)?.[1], text, body }
  }
  beforeEach(async () => {
    await t.db.surgery.deleteMany()
    surgery = await buildSurgery(t.db, { schedule: RULE })
    await buildSurgery(t.db, { name: 'Another', now: new Date('2026-11-18T20:00:00Z') })
  })

  test.each<[string, Parameters<typeof say>[0], string]>([
    ['is held elsewhere', { venue: HARBURG }, 'Wednesday 25 November 2026, 17:30: at Harburg library, Eddelb'],
    [
      'is cancelled',
      { status: 'cancelled', start: FIRST, durationMinutes: 90, reason: 'Flu' },
      '17:30: cancelled; Flu',
    ],
    [
      'is moved',
      { status: 'moved', start: '2026-11-26T18:00', durationMinutes: 90 },
      'Thursday 26 November 2026, 18:00: moved from Wednesday 25 November 2026, 17:30',
    ],
    [
      'loses its time',
      { status: 'moved', start: '2026-11-25T00:00', durationMinutes: 1440, timeToFollow: true },
      'Wednesday 25 November 2026, the time will follow',
    ],
  ])('announces a date that %s, and stands first', async (_what, word, line) => {
    await say(word)
    const { feed, updated, text, body } = await entry()
    expect([feed, updated]).toEqual([LATER.toISOString(), LATER.toISOString()])
    expect(body.indexOf(surgery.id)).toBeLessThan(body.indexOf('Another'))
    expect(text.replaceAll(',', '')).toContain(line.replaceAll(',', ''))
    expect(text).toContain('<category term="changed"/>')
    expect(text).toContain('News of its dates.')
  })

  test('announces that a date has its time at last, or its usual venue again, and not that it was confirmed', async () => {
    await confirmOccurrences(
      t.db,
      { surgeryId: surgery.id, recurrenceIds: [FIRST], by: { actorId: 'x', actorRole: 'organiser' } },
      LATER,
    )
    expect((await entry()).text).toContain('New on the map.')
    await say({ venue: HARBURG })
    await say({ venue: null })
    const { updated, text } = await entry()
    expect(updated).toBe(LATER.toISOString())
    expect(text).not.toContain('Harburg')
    const open = await buildSurgery(t.db, { schedule: OPEN, name: 'Open' })
    const word = { status: 'moved' as const, start: '2026-12-16T19:00', durationMinutes: 60 }
    expect((await t.get('/surgeries.atom')).body).toMatch(/16 December 2026, the time will follow/)
    await say(word, open.id, '2026-12-16T00:00')
    expect((await t.get('/surgeries.atom')).body).toMatch(/16 December 2026, 19:00\n?/)
  })
})
