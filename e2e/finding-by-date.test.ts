import { DAY_MS } from '../packages/domain/src/dates/durations.ts'
import { expectAccessible } from './accessible.ts'
import { FindScreen } from './screens/find-screen.ts'
import { expect, test } from './visitors.ts'

const HAMBURG = 'Hamburg Social Media Surgery'
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

test('dates are asked for by days or in one tap; the address holds them, and a chip takes them away', async ({
  page,
}) => {
  const find = new FindScreen(page)
  await find.open()
  const when = page.getByRole('group', { name: 'When' })
  await when.getByRole('button', { name: 'Choose days' }).click()
  await page.getByLabel('From', { exact: true }).fill(dayIn(1))
  await page.getByLabel('To', { exact: true }).fill(dayIn(40))
  await expect(page).toHaveURL(new RegExp(`from=${dayIn(1)}&to=${dayIn(40)}`))
  // Everything that has a rule meets within forty days; what has no dates is not there.
  await expect(find.item(HAMBURG)).toBeVisible()
  await expect(find.item('Liverpool Social Media Surgery')).toBeHidden()
  await page.reload()
  await expect(find.item(HAMBURG)).toBeVisible()
  await expectAccessible(page, 'map and list of some days')
  await page.getByRole('button', { name: /^Remove .* – / }).click()
  await expect(page).not.toHaveURL(/from=/)
  await when.getByRole('button', { name: 'This week', exact: true }).click()
  await expect(page).toHaveURL(/when=week$/)
  await expect(when.getByRole('button', { name: 'This week', exact: true })).toHaveAttribute('aria-pressed', 'true')
})

test('days without a date lead on to the next one, and to any time', async ({ page }) => {
  await page.goto('/?at=53.55,9.99,9&from=2060-01-01&to=2060-01-02')
  const main = page.getByRole('main')
  await expect(main.getByText('Nothing here on these days')).toBeVisible()
  await expect(main.getByText('The next one here:')).toBeVisible()
  await expect(main.getByRole('link', { name: HAMBURG })).toBeVisible()
  await expectAccessible(page, 'no date on these days')
  await main.getByRole('button', { name: /^Any time \(1\)/ }).click()
  await expect(new FindScreen(page).item(HAMBURG)).toBeVisible()
})

test('a visitor in another zone sees both times, in the list and on the page', async ({ visit }) => {
  const page = await visit({ timezoneId: 'Asia/Kathmandu' })
  const find = new FindScreen(page)
  await page.goto('/?country=DE')
  await expect(find.items.filter({ hasText: HAMBURG })).toContainText(/18:00 CES?T\s·\s+2[12]:45 for you/)
  await find.item(HAMBURG).click()
  const next = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Berlin time' }).first()
  await expect(next).toContainText(/18:00–20:00, Berlin time \(CES?T\)/)
  await expect(next).toContainText(/(22:45–00:45 \(next day\)|21:45–23:45) for you/)
})

test('what is near can be listed by distance or by date', async ({ page }) => {
  await page.goto('/?near=51.51,-0.13')
  const sort = page.getByRole('group', { name: 'Sort by' })
  await expect(sort.getByRole('button', { name: 'Nearest first' })).toHaveAttribute('aria-pressed', 'true')
  await sort.getByRole('button', { name: 'Soonest first' }).click()
  await expect(page).toHaveURL(/sort=date/)
  const starts = page.locator('main li:has(h3) li:first-child time')
  await expect(starts.first()).toBeVisible()
  const moments = await starts.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(moments).toEqual(moments.toSorted())
})
