import { tabTo } from './keyboard.ts'
import { FindScreen } from './screens/find-screen.ts'
import { RegisterScreen } from './screens/register-screen.ts'
import { expect, test } from './visitors.ts'

const HAMBURG = 'Hamburg Social Media Surgery'

test('Hamburg is found from the world view by mouse, on the map', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open()
  await (await find.largestCluster()).click()
  await find.pin(HAMBURG).click()
  await find.card(HAMBURG).getByRole('link', { name: 'Open its page' }).click()
  await expect(page).toHaveURL(/\/surgeries\/hamburg$/)
  await expect(page.getByRole('heading', { level: 1, name: HAMBURG })).toBeVisible()
  await expect(page.getByText('Kultwerk West').first()).toBeVisible()
})

test('Hamburg is found from the world view by keyboard alone, on the map', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open()
  await tabTo(page.getByRole('link', { name: 'Go to the map' }))
  await page.keyboard.press('Enter')
  await tabTo(await find.largestCluster())
  await page.keyboard.press('Enter')
  await expect(find.pins.and(page.locator(':focus'))).toBeVisible()
  await tabTo(find.pin(HAMBURG))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: HAMBURG, level: 2 })).toBeFocused()
  await tabTo(find.card(HAMBURG).getByRole('link', { name: 'Open its page' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: HAMBURG })).toBeFocused()
})

test('Escape closes the card of a pin and gives the focus back to the pin', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open('at=53.55,9.95,11')
  await find.pin(HAMBURG).press('Enter')
  await expect(find.card(HAMBURG)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(find.card(HAMBURG)).toBeHidden()
  await expect(find.pin(HAMBURG)).toBeFocused()
})

test('Hamburg is found by typing a part of its name and choosing it', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open()
  await find.search.fill('hambu')
  await find.suggestions.filter({ hasText: HAMBURG }).click()
  await expect(page.getByRole('heading', { level: 1, name: HAMBURG })).toBeVisible()
})

test('a town is chosen from the suggestions with the arrow keys, and the map goes there', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open()
  await find.search.pressSequentially('Hamburg')
  await expect(find.suggestions.filter({ hasText: /^Hamburg\s*Germany$/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveText(/^Hamburg\s*Germany$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]at=53\.5\d*,(9\.9|10\.0)\d*,1[01]/)
  await expect(find.pin(HAMBURG)).toBeVisible()
  await expect(find.count).toHaveText('1 surgery on this map')
})

test('accents, misspellings and other scripts are forgiven', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open()
  for (const typed of ['Kathmandu', 'Katmandu', 'काठमाडौँ', 'kathmandou']) {
    await find.search.fill(typed)
    await find.search.press('Enter')
    await expect(find.item('COCAP Social Media Surgery'), typed).toBeVisible()
  }
})

test('map, list and count agree for the world, for a part of it, for a filter and for a search', async ({ page }) => {
  const find = new FindScreen(page)
  for (const search of [
    'country=GB',
    'at=52.5,-1.9,9',
    'country=GB&state=dormant',
    'q=manchester',
    'access=step_free&country=GB,DE,NZ',
  ]) {
    await find.open(search)
    await expect(find.count).toBeVisible()
    await find.showAll()
    await expect
      .poll(async () => {
        const { said, onMap, listed } = await find.totals()
        return said > 0 && onMap === said && listed === said
      }, search)
      .toBe(true)
  }
})

test('moving the map changes the list', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open('at=53.55,9.95,11')
  await expect(find.item(HAMBURG)).toBeVisible()
  const map = page.getByRole('region', { name: 'Map of surgeries' })
  const box = await map.boundingBox()
  if (!box) throw new Error('The map is not there')
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.5, { steps: 8 })
  await page.mouse.up()
  await expect(find.item(HAMBURG)).toBeHidden()
  await expect(page).not.toHaveURL(/at=53\.5500,9\.9500/)
})

test('pointing at an item shows its pin, and the reverse', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open('country=DE,NL,DK')
  const item = find.items.filter({ hasText: HAMBURG })
  await find.item(HAMBURG).hover()
  await expect(find.placeOf(find.pin(HAMBURG))).toHaveAttribute('data-loud')
  await page.mouse.move(0, 0)
  await expect(find.placeOf(find.pin(HAMBURG))).not.toHaveAttribute('data-loud')
  await find.pin(HAMBURG).focus()
  await expect(item).toHaveAttribute('data-pointed')
})

test('the address holds the view: it can be shared, and gone back from', async ({ page, visit }) => {
  const find = new FindScreen(page)
  await find.open()
  await find.search.fill('Hamburg')
  await find.search.press('Enter')
  await expect(page).toHaveURL(/q=Hamburg/)
  await page.getByRole('button', { name: 'Filters' }).click()
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^Germany/ })
    .check()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Show \d+ surger/ })
    .click()
  await expect(page).toHaveURL(/country=DE/)
  await find.pin(HAMBURG).click()
  await expect(page).toHaveURL(/selected=hamburg/)

  const friend = new FindScreen(await visit())
  await friend.page.goto(page.url())
  await expect(friend.card(HAMBURG)).toBeVisible()
  await expect(friend.search).toHaveValue('Hamburg')
  await expect(friend.page.getByRole('button', { name: 'Remove Germany' })).toBeVisible()

  await page.goBack()
  await expect(find.card(HAMBURG)).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Remove Germany' })).toBeHidden()
  await page.goBack()
  await expect(find.search).toHaveValue('')
})

test('going back from a surgery returns to the same view', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open('at=52.5,-1.9,9')
  await find.item('Central Birmingham Social Media Surgery').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Central Birmingham Social Media Surgery' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/at=52\.5000,-1\.9000,9|at=52\.5,-1\.9,9/)
  await expect(find.item('Central Birmingham Social Media Surgery')).toBeVisible()
})

test('"near me" sorts by distance and says how far', async ({ visit }) => {
  const page = await visit({ geolocation: { latitude: 53.5, longitude: 10 }, permissions: ['geolocation'] })
  const find = new FindScreen(page)
  await find.open()
  await page.getByRole('button', { name: 'Near me' }).click()
  await expect(find.items.first()).toContainText(HAMBURG)
  await expect(find.items.first()).toContainText(/\d km away/)
})

test('when the device does not tell where it is, a sentence says what to do instead', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open()
  await page.getByRole('button', { name: 'Near me' }).click()
  await expect(page.getByText(/Search for your town instead/)).toBeVisible()
})

test('nothing found says what to ask less of and invites to start one here, with the place carried over', async ({
  page,
}) => {
  const find = new FindScreen(page)
  await page.goto('/?at=46.9466,7.4440,12&offers=open_data')
  await expect(page.getByText('No surgeries here match your filters')).toBeVisible()
  await expect(
    page
      .getByRole('button', { name: /^Search everywhere/ })
      .or(page.getByRole('button', { name: /^Without/ }))
      .first(),
  ).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Start one in Bern' }).click()
  const register = new RegisterScreen(page)
  await register.name.fill('Bern Social Media Surgery')
  await register.next.click()
  await expect(register.town).toHaveValue('Bern')
  await page.goBack()
  await page.goBack()
  await expect(find.heading).toBeVisible()
})
