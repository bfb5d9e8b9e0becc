import { FindScreen } from './screens/find-screen.ts'
import { expect, test } from './visitors.ts'

test('an unknown address is a real 404, with a way on', async ({ page, allowComplaint }) => {
  allowComplaint(/status of 404/)
  for (const [path, title] of [
    ['/no/such/page', 'There is no such page'],
    ['/surgeries/no-such-surgery', 'We know of no surgery here'],
  ] as const) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await page.getByRole('main').getByRole('link', { name: 'Find a surgery' }).click()
  await expect(new FindScreen(page).heading).toBeVisible()
})

test('changing to Nepali keeps where one is, and is remembered', async ({ page }) => {
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
})

test('a half-filled form keeps its words when the language changes', async ({ page }) => {
  await page.goto('/register')
  await page.getByRole('textbox', { name: 'Name of the surgery' }).fill('पोखरा सर्जरी')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ne')
  await expect(page.getByRole('main').getByRole('textbox')).toHaveValue('पोखरा सर्जरी')
})

test("a surgery's page previews well: title, description, canonical address and structured data are in the HTML", async ({
  page,
}) => {
  const html = await (await page.request.get('/surgeries/hamburg')).text()
  expect(html).toMatch(/<title>[^<]*Hamburg Social Media Surgery/)
  expect(html).toMatch(/<meta [^>]*property="og:title"/)
  expect(html).toMatch(/<meta [^>]*name="description"/)
  expect(html).toMatch(/<link [^>]*rel="canonical"[^>]*\/surgeries\/hamburg"/)
  expect(html).toContain('application/ld+json')
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
