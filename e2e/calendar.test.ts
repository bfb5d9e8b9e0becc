import { expectAccessible } from './accessible.ts'
import { FindScreen } from './screens/find-screen.ts'
import { expect, test } from './visitors.ts'

test('the calendar shows the dates of the filter that the list has, by keyboard alone', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open('country=DE')
  await page.getByRole('main').getByRole('link', { name: 'Calendar' }).click()
  await expect(page).toHaveURL(/\/calendar\?.*country=DE/)
  await expect(page.getByRole('heading', { level: 1, name: 'What is on' })).toBeVisible()
  const sheet = page.getByRole('grid')
  await expect(sheet).toBeVisible()
  await expectAccessible(page, 'the calendar as a month')

  // Hamburg meets on the second Monday of every month.
  await page
    .getByRole('button', { name: /^Go to / })
    .last()
    .click()
  const dated = sheet.getByRole('button', { name: /1 date/ })
  await expect(dated).toHaveCount(1)
  await dated.press('Enter')
  await expect(page.getByRole('link', { name: 'Hamburg Social Media Surgery' })).toBeVisible()
  await page.goBack()

  await page.goto('/calendar?country=DE&view=agenda')
  await expect(page.getByRole('link', { name: 'Hamburg Social Media Surgery' }).first()).toBeVisible()
  await expectAccessible(page, 'the calendar as an agenda')
})
