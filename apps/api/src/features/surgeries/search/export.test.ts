import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

test('a spreadsheet reads no text of ours as a formula, and every text comes back whole', async () => {
  await buildSurgery(api.db, {
    name: '=HYPERLINK("http://x.example","tea")',
    summary: '+44, or "ask", at\nthe door',
    organisation: '@SUM(A1)',
    longitude: -1.9,
    countryCode: 'GB',
    timeZone: 'Europe/London',
  })
  const [row] = parse<Record<string, string>>((await api.get('/surgeries.csv')).body, { columns: true })
  expect(row).toMatchObject({
    name: `'=HYPERLINK("http://x.example","tea")`,
    summary: `'+44, or "ask", at\nthe door`,
    organisation: "'@SUM(A1)",
    longitude: '-1.9',
  })
})
