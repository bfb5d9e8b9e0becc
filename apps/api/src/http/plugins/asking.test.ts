import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'
import { buildSurgery } from '../../../test/build.ts'

let t: TestApp
beforeAll(async () => {
  t = await buildTestApp()
})
afterAll(() => t.close())

it.each(['/surgeries', '/calendar', '/map?zoom=3'])(
  '%s is the same where a follower was added to its address',
  async (path) => {
    const plain = await t.get(path)
    const followed = await t.get(
      `${path}${path.includes('?') ? '&' : '?'}fbclid=1&gclid=2&utm_source=mail&UTM_Medium=x`,
    )
    expect([followed.statusCode, followed.body]).toEqual([plain.statusCode, plain.body])
  },
)

it('feeds and pages too, and the canonical address has none of it', async () => {
  const { slug } = await buildSurgery(t.db, { name: 'Followed' })
  for (const url of [`/api/v1/surgeries/${slug}/calendar.ics`, `/surgeries/${slug}`]) {
    const answer = await t.ask({ method: 'GET', url: `${url}?utm_source=mail&fbclid=1` })
    expect([url, answer.statusCode]).toEqual([url, 200])
    expect(answer.body).not.toMatch(/utm_source|fbclid/)
  }
  expect((await t.get('/surgeries?utm=1')).statusCode).toBe(400)
})

it('asks for https on other hosts of the domain only where its operator says so', async () => {
  for (const HSTS_SUBDOMAINS of [true, false]) {
    const secure = await buildTestApp({ env: { PUBLIC_URL: 'https://surgeries.example', HSTS_SUBDOMAINS } })
    const { headers } = await secure.ask({ url: '/about' })
    expect(String(headers['strict-transport-security']).includes('includeSubDomains')).toBe(HSTS_SUBDOMAINS)
    await secure.close()
  }
})
