import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../test/build.ts'
import { buildWorld } from '../../../test/world.ts'
import { changeSurgery } from '../surgeries/index.ts'
import { READERS } from './test/readers.ts'
import { saveOverride } from '../../../test/surgery-events.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildWorld(api.db)
})
afterAll(() => api.close())

const namesIn = (file: string) =>
  ICAL.Component.fromString(file)
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')))

describe('the calendar of a filter', () => {
  test('holds what fits and has dates, each in its own zone', async () => {
    const { body, headers } = await api.get('/calendar.ics')
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    const names = namesIn(body).filter((name) => !name.startsWith('Cancelled: '))
    expect(new Set(names)).toEqual(
      new Set([
        'Central Birmingham Social Media Surgery',
        'Digbeth Evening Surgery',
        'Northfield Surgery',
        'COCAP Surgery',
        'New Zealand Tourism Research Institute',
        'Kultwerk West',
      ]),
    )
    for (const zone of ['Europe/London', 'Asia/Kathmandu', 'Pacific/Auckland', 'Europe/Berlin'])
      expect(body.split(`TZID:${zone}\r\n`)).toHaveLength(2)
  })

  test.each([
    ['country=NP', ['COCAP Surgery']],
    ['near=52.4797,-1.9027&radius=1', ['Central Birmingham Social Media Surgery', 'Digbeth Evening Surgery']],
    ['bbox=165,-48,179,-34', ['New Zealand Tourism Research Institute']],
    ['language=ur', ['Digbeth Evening Surgery']],
    ['q=kultwerk', ['Kultwerk West']],
    ['country=FJ', []],
  ])('follows the filter of the list: %s', async (query, expected) => {
    expect(namesIn((await api.get(`/calendar.ics?${query}`)).body).toSorted()).toEqual(expected)
  })

  test('has with days the very dates that GET /occurrences has, also those that are off', async () => {
    const { id } = await api.db.surgery.findUniqueOrThrow({ where: { slug: 'digbeth-evening-surgery' } })
    const off = { status: 'cancelled' as const, start: '2026-12-04T18:00', durationMinutes: 90, reason: '' }
    await saveOverride(api.db, id, { recurrenceId: '2026-12-04T18:00', confirmedAt: null, ...off }, NOW)
    // Those that are paused or have ended are told as cancelled beside them (suspension.test.ts).
    const query = 'country=GB&state=active&from=2026-11-20&to=2026-12-16'
    await api.db.surgery.updateMany({ data: { stateSince: new Date('2026-01-01T00:00:00Z') } })
    const file = (await api.get(`/calendar.ics?${query}`)).body
    const { items } = (await api.get(`/occurrences?${query}`)).json<{
      items: { startsAt: string; endsAt: string; status: string }[]
    }>()
    const expected = items.map(({ startsAt, endsAt, status }) => ({
      start: `${startsAt.slice(0, 16)}Z`,
      end: `${endsAt.slice(0, 16)}Z`,
      cancelled: status === 'cancelled',
    }))
    expect(expected.map(({ cancelled }) => cancelled)).toContain(true)
    for (const { read } of READERS) {
      const [found] = read([{ file, from: new Date('2026-11-01'), until: new Date('2027-02-01') }])
      expect(found).toEqual(expected.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)))
    }
  })

  test('says what it is a calendar of', async () => {
    const { body } = await api.get('/calendar.ics?country=NP,IN&language=ne')
    const lines = body.replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toContain(String.raw`X-WR-CALNAME:Social media surgeries: Nepal\, India\; ne`)
    expect(lines).toContain('SOURCE;VALUE=URI:http://127.0.0.1:8080/api/v1/calendar.ics?country=NP%2CIN&language=ne')
  })

  test('is known by a tag until one of its dates changes', async () => {
    const { headers } = await api.get('/calendar.ics?country=NZ')
    const known = { 'if-none-match': String(headers['etag']) }
    expect((await api.get('/calendar.ics?country=NZ', known)).statusCode).toBe(304)
    const { id } = await api.db.surgery.findFirstOrThrow({ where: { countryCode: 'NZ' } })
    const sure = { status: 'scheduled' as const, start: null, durationMinutes: null, reason: '', confirmedAt: NOW }
    await saveOverride(api.db, id, { recurrenceId: '2026-11-25T17:30', ...sure }, NOW)
    expect((await api.get('/calendar.ics?country=NZ', known)).statusCode).toBe(200)
  })

  test('refuses what it does not know', async () => {
    expect((await api.get('/calendar.ics?color=red')).statusCode).toBe(400)
    expect((await api.get('/calendar.ics?radius=5')).statusCode).toBe(400)
  })
})

