import { expect, test } from 'vitest'
import { buildTestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'
import { calendar, event, importing } from '../../../../test/importing.ts'
import { addAdministrator } from '../../../admin/grants.ts'

const here = importing()
const { set, read, dates, sync } = here

test.each([
  ['a page instead of a calendar', '<!doctype html>', 'not_a_calendar'],
  ['more than a megabyte', 'x'.repeat(1024 * 1024 + 1), 'too_large'],
  ['too many dates', calendar(event('1', '20261118T170000Z', 'RRULE:FREQ=DAILY')), 'too_many_dates'],
])('%s is told beside the field, and nothing is kept', async (_what, text, code) => {
  here.server.serve(text)
  const answer = await set({})
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/url', code }] })
  expect(await read()).toBeNull()
  expect(await dates()).toEqual([])
})

test.each([
  ['nonsense', 'not_an_address'],
  ['ftp://calendar.example/a.ics', 'not_an_address'],
  ['javascript:alert(1)', 'not_an_address'],
  ['https://anna:secret@calendar.example/a.ics', 'password_in_address'],
  ['http://127.0.0.2/a.ics', 'refused_address'],
  ['http://[::1]/a.ics', 'refused_address'],
  ['http://127.0.0.1:1/a.ics', 'unreachable'],
])('%s cannot be fetched: %s', async (url, code) => {
  const answer = await set({ url })
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/url', code }] })
  expect(answer.json().errors[0].detail.length).toBeGreaterThan(30)
})

test('addresses that were mistyped cost nothing of what one may set and look at in an hour, and end all the same', async () => {
  const wrong = { url: 'http://127.0.0.1:1/a.ics' }
  const look = (url: string) =>
    here.api.post(`/surgeries/${here.surgery.slug}/import/effects-preview`, { url }, here.anna)
  for (let count = 0; count < 22; count += 1) {
    expect((await set(wrong)).statusCode).toBe(400)
    expect((await look(wrong.url)).statusCode).toBe(400)
  }
  const counted = await here.api.db.rateLimit.findMany({ where: { key: { startsWith: 'import' } } })
  expect(counted.map(({ points }) => points).toSorted((a, b) => a - b)).toEqual([0, 0, 22, 22])
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  expect((await look(here.server.url)).statusCode).toBe(200)
  expect((await set({})).statusCode).toBe(200)
  await here.api.db.rateLimit.updateMany({
    where: { key: { startsWith: 'imports-account-tries:' } },
    data: { points: 100 },
  })
  expect((await set(wrong)).json().code).toBe('too_many_requests')
})

test('without a test’s allowance nothing of this machine is fetched', async () => {
  const strict = await buildTestApp()
  const bert = await strict.signIn('bert@example.org')
  const { id } = await strict.db.user.findUniqueOrThrow({ where: { email: 'bert@example.org' } })
  const { slug } = await buildSurgery(strict.db, { organiserId: id })
  for (const url of [here.server.url, 'http://127.0.0.1/', 'https://localhost/']) {
    const answer = await strict.put(`/surgeries/${slug}/import`, { url }, bert)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ code: 'refused_address' }] })
  }
  expect(here.server.requests).toEqual([])
  await strict.close()
})

test('a subscription by its other name is understood', async () => {
  const answer = await set({ url: here.server.url.replace('http:', 'webcal:') })
  // As https, which this server does not speak.
  expect(answer.json().errors[0].code).toBe('unreachable')
})

test('one address takes the place of another, and without any the dates go', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  await set({})
  here.server.serve(calendar(event('2', '20261209T170000Z')))
  await set({ url: `${here.server.url}?other` })
  expect(await dates()).toEqual(['2026-12-09T18:00 scheduled'])
  expect((await here.api.remove(here.path, here.anna)).statusCode).toBe(204)
  expect((await here.api.remove(here.path, here.anna)).statusCode).toBe(204)
  expect(await dates()).toEqual([])
  expect(await read()).toBeNull()
  const actions = await here.api.db.auditEntry.findMany({
    where: { surgeryId: here.surgery.id },
    orderBy: { at: 'asc' },
  })
  expect(actions.map(({ action }) => action)).toEqual(['set_import', 'set_import', 'remove_import'])
})

test('strangers and the public see nothing of it', async () => {
  here.server.serve(calendar())
  await set({})
  expect((await here.api.get(here.path, here.stranger)).json()).toMatchObject({ status: 403, code: 'not_allowed' })
  expect((await here.api.get(here.path)).json()).toMatchObject({ status: 401 })
  expect((await set({}, here.stranger)).statusCode).toBe(403)
  expect((await here.api.remove(here.path, here.stranger)).statusCode).toBe(403)
  expect((await here.api.get('/surgeries/none/import', here.anna)).statusCode).toBe(404)
  expect(here.server.requests).toHaveLength(1)
})

test('an administrator sees at which host it lies, and not the key in its address', async () => {
  here.server.serve(calendar())
  await set({ url: `${here.server.url}?key=secret` })
  await addAdministrator(here.api.db, 'stranger@example.org')
  expect((await here.api.get(here.path, here.stranger)).json().import.url).toBe(new URL(here.server.url).origin)
  expect((await here.api.remove(here.path, here.stranger)).statusCode).toBe(204)
  await here.api.db.roleGrant.deleteMany()
})

test('what has ended takes no dates, and asks nobody', async () => {
  here.server.serve(calendar())
  await set({})
  await here.api.db.surgery.update({ where: { id: here.surgery.id }, data: { state: 'ended' } })
  await sync()
  expect((await set({})).json()).toMatchObject({ status: 409, code: 'move_not_open' })
  expect(here.server.requests).toHaveLength(1)
})

test('more than twenty addresses an hour from one account are too many', async () => {
  here.server.serve(calendar(event('1', '20261202T170000Z')))
  expect((await set({})).statusCode).toBe(200)
  const counter = { where: { key: { startsWith: 'imports-account:' }, points: 1 } }
  expect(await here.api.db.rateLimit.updateMany({ ...counter, data: { points: 19 } })).toEqual({ count: 1 })
  expect((await set({})).statusCode).toBe(200)
  expect((await set({})).statusCode).toBe(429)
})
