import { FindScreen } from './screens/find-screen.ts'
import { expect, test } from './visitors.ts'

test('when the map never comes, list, filters and pages have everything', async ({ page, allowComplaint }) => {
  allowComplaint(
    /Failed to load resource: net::ERR_FAILED|Failed to fetch dynamically imported module|Unable to preload CSS/,
  )
  await page.route(/\/assets\/(surgery-map|map-frame|few-pins-map|leaflet)/, (route) => route.abort())
  const find = new FindScreen(page)
  await page.goto('/')
  await expect(page.getByText('We couldn’t load the map. Everything is in the list.')).toBeVisible()
  await expect(find.count).toHaveText(/surgeries in the world/)
  await page.getByRole('button', { name: 'Filters' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^Germany/ })
    .check()
  await page.getByRole('dialog').getByRole('button', { name: 'Show 1 surgery' }).click()
  await expect(find.count).toHaveText('1 surgery matches')
  await find.item('Hamburg Social Media Surgery').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hamburg Social Media Surgery' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('heading', { name: 'Where' })).toBeVisible()
})
