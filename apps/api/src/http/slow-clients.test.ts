import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../test/app.ts'
import type { Env } from '../env.ts'
import type { HttpLimits } from '../limits/of-requests.ts'

const LIMITS = { headersMs: 300, receiveMs: 600, stallMs: 60_000, wholeMs: 60_000, connections: 20 }
const POST = 'POST /api/v1/sign-in-links HTTP/1.1\r\nHost: x\r\nOrigin: http://127.0.0.1:8080\r\n'

let t: TestApp
const sockets: Socket[] = []
beforeEach(async () => {
  t = await serve(LIMITS)
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await t.close()
})

async function serve(limits: Partial<HttpLimits>, env: Partial<Env> = {}): Promise<TestApp> {
  const built = await buildTestApp({ limits: { ...LIMITS, ...limits }, env })
  await built.app.listen({ port: 0, host: '127.0.0.1' })
  return built
}

async function open(bytes: string, { app } = t, localAddress = '127.0.0.1'): Promise<Socket> {
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const socket = connect({ port, host: '127.0.0.1', localAddress })
  socket.on('error', () => {})
  sockets.push(socket)
  await once(socket, 'connect')
  socket.write(bytes)
  return socket
}

test.each([
  ['the head', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['the body', `${POST}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`],
])('whoever takes too long to send %s is told so and hung up on', async (_part, bytes) => {
  expect(await text(await open(bytes))).toMatch(/^HTTP\/1\.1 408 .*"request_timeout"/s)
})

test('whoever does not read the answer is hung up on', async () => {
  const impatient = await serve({ wholeMs: 400 })
  const socket = await open('GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200), impatient)
  socket.pause()
  await expect.poll(() => connectionsOf(impatient), { timeout: 15_000 }).toBe(0)
  await impatient.close()
})

test('one network does not take the connections of all others', async () => {
  const fair = await serve({ connectionsOfNetwork: 5 })
  const many = await Promise.all(Array.from({ length: 9 }, () => open('', fair)))
  await expect.poll(() => many.filter((socket) => socket.closed || socket.destroyed).length).toBe(4)
  const other = await open('GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', fair, '127.0.0.2')
  expect(await text(other)).toMatch(/^HTTP\/1\.1 200 /)
  for (const socket of many) socket.destroy()
  await expect.poll(() => connectionsOf(fair)).toBe(0)
  const again = await open('GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', fair)
  expect(await text(again)).toMatch(/^HTTP\/1\.1 200 /)
  await fair.close()
})

test('the connections of a trusted proxy are those of many people', async () => {
  const behind = await serve({ connectionsOfNetwork: 5 }, { TRUST_PROXY: '127.0.0.1' })
  const many = await Promise.all(Array.from({ length: 9 }, () => open('', behind)))
  await expect.poll(() => connectionsOf(behind)).toBe(9)
  expect(many.filter((socket) => socket.closed || socket.destroyed)).toEqual([])
  await behind.close()
})

test('more connections than there is room for are not taken', async () => {
  const many = await Promise.all(Array.from({ length: 30 }, () => open('')))
  await expect.poll(() => many.filter((socket) => socket.closed || socket.destroyed).length).toBe(10)
})

test.each([
  ['sends slowly', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['stays connected for the next request', 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['does not read', 'GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(200)],
])(
  'a client that %s does not hold a stop',
  async (_what, bytes) => {
    const patient = await serve({ headersMs: 60_000, receiveMs: 60_000 })
    const socket = await open(bytes, patient)
    socket.pause()
    await expect.poll(() => connectionsOf(patient)).toBe(1)
    await Promise.all([patient.app.close(), patient.app.finishRequests()])
    expect(patient.app.server.listening).toBe(false)
    await patient.close()
  },
  15_000,
)

test('a request that is being worked on is finished before the stop, also while others dawdle', async () => {
  const blocker = new pg.Client({ connectionString: t.url })
  await blocker.connect()
  await blocker.query('BEGIN')
  await blocker.query('LOCK TABLE surgery IN ACCESS EXCLUSIVE MODE')
  const dawdler = await open('GET / HTTP/1.1\r\nHost: x\r\n')
  dawdler.resume()
  const answer = text(await open('GET /api/v1/surgeries HTTP/1.1\r\nHost: x\r\n\r\n'))
  // A connection of its own: what goes on elsewhere stands still for one that is in a transaction.
  const waits = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
  const watcher = new pg.Client({ connectionString: t.url })
  await watcher.connect()
  await expect.poll(async () => (await watcher.query<{ n: number }>(waits)).rows[0]?.n).toBeGreaterThan(0)
  await watcher.end()
  const stopping = Promise.all([t.app.close(), t.app.finishRequests()])
  await expect.poll(() => t.app.server.listening).toBe(false)
  await blocker.query('ROLLBACK')
  await blocker.end()
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /)
  await stopping
  await expect.poll(() => dawdler.closed).toBe(true)
})

test('whoever is in a hurry waits for nobody', async () => {
  const patient = await serve({ headersMs: 60_000, receiveMs: 60_000 })
  const dawdler = await open('GET / HTTP/1.1\r\nHost: x\r\n', patient)
  await expect.poll(() => connectionsOf(patient)).toBe(1)
  await Promise.all([patient.app.close(), patient.app.finishRequests(AbortSignal.abort())])
  await expect.poll(() => dawdler.closed).toBe(true)
  await patient.close()
})

function connectionsOf({ app }: TestApp): Promise<number> {
  return new Promise((resolve, reject) =>
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
}
