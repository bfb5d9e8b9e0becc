import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

test('a published surgery is in the list', async () => {
  const { slug } = await buildSurgery(api.db)
  const answer = await api.get('/surgeries')
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ total: 1, items: [{ slug }], nextCursor: null })
})
