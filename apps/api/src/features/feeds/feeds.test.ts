import { DAY_MS } from '@surgeries/domain/dates/durations'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../test/build.ts'
import { changeSurgery } from '../surgeries/index.ts'
import { saveOverride, setState } from '../../../test/surgery-events.ts'

const LATER = new Date('2026-11-19T12:00:00Z')

const THIRD_WEDNESDAYS = scheduleOf({
  start: '2026-10-21T17:30',
  durationMinutes: 90,
  rule: 'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=3WE',
})

let api: TestApp
let surgery: { id: string; slug: string }
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())
beforeEach(async () => {
  surgery = await buildSurgery(api.db, {
    name: 'Tea; scones, and the web',
    schedule: THIRD_WEDNESDAYS,
    address: 'Große Bergstraße 160',
    directions: 'Ring twice,\nthen wait',
  })
})

const calendarOf = async (path: string) => (await api.get(path)).body
const own = () => `/surgeries/${surgery.slug}/calendar.ics`
const events = (file: string) => ICAL.Component.fromString(file).getAllSubcomponents('vevent')
const valueOf = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name) ?? '')

async function say(recurrenceId: string, word: Partial<Parameters<typeof saveOverride>[2]>, now = NOW) {
  const plain = { status: 'scheduled' as const, start: null, durationMinutes: null, reason: '', confirmedAt: null }
  await saveOverride(api.db, surgery.id, { ...plain, ...word, recurrenceId }, now)
}

