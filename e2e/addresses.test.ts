import { FindScreen } from './screens/find-screen.ts'
import { expect, test } from './visitors.ts'

test('changing to Nepali keeps where one is and what was typed, and is remembered', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open('country=NP&q=Katmandu')
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'नेपाली' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'ne')
  await expect(page).toHaveURL(/country=NP/)
  await expect(page.getByRole('search').getByRole('combobox')).toHaveValue('Katmandu')
  await expect(page.getByRole('link', { name: 'COCAP Social Media Surgery' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[\u0900-\u097f]/)
  await page.getByRole('link', { name: 'COCAP Social Media Surgery' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'COCAP Social Media Surgery' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ne')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/[\u0900-\u097f]/)

  await page.goto('/register')
  const name = page.getByRole('main').getByRole('textbox')
  await name.fill('पोखरा सर्जरी')
  await page.getByRole('combobox').first().selectOption('en')
  await expect(page.getByRole('textbox', { name: 'Name of the surgery' })).toHaveValue('पोखरा सर्जरी')
})

test('a page opens at its top, and "back" opens the last one where it was left', async ({ page }) => {
  await page.goto('/about')
  const link = page.getByRole('main').getByRole('link', { name: 'Start one' })
  await link.scrollIntoViewIfNeeded()
  const left = await page.evaluate(() => window.scrollY)
  expect(left).toBeGreaterThan(0)
  await link.click()
  await expect(page).toHaveURL(/\/register/)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(link).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left)
})
