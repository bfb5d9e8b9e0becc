import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'
import { saveOverrides } from '../surgeries/index.ts'
import { setState } from '../../../test/surgery-events.ts'

const BUT_NOT_IN_AUGUST = {
  ...scheduleOf({
    start: '2026-10-21T17:30',
    durationMinutes: 90,
    rule: 'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=3WE;UNTIL=20271231',
  }),
  skippedDates: ['2027-06-16T17:30'],
}
const ADDRESS = 'http://127.0.0.1:8080/surgeries/third-wednesdays'

let api: TestApp
let id: string
beforeAll(async () => {
  api = await buildTestApp()
  ;({ id } = await buildSurgery(api.db, { name: 'Third Wednesdays', schedule: BUT_NOT_IN_AUGUST }))
  const plain = { status: 'scheduled' as const, start: null, durationMinutes: null, reason: '', confirmedAt: null }
  await saveOverrides(
    api.db,
    id,
    [
      { ...plain, recurrenceId: '2026-11-18T17:30', confirmedAt: NOW },
      {
        ...plain,
        recurrenceId: '2026-12-16T17:30',
        status: 'cancelled',
        start: '2026-12-16T17:30',
        durationMinutes: 90,
        reason: 'Flu',
      },
      { ...plain, recurrenceId: '2027-01-20T17:30', status: 'moved', start: '2027-01-21T18:00', durationMinutes: 60 },
    ],
    NOW,
    { event: 'change_date' },
  )
})
afterAll(() => api.close())

const page = async (slug: string) => (await api.ask({ url: `/surgeries/${slug}` })).body

async function graphOf(slug: string): Promise<Record<string, unknown>[]> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await page(slug))?.[1]
  return JSON.parse(json ?? 'null')['@graph']
}

async function scheduleFor(name: string, rule: string) {
  const { slug } = await buildSurgery(api.db, {
    name,
    schedule: scheduleOf({ start: '2026-10-07T22:30', durationMinutes: 120, rule }),
  })
  return (await graphOf(slug)).find((each) => 'eventSchedule' in each)?.['eventSchedule']
}

describe('what search engines are told of the dates', () => {
  test('is how they repeat (schema.org/Schedule)', async () => {
    const [, series] = await graphOf('third-wednesdays')
    expect(series).toMatchObject({
      '@type': 'Event',
      startDate: '2026-11-18T17:30:00+01:00',
      eventSchedule: {
        '@type': 'Schedule',
        startDate: '2026-10-21',
        endDate: '2027-12-31',
        repeatFrequency: 'P1M',
        byDay: 'https://schema.org/Wednesday',
        byMonthWeek: 3,
        byMonth: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12],
        startTime: '17:30:00',
        endTime: '19:00:00',
        scheduleTimezone: 'Europe/Berlin',
        exceptDate: ['2026-12-16T17:30:00+01:00', '2027-01-20T17:30:00+01:00', '2027-06-16T17:30:00+02:00'],
      },
    })
  })

  test('is what became of each of the next ones', async () => {
    const [, series, first, off, elsewhere] = await graphOf('third-wednesdays')
    expect(first).toMatchObject({ '@type': 'Event', eventStatus: 'https://schema.org/EventScheduled' })
    expect(off).toMatchObject({
      startDate: '2026-12-16T17:30:00+01:00',
      eventStatus: 'https://schema.org/EventCancelled',
    })
    expect(elsewhere).toMatchObject({
      startDate: '2027-01-21T18:00:00+01:00',
      endDate: '2027-01-21T19:00:00+01:00',
      previousStartDate: '2027-01-20T17:30:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    })
    expect(series?.['subEvent']).toContainEqual({ '@id': `${ADDRESS}#2026-12-16T17:30` })
    expect(off?.['@id']).toBe(`${ADDRESS}#2026-12-16T17:30`)
  })

  test.each([
    [
      'Every other week',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;COUNT=9',
      { repeatFrequency: 'P2W', byDay: ['https://schema.org/Tuesday', 'https://schema.org/Saturday'], repeatCount: 9 },
    ],
    ['The first and the last', 'FREQ=MONTHLY;BYDAY=1TH,-1TH', { repeatFrequency: 'P1M', byDay: ['-1TH', '1TH'] }],
    ['The small hours', 'FREQ=WEEKLY', { startTime: '22:30:00', endTime: '00:30:00', duration: 'PT120M' }],
  ])('also says: %s', async (name, rule, expected) => {
    expect(await scheduleFor(name, rule)).toMatchObject(expected)
  })

  test('is only the dates where the rule has no words', async () => {
    expect(await scheduleFor('Yearly', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6')).toBeUndefined()
  })

  test('is nothing while nobody stands for it', async () => {
    const { id: dormant, slug } = await buildSurgery(api.db, { name: 'Asleep', schedule: BUT_NOT_IN_AUGUST })
    await setState(api.db, dormant, { state: 'dormant' }, NOW)
    expect((await graphOf(slug)).map((each) => each['@type'])).toEqual(['Organization'])
  })
})

describe('what people read before any script runs', () => {
  test('is whether it is really on', async () => {
    const body = await page('third-wednesdays')
    expect(body).toMatch(/Wednesday[^<]*18 November 2026[^<]*<\/time>: confirmed by its organiser/)
    expect(body).toMatch(/16 December 2026[^<]*<\/time>: cancelled \(Flu\)/)
    expect(body).toMatch(
      /21 January 2027[^<]*<\/time>: moved here from Wed[^<]*20 January 2027[^<]*; not yet confirmed/,
    )
    expect((await api.ask({ url: '/' })).body).toMatch(/16 December 2026[^<]*<\/time>: cancelled \(Flu\)/)
  })

  test('leads programs to the feeds', async () => {
    const surgery = '/surgeries/third-wednesdays/calendar.ics'
    const news = '/surgeries.atom'
    expect(feedsOf(await page('third-wednesdays'))).toEqual([
      ['text/calendar', `/api/v1${surgery}`],
      ['application/atom+xml', `/api/v1${news}`],
    ])
    expect(feedsOf((await api.ask({ url: '/?country=DE&when=week' })).body)).toEqual([
      ['text/calendar', '/api/v1/calendar.ics?country=DE'],
      ['application/atom+xml', `/api/v1${news}?country=DE`],
    ])
    for (const path of [surgery, news, '/calendar.ics?country=DE']) expect((await api.get(path)).statusCode).toBe(200)
  })
})

function feedsOf(html: string): (string | undefined)[][] {
  return [...html.matchAll(/<link\s+rel="alternate"\s+type="([^"]+)"[^>]*\shref="([^"]+)"/g)].map(([, type, href]) => [
    type,
    href,
  ])
}

test('the postal code is told apart from the street', async () => {
  const { slug } = await buildSurgery(api.db, { name: 'With a code', address: 'Große Bergstraße 160, 22767 Hamburg' })
  expect((await graphOf(slug))[0]).toMatchObject({
    location: {
      address: { streetAddress: 'Große Bergstraße 160', postalCode: '22767', addressLocality: 'Hamburg' },
    },
  })
})
