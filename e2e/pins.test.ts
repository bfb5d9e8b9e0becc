import { expectAccessible } from './accessible.ts'
import { approve, moderatorOf } from './moderators.ts'
import { propose } from './proposals.ts'
import { FindScreen } from './screens/find-screen.ts'
import { SUVA } from './towns.ts'
import { expect, test } from './visitors.ts'

test('who wants the town alone to be known is a coarse pin everywhere; two about one town open as a list', async ({
  page,
  visit,
}) => {
  const moderator = await moderatorOf('FJ', visit)
  const slugs: string[] = []
  const names: string[] = []
  for (const latitude of [-18.1411, -18.1389]) {
    const { name } = await propose(page, { ...SUVA, latitude }, { pinPrecision: 'town' })
    names.push(name)
    slugs.push(await approve(moderator, { name, country: 'FJ' }))
  }
  const answers = await Promise.all(
    [`/api/v1/surgeries/${slugs[0]}`, '/api/v1/surgeries?country=FJ', '/api/v1/surgeries.geojson?country=FJ'].map(
      async (path) => (await page.request.get(path)).text(),
    ),
  )
  const html = await (await page.request.get(`/surgeries/${slugs[0]}`)).text()
  for (const answer of answers) expect(answer).toContain('-18.14')
  for (const answer of [...answers, html]) {
    expect(answer).not.toContain('18.1411')
    expect(answer).not.toContain('18.1389')
  }

  const find = new FindScreen(page)
  await find.open('at=-18.14,178.42,15&country=FJ')
  const stack = find.pins.and(page.getByRole('button', { name: /^2 surgeries about Suva, .* show them$/ }))
  await stack.click()
  const card = page.getByRole('region', { name: '2 surgeries about Suva' })
  await expect(card.getByRole('heading')).toBeFocused()
  for (const name of names) await expect(card.getByRole('link', { name })).toBeVisible()
  await expectAccessible(page, 'surgeries at one spot')
  await page.keyboard.press('Escape')
  await expect(stack).toBeFocused()
})