describe('the calendar of a surgery', () => {
  test('can be subscribed to by anybody, and asked whether it still holds', async () => {
    const { headers, body, statusCode } = await api.get(own())
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
    })
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r]+\r\n/)
    api.clock.now = new Date(NOW.getTime() + 3 * DAY_MS)
    expect((await api.get(own(), { 'if-none-match': String(headers['etag']) })).statusCode).toBe(304)
    api.clock.now = NOW
  })

  test('says what, where, when and how sure, in the words of RFC 5545', async () => {
    const [event] = events(await calendarOf(own()))
    expect(valueOf(event, 'summary')).toBe('Tea; scones, and the web')
    expect(valueOf(event, 'location')).toBe('Große Bergstraße 160, Hamburg, Germany')
    expect(valueOf(event, 'description')).toContain('Not yet confirmed by its organiser.')
    expect(valueOf(event, 'description')).toContain('Ring twice,\nthen wait')
    expect(valueOf(event, 'url')).toBe(`http://127.0.0.1:8080/surgeries/${surgery.slug}`)
    expect(event?.getFirstPropertyValue('geo')).toEqual([53.55, 9.95])
    expect(valueOf(event, 'status')).toBe('TENTATIVE')
    expect(valueOf(event, 'sequence')).toBe('0')
    expect(valueOf(event, 'rrule')).toBe('FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=3WE')
    expect(await calendarOf(own())).toContain('DTSTART;TZID=Europe/Berlin:20261021T173000\r\n')
  })

  test('names no point where only the town is known, so that no calendar shows it as a door', async () => {
    const { slug } = await buildSurgery(api.db, { schedule: THIRD_WEDNESDAYS, pinPrecision: 'town' })
    const [event] = events(await calendarOf(`/surgeries/${slug}/calendar.ics`))
    expect(event?.getFirstPropertyValue('geo')).toBeNull()
    expect(valueOf(event, 'location')).toContain('Hamburg, Germany')
  })

  test('tells programs its name, where to look again, and how often', async () => {
    const lines = (await calendarOf(own())).replaceAll('\r\n ', '').split('\r\n')
    for (const line of [
      String.raw`NAME:Tea\; scones\, and the web`,
      String.raw`X-WR-CALNAME:Tea\; scones\, and the web`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      `SOURCE;VALUE=URI:http://127.0.0.1:8080/api/v1${own()}`,
    ])
      expect(lines).toContain(line)
  })

  test('keeps its names while its number rises with every change', async () => {
    const before = events(await calendarOf(own()))[0]
    await say('2026-12-16T17:30', { confirmedAt: NOW })
    const after = events(await calendarOf(own()))[0]
    expect(valueOf(after, 'uid')).toBe(valueOf(before, 'uid'))
    expect(Number(valueOf(after, 'sequence'))).toBeGreaterThan(Number(valueOf(before, 'sequence')))
    await changeSurgery(api.db, surgery.id, buildContent({ name: 'Tea', schedule: THIRD_WEDNESDAYS }), NOW)
    const [renamed] = events((await api.get('/surgeries/tea/calendar.ics')).body)
    expect(valueOf(renamed, 'uid')).toBe(valueOf(before, 'uid'))
    expect(Number(valueOf(renamed, 'sequence'))).toBeGreaterThan(Number(valueOf(after, 'sequence')))
  })

  test('is stamped with the moment of the last change, so that reading it twice gives the same', async () => {
    const later = new Date('2026-11-19T08:15:00Z')
    await say('2026-12-16T17:30', { confirmedAt: later }, later)
    const [event] = events(await calendarOf(own()))
    expect(valueOf(event, 'dtstamp')).toBe('2026-11-19T08:15:00Z')
    expect(valueOf(event, 'last-modified')).toBe('2026-11-19T08:15:00Z')
  })

  test('shows what became of single dates: off, elsewhere, and sure', async () => {
    await say('2026-12-16T17:30', {
      status: 'cancelled',
      start: '2026-12-16T17:30',
      durationMinutes: 90,
      reason: 'Snow',
    })
    await say('2027-01-20T17:30', { status: 'moved', start: '2027-01-21T18:00', durationMinutes: 60, reason: 'No key' })
    await say('2027-02-17T17:30', { confirmedAt: NOW })
    const [, off, elsewhere, sure] = events(await calendarOf(own()))
    expect(valueOf(off, 'recurrence-id')).toBe('2026-12-16T17:30:00')
    expect(valueOf(off, 'status')).toBe('CANCELLED')
    expect(valueOf(off, 'summary')).toBe('Cancelled: Tea; scones, and the web')
    expect(valueOf(off, 'description')).toContain('Cancelled by its organiser: Snow')
    expect(valueOf(elsewhere, 'recurrence-id')).toBe('2027-01-20T17:30:00')
    expect(valueOf(elsewhere, 'dtstart')).toBe('2027-01-21T18:00:00')
    expect(valueOf(elsewhere, 'dtend')).toBe('2027-01-21T19:00:00')
    expect(valueOf(elsewhere, 'description')).toContain('Moved here from Wednesday, 20 January 2027, 17:30: No key')
    expect(valueOf(sure, 'status')).toBe('CONFIRMED')
    expect(valueOf(sure, 'description')).toContain('Confirmed by its organiser.')
  })

  test('cancels the dates of a pause by name, and has them again after the return', async () => {
    const before = events(await calendarOf(own()))
    await setState(api.db, surgery.id, { state: 'paused', pausedUntil: '2027-02-01' }, LATER)
    const file = await calendarOf(own())
    expect(file).toContain('Paused until Monday\\, 1 February 2027.')
    const [series, ...off] = events(file)
    expect(valueOf(series, 'uid')).toBe(valueOf(before[0], 'uid'))
    expect(valueOf(series, 'status')).toBe('TENTATIVE')
    expect(off.map((date) => [valueOf(date, 'recurrence-id'), valueOf(date, 'status')])).toEqual([
      ['2026-12-16T17:30:00', 'CANCELLED'],
      ['2027-01-20T17:30:00', 'CANCELLED'],
    ])
    expect(Number(valueOf(off[0], 'sequence'))).toBeGreaterThan(Number(valueOf(before[0], 'sequence')))
    expect(valueOf(off[0], 'last-modified')).toBe('2026-11-19T12:00:00Z')
    await setState(api.db, surgery.id, { state: 'active' }, LATER)
    expect(events(await calendarOf(own())).map((event) => valueOf(event, 'status'))).toEqual(['TENTATIVE'])
  })

  test('cancels a series that has ended for three months, and then has nothing of it', async () => {
    const [before] = events(await calendarOf(own()))
    await setState(api.db, surgery.id, { state: 'ended' }, LATER)
    const [ended, ...others] = events(await calendarOf(own()))
    expect(others).toEqual([])
    expect(valueOf(ended, 'uid')).toBe(valueOf(before, 'uid'))
    expect(valueOf(ended, 'status')).toBe('CANCELLED')
    expect(valueOf(ended, 'dtstart')).toBe('2026-12-16T17:30:00')
    expect(valueOf(ended, 'summary')).toBe('Cancelled: Tea; scones, and the web')
    expect(Number(valueOf(ended, 'sequence'))).toBeGreaterThan(Number(valueOf(before, 'sequence')))
    expect(valueOf(ended, 'last-modified')).toBe('2026-11-19T12:00:00Z')
    api.clock.now = new Date(LATER.getTime() + 91 * DAY_MS)
    expect(events(await calendarOf(own()))).toEqual([])
    api.clock.now = NOW
    await setState(api.db, surgery.id, { state: 'active' }, LATER)
    expect(events(await calendarOf(own()))).toHaveLength(1)
  })

  test('cancels a series that has become dormant, says why, and has nothing of one that is hidden', async () => {
    await setState(api.db, surgery.id, { state: 'dormant' }, LATER)
    const [dormant, ...others] = events(await calendarOf(own()))
    expect(others).toEqual([])
    expect(valueOf(dormant, 'status')).toBe('CANCELLED')
    expect(valueOf(dormant, 'description')).toContain('Not promised any more: Nobody has confirmed this surgery')
    api.clock.now = new Date(LATER.getTime() + 91 * DAY_MS)
    const file = await calendarOf(own())
    api.clock.now = NOW
    expect(events(file)).toEqual([])
    expect(file).toContain('BEGIN:VTIMEZONE')
    await setState(api.db, surgery.id, { state: 'hidden' }, NOW)
    const hidden = await api.get(own())
    expect(hidden.statusCode).toBe(410)
    expect(hidden.body).not.toContain('Tea')
  })

  test('has the dates that come from a calendar elsewhere, and nothing of where that is', async () => {
    const user = await api.db.user.create({
      data: { id: surgery.id, email: `${surgery.id}@example.org`, name: 'Sita' },
    })
    await api.db.calendarImport.create({
      data: {
        surgeryId: surgery.id,
        url: 'https://cloud.example/private-key/ics',
        dates: [{ start: '2026-12-19T14:00', durationMinutes: 120 }],
        setBy: user.id,
      },
    })
    const file = await calendarOf(own())
    expect(events(file).map((event) => valueOf(event, 'dtstart'))).toContain('2026-12-19T14:00:00')
    expect(file).not.toMatch(/cloud\.example|private-key|@/)
  })

  test('moves with its name', async () => {
    const { id, slug } = await buildSurgery(api.db, { name: 'Before the move', schedule: THIRD_WEDNESDAYS })
    await changeSurgery(api.db, id, buildContent({ name: 'After the move', schedule: THIRD_WEDNESDAYS }), NOW)
    const series = await api.get(`/surgeries/${slug}/calendar.ics`)
    expect([series.statusCode, series.headers['location']]).toEqual([
      301,
      '/api/v1/surgeries/after-the-move/calendar.ics',
    ])
    const one = await api.get(`/surgeries/${slug}/occurrences/2026-12-16T17:30/calendar.ics`)
    expect([one.statusCode, one.headers['location']]).toEqual([
      301,
      '/api/v1/surgeries/after-the-move/occurrences/2026-12-16T17:30/calendar.ics',
    ])
  })

  test('is not there for a surgery that is not', async () => {
    expect((await api.get('/surgeries/none/calendar.ics')).statusCode).toBe(404)
  })
})

