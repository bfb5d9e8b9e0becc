import { DAY_MS } from '../packages/domain/src/dates/durations.ts'
import { FindScreen } from './screens/find-screen.ts'
import { expect, test } from './visitors.ts'

const HAMBURG = 'Hamburg Social Media Surgery'
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

test('dates are asked for by days or in one tap, kept in the address and taken away; days without one lead on', async ({
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
  await page.getByRole('button', { name: /^Remove .* – / }).click()
  await expect(page).not.toHaveURL(/from=/)
  await when.getByRole('button', { name: 'This week', exact: true }).click()
  await expect(page).toHaveURL(/when=week$/)
  await expect(when.getByRole('button', { name: 'This week', exact: true })).toHaveAttribute('aria-pressed', 'true')

  await page.goto('/?at=53.55,9.99,9&from=2060-01-01&to=2060-01-02')
  const main = page.getByRole('main')
  await expect(main.getByText('Nothing here on these days')).toBeVisible()
  await expect(main.getByText('The next one here:')).toBeVisible()
  await expect(main.getByRole('link', { name: HAMBURG })).toBeVisible()
  await main.getByRole('button', { name: /^Any time \(1\)/ }).click()
  await expect(find.item(HAMBURG)).toBeVisible()
})
