import type { DateEffects } from '@surgeries/contracts/effects'
import { expect, test } from 'vitest'
import { attend } from '../../../../test/attending.ts'
import { calendar, event, importing } from '../../../../test/importing.ts'

const here = importing()
const { set, read, dates } = here

const preview = (body: object, as = here.anna) => here.api.post(`${here.path}/effects-preview`, body, as)
const effects = async (body: object): Promise<DateEffects> => {
  const answer = await preview(body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const named = ({ dates: some }: DateEffects['lost']) =>
  some.map(({ localStart, people }) => `${localStart} (${people})`)

/** Two evenings from elsewhere, and somebody who said that they come to the first. */
async function takeTwo() {
  here.server.serve(calendar(event('1', '20261202T170000Z'), event('2', '20261209T170000Z')))
  await set({})
  await attend(here.api, here.surgery.id, { email: 'ram@example.org', recurrenceId: '2026-12-02T18:00' })
}

test('before another calendar is taken it is shown which dates and how many people that concerns, and nothing is kept', async () => {
  await takeTwo()
  here.server.serve(calendar(event('1', '20261202T190000Z'), event('3', '20261216T170000Z')))
  const shown = await effects({ url: here.server.url })
  expect(shown.people).toBe(1)
  expect(named(shown.moved)).toEqual(['2026-12-02T20:00 (1)'])
  expect(named(shown.lost)).toEqual(['2026-12-09T18:00 (0)'])
  expect(named(shown.gained)).toEqual(['2026-12-16T18:00 (0)'])
  expect(await dates()).toEqual(['2026-12-02T18:00 scheduled', '2026-12-09T18:00 scheduled'])
  await set({})
  expect(await dates()).toEqual(['2026-12-02T20:00 scheduled', '2026-12-16T18:00 scheduled'])
})

test('before it is taken away it is shown whose dates go', async () => {
  await takeTwo()
  const shown = await effects({ url: null })
  expect(shown.people).toBe(1)
  expect(named(shown.lost)).toEqual(['2026-12-02T18:00 (1)', '2026-12-09T18:00 (0)'])
  expect(await read()).not.toBeNull()
  await here.api.remove(here.path, here.anna)
  expect(await dates()).toEqual([])
})

test('other words of titles are another choice of dates', async () => {
  await takeTwo()
  const shown = await effects({ url: here.server.url, match: 'surgery' })
  expect(shown.lost.total).toBe(2)
})

test('a calendar that cannot be read is told beside its address, and nobody else may look', async () => {
  await takeTwo()
  here.server.serve('<html>')
  const refused = await preview({ url: here.server.url })
  expect(refused.statusCode).toBe(400)
  expect(refused.json().errors).toMatchObject([{ pointer: '/url', code: 'not_a_calendar' }])
  expect((await preview({ url: null }, here.stranger)).statusCode).toBe(403)
  expect((await here.api.post(`${here.path}/effects-preview`, { url: null })).statusCode).toBe(401)
})
