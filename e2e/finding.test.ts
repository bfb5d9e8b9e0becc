import { tabTo } from './keyboard.ts'
import { FindScreen } from './screens/find-screen.ts'
import { RegisterScreen } from './screens/register-screen.ts'
import { expect, test } from './visitors.ts'

const HAMBURG = 'Hamburg Social Media Surgery'

test('Hamburg is found by mouse on the map; "back" leads to the same view, and Escape to its pin', async ({ page }) => {
  const find = new FindScreen(page)
  await find.open()
  await (await find.largestCluster()).click()
  await find.pin(HAMBURG).click()
  const card = find.card(HAMBURG)
  const { search } = new URL(page.url())
  await card.getByRole('link', { name: 'Open its page' }).click()
  await expect(page).toHaveURL(/\/surgeries\/hamburg$/)
  await expect(page.getByRole('heading', { level: 1, name: HAMBURG })).toBeVisible()
  await page.goBack()
  await expect(card).toBeVisible()
  expect(new URL(page.url()).search).toBe(search)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(find.pin(HAMBURG)).toBeFocused()
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

test('a town is chosen from the suggestions by arrow keys, and the map goes there; a surgery by its name', async ({
  page,
}) => {
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
  await find.search.fill('hambu')
  await find.suggestions.filter({ hasText: HAMBURG }).click()
  await expect(page.getByRole('heading', { level: 1, name: HAMBURG })).toBeVisible()
})

test('map, list and count agree for a part of the world and for a filter', async ({ page }) => {
  const find = new FindScreen(page)
  for (const search of ['at=52.5,-1.9,9', 'country=GB&state=dormant']) {
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

test('what is pointed at in the list is marked on the map, and the reverse; moving the map changes the list', async ({
  page,
}) => {
  const find = new FindScreen(page)
  await find.open('at=53.55,9.95,11')
  await find.item(HAMBURG).hover()
  await expect(find.placeOf(find.pin(HAMBURG))).toHaveAttribute('data-loud')
  await page.mouse.move(0, 0)
  await expect(find.placeOf(find.pin(HAMBURG))).not.toHaveAttribute('data-loud')
  await find.pin(HAMBURG).focus()
  await expect(find.items.filter({ hasText: HAMBURG })).toHaveAttribute('data-pointed')
  const box = await page.getByRole('region', { name: 'Map of surgeries' }).boundingBox()
  if (!box) throw new Error('The map is not there')
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.5, { steps: 8 })
  await page.mouse.up()
  await expect(find.item(HAMBURG)).toBeHidden()
  await expect(page).not.toHaveURL(/at=53\.5500,9\.9500/)
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

test('where the device does not say where it is, a sentence helps; where it does, the nearest come first, or the soonest', async ({
  page,
}) => {
  const find = new FindScreen(page)
  await find.open()
  await page.getByRole('button', { name: 'Near me' }).click()
  await expect(page.getByText(/Search for your town instead/)).toBeVisible()
  await page.context().setGeolocation({ latitude: 53.5, longitude: 10 })
  await page.context().grantPermissions(['geolocation'])
  await page.getByRole('button', { name: 'Near me' }).click()
  await expect(find.items.first()).toContainText(HAMBURG)
  await expect(find.items.first()).toContainText(/\d km away/)
  const sort = page.getByRole('group', { name: 'Sort by' })
  await expect(sort.getByRole('button', { name: 'Nearest first' })).toHaveAttribute('aria-pressed', 'true')
  await sort.getByRole('button', { name: 'Soonest first' }).click()
  await expect(page).toHaveURL(/sort=date/)
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
