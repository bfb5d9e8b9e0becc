import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CalendarServer, fetcherToHere, startCalendarServer } from '../../test/calendar-server.ts'
import { calendarFetcher } from './calendar-fetch.ts'
import { isPublic, publicOnly } from './calendar-fetch/allowance.ts'

let server: CalendarServer
beforeAll(async () => {
  server = await startCalendarServer()
})
beforeEach(() => {
  server.requests.length = 0
})
afterAll(() => server.close())

const fetchHere = fetcherToHere()
const from = (url: string) => ({ url, etag: null, lastModified: null })
const failed = (problem: string) => ({ kind: 'failed', problem })

test('what is published is read, with what it is known by', async () => {
  server.serve('BEGIN:VCALENDAR', { etag: '"7"', 'last-modified': 'Wed, 18 Nov 2026 12:00:00 GMT' })
  expect(await fetchHere(from(server.url))).toEqual({
    kind: 'read',
    text: 'BEGIN:VCALENDAR',
    etag: '"7"',
    lastModified: 'Wed, 18 Nov 2026 12:00:00 GMT',
  })
  expect(server.requests[0]?.headers).not.toHaveProperty('cookie')
})

test('and not sent again while it is the same', async () => {
  server.answer = (request, response) => {
    response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200).end()
  }
  expect(await fetchHere({ url: server.url, etag: '"7"', lastModified: null })).toEqual({ kind: 'unchanged' })
  expect(await fetchHere(from(server.url))).toMatchObject({ kind: 'read' })
})

test.each([304, 404, 401, 500])('an answer of %d that nobody asked for is none', async (status) => {
  server.answer = (_request, response) => response.writeHead(status).end('BEGIN:VCALENDAR')
  expect(await fetchHere(from(server.url))).toEqual(failed('unreachable'))
})

test('packed calendars are unpacked', async () => {
  server.answer = (_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('BEGIN:VCALENDAR'))
  expect(await fetchHere(from(server.url))).toMatchObject({ kind: 'read', text: 'BEGIN:VCALENDAR' })
})

test.each([
  ['http://127.0.0.1/a.ics'],
  ['https://127.0.0.1/a.ics'],
  ['http://2130706433/a.ics'],
  ['http://0x7f.1/a.ics'],
  ['http://localhost/a.ics'],
  ['http://[::1]/a.ics'],
  ['http://[::ffff:127.0.0.1]/a.ics'],
  ['http://[::ffff:7f00:1]/a.ics'],
  ['http://[::127.0.0.1]/a.ics'],
  ['http://127.0.0.1./a.ics'],
  ['http://10.0.0.1/a.ics'],
  ['http://169.254.169.254/latest/meta-data'],
  ['http://0.0.0.0/a.ics'],
  ['file:///etc/passwd'],
  ['ftp://ftp.example/a.ics'],
  ['gopher://93.184.215.14/a.ics'],
  ['http://user:password@93.184.215.14/a.ics'],
  ['http://93.184.215.14:8080/a.ics'],
  ['http://93.184.215.14:22/a.ics'],
  ['nonsense'],
])('it does not go to %s', async (url) => {
  expect(await calendarFetcher({ ...publicOnly, timeoutMs: 10_000 })(from(url))).toEqual(failed('refused_address'))
})

test.each([
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['0.0.0.0', false],
  ['192.0.2.1', false],
  ['198.18.0.1', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['::10.0.0.1', false],
  ['::a00:1', false],
  ['100:0:0:1::1', false],
  ['4000::1', false],
  ['64:ff9b::10.0.0.1', false],
  ['2002:a00:1::', false],
  ['2001::1', false],
  ['fc00::1', false],
  ['fd12:3456::1', false],
  ['fe80::1', false],
  ['fec0::1', false],
  ['ff02::1', false],
  ['2001:db8::1', false],
  ['nonsense', false],
  ['93.184.215.14', true],
  ['::ffff:93.184.215.14', true],
  ['2606:4700:4700::1111', true],
])('%s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected)
})

test('a name is looked at by all of its addresses', async () => {
  const both = fetcherToHere({
    resolve: async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ],
  })
  expect(await both(from(`http://calendar.example:${server.port}/`))).toEqual(failed('refused_address'))
  expect(server.requests).toEqual([])
})