describe('the feed of what is new', () => {
  test('has the last changed first, each under a name for good', async () => {
    const later = new Date('2026-11-19T09:00:00Z')
    const { id } = await buildSurgery(api.db, { name: 'Tea & <scones>', countryCode: 'IE' })
    const before = (await api.get('/surgeries.atom?country=IE')).body
    expect(before).toContain('<title>Tea &#38; &#60;scones&#62;</title>')
    expect(before).toContain('<category term="new"/>')
    await changeSurgery(api.db, id, buildContent({ name: 'Tea & scones', countryCode: 'IE' }), later)
    const { body, headers } = await api.get('/surgeries.atom')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(body).toContain('<updated>2026-11-19T09:00:00.000Z</updated>')
    const [first = ''] = body.split('<entry ').slice(1)
    expect(first).toContain(`<id>urn:uuid:${id}</id>`)
    expect(before).toContain(`<id>urn:uuid:${id}</id>`)
    expect(first).toContain('<published>2026-11-18T12:00:00.000Z</published>')
    expect(first).toContain('<category term="changed"/>')
    expect(first).toContain('href="http://127.0.0.1:8080/surgeries/tea-scones"')
  })

  test('says of each entry the language that it is written in, and of our own words that they are English', async () => {
    const texts = { summary: 'निःशुल्क सहयोग', countryCode: 'BT', languages: ['en', 'ne'] }
    await buildSurgery(api.db, { ...texts, name: 'थिम्पू सर्जरी' })
    await buildSurgery(api.db, { name: 'Kostenlose Hilfe', summary: '', countryCode: 'LI', languages: ['de', 'en'] })
    const bhutan = (await api.get('/surgeries.atom?country=BT')).body
    expect(bhutan).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">')
    expect(bhutan).toContain('<entry xml:lang="ne">')
    expect(bhutan).toContain('<summary type="text">निःशुल्क सहयोग</summary>')
    expect(bhutan).toContain('<content type="text" xml:lang="en">New on the map.')
    const liechtenstein = (await api.get('/surgeries.atom?country=LI')).body
    expect(liechtenstein).toContain('<entry xml:lang="de">')
    expect(liechtenstein).not.toContain('<summary')
  })

  test('follows the filter of the list, and is a feed where nothing fits', async () => {
    const nepal = (await api.get('/surgeries.atom?country=NP')).body
    expect(nepal.split('<entry ')).toHaveLength(3)
    expect(nepal).toContain(
      '<link rel="self" type="application/atom+xml" href="http://127.0.0.1:8080/api/v1/surgeries.atom?country=NP"/>',
    )
    const nothing = (await api.get('/surgeries.atom?country=AQ')).body
    expect(nothing).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
    expect(nothing).not.toContain('<entry')
  })

  test('is known by a tag, and shrinks on its way', async () => {
    const { headers } = await api.get('/surgeries.atom', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    const again = await api.get('/surgeries.atom', {
      'accept-encoding': 'br',
      'if-none-match': String(headers['etag']),
    })
    expect(again.statusCode).toBe(304)
  })
})

test('nothing that is told to programs holds an address of a person', async () => {
  const { id: organiserId } = await api.db.user.create({
    data: { id: 'u1', email: 'sita@private.example', name: 'Sita' },
  })
  const weekly = scheduleOf({ start: '2026-11-20T18:00', durationMinutes: 90, rule: 'FREQ=WEEKLY' })
  const { slug } = await buildSurgery(api.db, { name: 'Sita’s', schedule: weekly, organiserId })
  for (const path of [
    '/calendar.ics',
    '/calendar.ics?from=2026-11-01',
    '/surgeries.atom',
    `/surgeries/${slug}/calendar.ics`,
    `/surgeries/${slug}/occurrences/2026-11-20T18:00/calendar.ics`,
  ]) {
    const { body, statusCode } = await api.get(path)
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/@|mailto|private\.example/i)
  }
})