test('no line is longer than 75 octets or breaks a letter in two, whatever people write', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 })
  await fc.assert(
    fc.asyncProperty(text, text, async (name, directions) => {
      await api.db.surgery.update({ where: { id: surgery.id }, data: { name, directions } })
      const { rawPayload } = await api.get(own())
      for (const line of rawPayload.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(75)
      for (const line of splitLines(rawPayload)) new TextDecoder('utf-8', { fatal: true }).decode(line)
      const [event] = events(rawPayload.toString())
      expect(valueOf(event, 'summary')).toBe(name)
    }),
    { numRuns: 50 },
  )
}, 60_000)

function splitLines(bytes: Buffer): Buffer[] {
  const lines = []
  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf('\r\n', from)
    lines.push(bytes.subarray(from, to))
    from = to + 2
  }
  return lines
}

describe('one date, to keep', () => {
  const one = (recurrenceId: string) => `/surgeries/${surgery.slug}/occurrences/${recurrenceId}/calendar.ics`

  test('is a file of one event under a name of its own', async () => {
    const { headers, body } = await api.get(one('2026-12-16T17:30'))
    expect(headers['content-disposition']).toBe(`attachment; filename="${surgery.slug}-2026-12-16.ics"`)
    const [event, ...others] = events(body)
    expect(others).toEqual([])
    expect(valueOf(event, 'dtstart')).toBe('2026-12-16T17:30:00')
    expect(event?.hasProperty('rrule')).toBe(false)
    expect(event?.hasProperty('recurrence-id')).toBe(false)
    expect(body).not.toContain(valueOf(events(await calendarOf(own()))[0], 'uid'))
  })

  test('says where it went, and when it is off', async () => {
    await say('2026-12-16T17:30', { status: 'moved', start: '2026-12-17T18:00', durationMinutes: 60 })
    expect(valueOf(events(await calendarOf(one('2026-12-16T17:30')))[0], 'dtstart')).toBe('2026-12-17T18:00:00')
    await say('2026-12-16T17:30', { status: 'cancelled', start: '2026-12-16T17:30', durationMinutes: 90 })
    expect(valueOf(events(await calendarOf(one('2026-12-16T17:30')))[0], 'status')).toBe('CANCELLED')
  })

  test.each(['2026-12-15T17:30', '2027-08-18T17:30'])('is not there when there is none: %s', async (recurrenceId) => {
    expect((await api.get(one(recurrenceId))).statusCode).toBe(404)
  })

  test('must be a date', async () => {
    expect((await api.get(one('2026-02-30T17:30'))).statusCode).toBe(400)
  })
})