test('a name that changes its mind is asked once: what was checked is what is connected to', async () => {
  server.serve('BEGIN:VCALENDAR')
  const answers = ['127.0.0.1', '10.0.0.1']
  const rebinding = fetcherToHere({ resolve: async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }] })
  expect(await rebinding(from(`http://calendar.example:${server.port}/`))).toMatchObject({ kind: 'read' })
  expect(answers).toEqual(['10.0.0.1'])
  expect(await rebinding(from(`http://calendar.example:${server.port}/`))).toEqual(failed('refused_address'))
})

test('also behind a redirect to itself', async () => {
  server.answer = (_request, response) => response.writeHead(302, { location: '/again' }).end()
  const answers = ['127.0.0.1', '10.0.0.1']
  const rebinding = fetcherToHere({ resolve: async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }] })
  expect(await rebinding(from(`http://calendar.example:${server.port}/`))).toEqual(failed('refused_address'))
  expect(server.requests).toHaveLength(1)
})

test.each([
  'http://127.0.0.2/',
  'http://[::1]/',
  'http://localhost.example/',
  'file:///etc/passwd',
  'http://a:b@127.0.0.1/',
])('a redirect leads nowhere that the address itself could not: %s', async (location) => {
  server.answer = (_request, response) => response.writeHead(302, { location }).end()
  const careful = fetcherToHere({ resolve: async () => [{ address: '192.168.1.1', family: 4 }] })
  expect(await careful(from(server.url))).toEqual(failed('refused_address'))
  expect(server.requests).toHaveLength(1)
})

test('three redirects are followed, four are too many', async () => {
  const redirecting = (times: number) => {
    server.requests.length = 0
    server.answer = (_request, response) => {
      if (server.requests.length > times) response.end('BEGIN:VCALENDAR')
      else response.writeHead(301, { location: `/${server.requests.length}` }).end()
    }
    return fetchHere(from(server.url))
  }
  expect(await redirecting(3)).toMatchObject({ kind: 'read' })
  expect(await redirecting(4)).toEqual(failed('too_many_redirects'))
  expect(server.requests).toHaveLength(4)
})

const MEGABYTE = 1024 * 1024

test('more than a megabyte is too large, whether it says so or not', async () => {
  server.answer = (_request, response) => response.end('x'.repeat(MEGABYTE + 1))
  expect(await fetchHere(from(server.url))).toEqual(failed('too_large'))
  server.answer = (_request, response) => {
    const send = () => response.write('x'.repeat(64 * 1024), () => response.destroyed || setImmediate(send))
    send()
  }
  expect(await fetchHere(from(server.url))).toEqual(failed('too_large'))
  server.answer = (_request, response) => response.end('x'.repeat(MEGABYTE))
  expect(await fetchHere(from(server.url))).toMatchObject({ kind: 'read' })
})

test('a small packet that unpacks to a large one as well', async () => {
  const bomb = gzipSync(Buffer.alloc(100 * MEGABYTE))
  expect(bomb.length).toBeLessThan(MEGABYTE)
  server.answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
  expect(await fetchHere(from(server.url))).toEqual(failed('too_large'))
})

test.each(['br', 'gzip, gzip'])(
  'what is packed in a way that we did not ask for is not unpacked: %s',
  async (encoding) => {
    server.answer = (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end('x')
    expect(await fetchHere(from(server.url))).toEqual(failed('not_a_calendar'))
  },
)

test('nor what only says that it is packed', async () => {
  server.answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed')
  expect(await fetchHere(from(server.url))).toEqual(failed('not_a_calendar'))
})

test('who does not answer, or drop by drop, is too slow, and redirects share the time', async () => {
  const hasty = fetcherToHere({ timeoutMs: 400 })
  server.answer = () => {}
  expect(await hasty(from(server.url))).toEqual(failed('too_slow'))
  server.answer = (_request, response) => {
    const drip = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(drip))
  }
  expect(await hasty(from(server.url))).toEqual(failed('too_slow'))
  server.answer = (_request, response) => {
    setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 150)
  }
  expect(await hasty(from(server.url))).toEqual(failed('too_slow'))
  const unheard = fetcherToHere({ timeoutMs: 200, resolve: () => new Promise(() => {}) })
  expect(await unheard(from('http://calendar.example/'))).toEqual(failed('too_slow'))
})

test('who is not there is unreachable', async () => {
  expect(await fetchHere(from('http://127.0.0.1:1/'))).toEqual(failed('unreachable'))
  const nameless = fetcherToHere({ resolve: async () => Promise.reject(new Error('ENOTFOUND')) })
  expect(await nameless(from('http://calendar.example/'))).toEqual(failed('unreachable'))
  server.answer = (request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n')
  expect(await fetchHere(from(server.url))).toEqual(failed('unreachable'))
})
