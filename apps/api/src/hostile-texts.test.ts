import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildTestApp, type TestApp } from '../test/app.ts'
import { buildSurgery } from '../test/build.ts'

const WEEKLY = scheduleOf({ start: '2026-11-25T17:30', durationMinutes: 90, rule: 'FREQ=WEEKLY' })

/** What a text may hold that means something to one of our formats. All of it passes the form. */
const TEXTS = [
  '{link}',
  '{{name}} ${name} %s %{name}',
  '$t(common.x) $& $1 $$ $`',
  '<script>alert(1)</script>',
  '</script><!-- <script>',
  '</title></main><svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>\'',
  ']]> <![CDATA[ <?xml?> &amp; &#38; &nbsp;',
  'END:VEVENT BEGIN:VALARM;X=1:y,z\\n\\, ^n ^^',
  '=HYPERLINK(1) @SUM(1) +1 -1 |cmd',
  '%0d%0aSet-Cookie: x=1 \\r\\n',
  '{"@type":"Thing","x":[null]} \\u003c',
  'a\u200bb\u00adc\u2060d',
  'Ünïcödé 😀👩‍👩‍👧 مرحبا नमस्ते',
  `W${'o'.repeat(60)}w`,
] as const

let t: TestApp
let plain: string
const slugs = new Map<string, string>()
beforeAll(async () => {
  t = await buildTestApp()
  plain = (await buildSurgery(t.db, factsWith('Plain'))).slug
  for (const text of TEXTS) slugs.set(text, (await buildSurgery(t.db, factsWith(text))).slug)
})
afterAll(() => t.close())

function factsWith(text: string) {
  return {
    name: `${text} surgery`,
    summary: `Summary ${text}`,
    description: `Description ${text}`,
    organisation: `Organisation ${text}`,
    locality: `Town ${text}`.slice(0, 80),
    address: `Street ${text}`,
    directions: `Directions ${text}`,
    meets: `Meets ${text}`,
    schedule: WEEKLY,
  }
}

const get = async (url: string) => {
  const answer = await t.ask({ method: 'GET', url })
  expect([url, answer.statusCode]).toEqual([url, 200])
  return answer.body
}
const wordsOf = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ')
const Named = z.object({ name: z.string() })

/** Elements that could do something, with their attributes. */
function activeIn(html: string) {
  const { document } = new JSDOM(html).window
  const all = [...document.querySelectorAll('script, svg, img, iframe, object, style, link, meta, form')]
  const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')),
  )
  return { active: all.length, handlers }
}

describe.each(TEXTS)('%s', (text) => {
  const facts = factsWith(text)
  const slug = () => slugs.get(text) ?? ''

  it('is shown as it was written on the page of its surgery, and does nothing there', async () => {
    const html = await get(`/surgeries/${slug()}`)
    const { document } = new JSDOM(html).window
    expect(document.querySelector('h1')?.textContent).toBe(facts.name)
    const shown = wordsOf(document.body.textContent)
    for (const field of [
      'summary',
      'description',
      'organisation',
      'locality',
      'address',
      'directions',
      'meets',
    ] as const)
      expect(shown).toContain(wordsOf(facts[field]))
    expect(wordsOf(document.querySelector('title')?.textContent ?? '')).toContain(wordsOf(facts.name))
    expect(activeIn(html)).toEqual({ ...activeIn(await get(`/surgeries/${plain}`)), handlers: [] })
  })

  it('is the same to search engines', async () => {
    const { document } = new JSDOM(await get(`/surgeries/${slug()}`)).window
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''
    expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(facts.name))
  })

  it('is the same in calendars', async () => {
    const ics = await get(`/api/v1/surgeries/${slug()}/calendar.ics`)
    const calendar = new ICAL.Component(ICAL.parse(ics))
    const events = calendar.getAllSubcomponents('vevent')
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) {
      expect(event.getFirstPropertyValue('summary')).toBe(facts.name)
      expect(event.getFirstPropertyValue('location')).toContain(facts.address)
      expect(event.getAllSubcomponents()).toEqual([])
    }
    // The reader leaves the escapes of properties that it does not know.
    const title = String(calendar.getFirstPropertyValue('x-wr-calname'))
    expect(title.replace(/\\([\\;,])/g, '$1')).toContain(facts.name)
  })
})

describe('all of them at once', () => {
  it('do nothing on the front page and in the calendar page', async () => {
    for (const url of ['/', '/calendar']) expect(activeIn(await get(url)).handlers).toEqual([])
    const { document } = new JSDOM(await get('/')).window
    for (const text of TEXTS) expect(wordsOf(document.body.textContent)).toContain(wordsOf(factsWith(text).name))
  })

  it('are the same in Atom, which stays well-formed, and so does the sitemap', async () => {
    const { document } = new JSDOM(await get('/api/v1/surgeries.atom'), { contentType: 'application/xml' }).window
    const titles = [...document.querySelectorAll('entry > title')].map(({ textContent }) => textContent)
    expect(titles.toSorted()).toEqual(['Plain', ...TEXTS].map((text) => factsWith(text).name).toSorted())
    const sitemap = new JSDOM(await get('/sitemap.xml'), { contentType: 'application/xml' }).window.document
    expect([...sitemap.querySelectorAll('loc')].length).toBeGreaterThan(TEXTS.length)
  })

  it('are the same in the exports, and no formula to a spreadsheet', async () => {
    const rows = z.array(Named).parse(parseCsv(await get('/api/v1/surgeries.csv'), { columns: true, bom: true }))
    const names = ['Plain', ...TEXTS].map((text) => factsWith(text).name)
    expect(rows.map(({ name }) => name.replace(/^'(?=\s*[=+\-@|%])/u, '')).toSorted()).toEqual(names.toSorted())
    for (const { name } of rows) expect(name).not.toMatch(/^\s*[=+\-@|%]/u)
    const Features = z.object({ features: z.array(z.object({ properties: Named })) })
    const { features } = Features.parse(JSON.parse(await get('/api/v1/surgeries.geojson')))
    expect(features.map(({ properties }) => properties.name).toSorted()).toEqual(names.toSorted())
  })

  it('are the same in the calendar of many surgeries', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await get('/api/v1/calendar.ics')))
    const summaries = calendar
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('summary')))
    for (const text of TEXTS) expect(summaries).toContain(factsWith(text).name)
  })
})
