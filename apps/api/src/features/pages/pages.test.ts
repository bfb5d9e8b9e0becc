import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestApp, NOW, type TestApp } from '../../../test/app.ts'
import { buildContent, buildSurgery } from '../../../test/build.ts'
import { changeSurgery } from '../surgeries/index.ts'

const MONTHLY = scheduleOf({ start: '2026-10-28T17:30', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=-1WE' })

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
  await buildSurgery(api.db, {
    schedule: MONTHLY,
    organisation: 'Kultwerk West',
    address: 'Große Bergstraße 160',
    meets: 'Last Wednesday',
  })
})
afterAll(() => api.close())

const page = (url: string, headers = {}) => api.ask({ url, headers: { accept: 'text/html', ...headers } })

function dataOf(html: string) {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  return JSON.parse(json ?? 'null')
}

describe('the page of a surgery, as served', () => {
  test('says what, where and when before any script runs', async () => {
    const { body, headers, statusCode } = await page('/surgeries/kultwerk-west-social-media-surgery')
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, no-cache' })
    expect(body).toContain('<h1><span translate="no">Kultwerk West Social Media Surgery</span></h1>')
    expect(body).toContain('<span translate="no">Große Bergstraße 160, Hamburg</span>')
    expect(body).toContain('<time datetime="2026-11-25T17:30:00+01:00">Wednesday')
    expect(body).toContain('25 November 2026')
    expect(body).toContain('17:30')
  })

  test('previews well: title, description, canonical address and picture', async () => {
    const { body } = await page('/surgeries/kultwerk-west-social-media-surgery', { host: 'evil.example' })
    const address = 'http://127.0.0.1:8080/surgeries/kultwerk-west-social-media-surgery'
    expect(body).toContain('<title>Kultwerk West Social Media Surgery · Surgery network</title>')
    expect(body).toMatch(/<meta name="description" content="Free help with the web[^"]+Hamburg, Germany/)
    expect(body).toContain(`<link rel="canonical" href="${address}" />`)
    expect(body).toContain(`<meta property="og:url" content="${address}" />`)
    expect(body).toContain('<meta property="og:image" content="http://127.0.0.1:8080/og.png" />')
    expect(body).not.toContain('evil.example')
  })

  test('tells search engines about the place and its next dates', async () => {
    const data = dataOf((await page('/surgeries/kultwerk-west-social-media-surgery')).body)
    const [organisation, event] = data['@graph']
    expect(organisation).toMatchObject({
      '@type': 'Organization',
      location: {
        '@type': 'Place',
        address: { addressCountry: 'DE', addressLocality: 'Hamburg' },
        geo: { latitude: 53.55 },
      },
    })
    expect(event).toMatchObject({ '@type': 'Event', startDate: '2026-11-25T17:30:00+01:00', isAccessibleForFree: true })
  })

  test('says who it is for, to search engines as the audience of each date, and is silent where it is for every group', async () => {
    const eligibility = 'Charities of St. Pauli'
    const { slug } = await buildSurgery(api.db, { name: 'For charities', schedule: MONTHLY, eligibility })
    const audiencesOf = (body: string) =>
      dataOf(body)['@graph'].flatMap(({ audience }: { audience?: object }) => (audience ? [audience] : []))
    const { body } = await page(`/surgeries/${slug}`)
    expect(body).toMatch(/<dt>Who it is for<\/dt>\s*<dd>Charities of St\. Pauli<\/dd>/)
    expect(new Set(audiencesOf(body).map(JSON.stringify))).toEqual(
      new Set([JSON.stringify({ '@type': 'Audience', audienceType: eligibility })]),
    )
    const open = await page('/surgeries/kultwerk-west-social-media-surgery')
    expect(open.body).not.toContain('Who it is for')
    expect(audiencesOf(open.body)).toEqual([])
  })

  test.each([
    ['', '<dd>Free</dd>', true],
    ['Free, buy a drink', '<dd>Free, buy a drink</dd>', undefined],
    ['£5 for tea', '<dd>£5 for tea</dd>', undefined],
  ])('is free, or says what its organiser says of the cost: “%s”', async (cost, shown, isFree) => {
    const { slug } = await buildSurgery(api.db, { name: 'A cup of tea', schedule: MONTHLY, cost })
    const { body } = await page(`/surgeries/${slug}`)
    expect(body.replaceAll(/>\s+</g, '><')).toContain(`<dt>Cost</dt>${shown}`)
    const events = dataOf(body)['@graph'].filter((part: { '@type': string }) => part['@type'] === 'Event')
    expect(events[0].isAccessibleForFree).toBe(isFree)
  })

  test('says what to bring, where that is known', async () => {
    const whatToBring = 'Your laptop or phone and its charger'
    const { slug } = await buildSurgery(api.db, { name: 'Chargers', whatToBring })
    expect((await page(`/surgeries/${slug}`)).body).toMatch(
      /<dt>What to bring<\/dt>\s*<dd>Your laptop or phone and its charger<\/dd>/,
    )
    expect((await page('/surgeries/kultwerk-west-social-media-surgery')).body).not.toContain('What to bring')
  })

  test('tells search engines no point where only the town is known', async () => {
    const { slug } = await buildSurgery(api.db, { pinPrecision: 'town' })
    const [organisation] = dataOf((await page(`/surgeries/${slug}`)).body)['@graph']
    expect(organisation).toMatchObject({ location: { address: { addressLocality: 'Hamburg' } } })
    expect(JSON.stringify(organisation)).not.toContain('GeoCoordinates')
  })

  test('shows hostile words as words', async () => {
    const hostile = `</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>`
    const { slug } = await buildSurgery(api.db, {
      name: `Tea ${hostile}`.slice(0, 80),
      summary: hostile,
      meets: hostile,
      organisation: hostile,
    })
    const { body } = await page(`/surgeries/${slug}`)
    expect(body).not.toMatch(/<script>alert|<img src=x/)
    expect(dataOf(body)['@graph'][0].description).toBe(hostile)
  })

  test('leaves names to stand as they are, in their own language where that is known', async () => {
    const { slug } = await buildSurgery(api.db, {
      name: 'पोखरा सर्जरी',
      languages: ['ne', 'en'],
      organisation: 'Sanghiya Manch',
    })
    const name = '<span translate="no" lang="ne">पोखरा सर्जरी</span>'
    const { body } = await page(`/surgeries/${slug}`)
    expect(body).toContain(`<h1>${name}</h1>`)
    expect(body).toContain('<p><span translate="no" lang="en">Sanghiya Manch</span></p>')
    expect((await page('/')).body).toContain(`<a href="/surgeries/${slug}">${name}</a>`)
  })

  test('says of an ended one that it has ended, everywhere', async () => {
    const { slug } = await buildSurgery(api.db, { name: 'Once upon a time', state: 'ended', schedule: MONTHLY })
    const { body, statusCode } = await page(`/surgeries/${slug}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('<title>Once upon a time (ended)')
    expect(body).toContain('This surgery has ended.')
    expect(dataOf(body)['@graph']).toMatchObject([
      { '@type': 'Organization', description: expect.stringContaining('has ended') },
    ])
  })

  test('moves with its name', async () => {
    const { id } = await buildSurgery(api.db, { name: 'Before' })
    await changeSurgery(api.db, id, buildContent({ name: 'After' }), NOW)
    const answer = await page('/surgeries/before')
    expect(answer.statusCode).toBe(301)
    expect(answer.headers['location']).toBe('/surgeries/after')
  })
})

test.each(['/surgeries/none', '/nowhere', '/surgeries/', '/about/nothing', '/surgeries/a/b'])(
  '%s is a real 404 page',
  async (url) => {
    const { statusCode, body, headers } = await page(url)
    expect(statusCode).toBe(404)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toContain('<h1>There is nothing here</h1>')
    expect(body).toContain('<script type="module" src="/assets/main-a1b2c3d4.js"></script>')
  },
)

describe('a page that cannot be shown', () => {
  const ask = (url: string, headers: Record<string, string> = {}) => api.ask({ method: 'GET', url, headers })
  beforeAll(async () => {
    const { id } = await buildSurgery(api.db, { name: 'Taken down' })
    await api.db.surgery.update({ where: { id }, data: { state: 'hidden' } })
  })

  test.each([
    ['missing', '/surgeries/none', 'de-AT,de;q=0.9,en;q=0.5', 404, 'de', 'Hier ist nichts'],
    ['missing', '/nowhere', 'fr,mi;q=0.5', 404, 'mi', 'Kāore he mea i konei'],
    ['being checked', '/surgeries/taken-down', 'ne-NP', 410, 'ne', 'यो सूची जाँच हुँदैछ'],
    ['being checked', '/surgeries/taken-down', 'de;q=0,en-GB', 410, 'en', 'This listing is being checked'],
    ['unreadable', '/%c3%28', 'de', 400, 'de', 'Das können wir nicht zeigen'],
  ])('says so as a page in the visitor’s language: %s, %s, %s', async (_what, url, wish, status, lang, title) => {
    const answer = await ask(url, { 'accept-language': wish, accept: 'text/html,*/*;q=0.8' })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(answer.body).toContain(`<html lang="${lang}">`)
    expect(answer.body).toContain(`<h1>${title}</h1>`)
    expect(answer.body).not.toContain('Taken down')
  })

  test('is told in JSON to whoever asks for that', async () => {
    const answer = await ask('/surgeries/taken-down', { accept: 'application/json' })
    expect(answer.json()).toMatchObject({ status: 410, code: 'being_checked' })
  })

  test('is our fault where it is, and shows nothing internal', async () => {
    const broken = await buildTestApp()
    await broken.db.$executeRaw`ALTER TABLE surgery RENAME COLUMN summary TO secret_of_the_house`
    const answer = await broken.ask({ method: 'GET', url: '/', headers: { 'accept-language': 'de' } })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8'])
    expect(answer.body).toContain('Da ist etwas schiefgegangen')
    expect(answer.body).not.toContain('secret')
    await broken.close()
  })
})

test.each([
  '/assets/none-12345678.js',
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/.env',
  '/index.html',
])('%s is not there', async (url) => {
  const { statusCode, body } = await page(url)
  expect(statusCode).toBe(404)
  expect(body).not.toContain('"dependencies"')
})

test('no address of a page is our fault', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('\0', '%00', '../..', "'", '[object]', 'a'.repeat(3000)),
  )
  const name = fc.oneof(fc.constantFrom('q', 'bbox', 'near', 'radius', 'country', 'state', '__proto__'), text)
  const path = fc.oneof(
    fc.constant(''),
    text.map((part) => `surgeries/${encode(part)}`),
    text.map(encode),
  )
  await fc.assert(
    fc.asyncProperty(path, fc.array(fc.tuple(name, text), { maxLength: 3 }), async (where, query) => {
      const search = query.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')
      const { statusCode } = await page(`/${where}?${search}`)
      expect(statusCode).toBeLessThan(500)
    }),
    { numRuns: 200 },
  )
}, 120_000)

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

test('the first page lists what its address asks for', async () => {
  expect((await page('/')).body).toContain('href="/surgeries/kultwerk-west-social-media-surgery"')
  expect((await page('/?country=NP&utm_source=mail')).body).not.toContain('kultwerk-west-social')
  expect((await page('/?bbox=nonsense')).statusCode).toBe(200)
  expect((await page('/?radius=5')).statusCode).toBe(200)
})

test.each(['/about', '/about/data', '/register'])('%s is for everybody', async (url) => {
  const { statusCode, body } = await page(url)
  expect(statusCode).toBe(200)
  expect(body).toContain(`<link rel="canonical" href="http://127.0.0.1:8080${url}" />`)
  expect(body).toContain('<h1>')
})

test.each([
  '/submissions/abcdefghijklmnopqrstuvwxyz',
  '/questions/abcdefghijklmnopqrstuvwxyz?answer=yes',
  '/attendances/abcdefghijklmnopqrstuvwxyz',
  '/me/surgeries/x/dates',
  '/me/surgeries/x/dates/2026-12-16T17:30',
  '/me',
  '/me/surgeries/x/edit',
  '/sign-in',
  '/sign-in/confirm?token=abc',
  '/moderation',
  '/moderation/reports',
  '/moderation/1',
  '/dev/inbox',
])('%s is nobody’s business but its reader’s', async (url) => {
  const { statusCode, headers, body } = await page(url)
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  })
  expect(headers['etag']).toBeUndefined()
  expect(body).toContain('<meta name="robots" content="noindex" />')
  expect(body).not.toContain('canonical')
  expect(body).not.toContain('abc')
})

test('the sitemap names every page that is for everybody, and robots.txt names the sitemap', async () => {
  const sitemap = await page('/sitemap.xml')
  expect(sitemap.headers['content-type']).toMatch('xml')
  expect(sitemap.body).toContain('<loc>http://127.0.0.1:8080/surgeries/kultwerk-west-social-media-surgery</loc>')
  expect(sitemap.body).toContain('<loc>http://127.0.0.1:8080/about</loc>')
  expect(sitemap.body).not.toMatch(/moderation|submissions|\/me</)
  expect((await page('/robots.txt')).body).toContain('Sitemap: http://127.0.0.1:8080/sitemap.xml')
})

test('the documentation of the API can be read, and names every endpoint', async () => {
  const { body, statusCode } = await page('/api/docs')
  expect(statusCode).toBe(200)
  const { paths } = (await api.get('/openapi.json')).json()
  for (const path of Object.keys(paths)) expect(body).toContain(` ${path}</code>`)
  expect(body).not.toMatch(/<script|style=/)
  expect((await page('/api/docs/style.css')).headers['content-type']).toMatch('text/css')
})
