import { aNewAddress, aNewName } from './proposals.ts'
import { tabTo } from './keyboard.ts'
import { RegisterScreen } from './screens/register-screen.ts'
import { listMail, waitForMail } from './setup/mailbox.ts'
import { expect, test } from './visitors.ts'

const aRegistration = () => ({
  name: aNewName('Nagpur'),
  town: 'Nagpur',
  country: 'India',
  phone: '+91 712 540000',
  email: aNewAddress('organiser'),
})

test('what is missing is said beside its field, and the focus goes there', async ({ page }) => {
  const register = new RegisterScreen(page)
  await register.open()
  await register.next.click()
  await expect(register.name).toBeFocused()
  await expect(register.name).toHaveAccessibleDescription(/Give it a name/)
  await register.name.fill('A surgery')
  await register.next.click()
  await register.next.click()
  await expect(register.town).toBeFocused()
  await expect(register.town).toHaveAccessibleDescription(/Say which town or village it is in/)
  await expect(page.getByText('Put the pin on the map, so that people can find you.').first()).toBeVisible()
})

test('without a time and without a way to reach you it does not go on, and says that one is enough', async ({
  page,
}) => {
  const register = new RegisterScreen(page)
  await register.open()
  await register.name.fill(aNewName('Nagpur'))
  await register.next.click()
  await register.chooseTown('Nagpur', 'India')
  await register.next.click()
  await register.skip.click()
  await expect(register.question('When do you meet?')).toBeVisible()
  await register.skip.click()
  await register.next.click()
  await expect(register.question('How can people reach you?')).toBeVisible()
  await expect(
    page.getByText('Tell people when you meet or how to reach you. One of the two is enough.').first(),
  ).toBeVisible()
})

test('an email address that is none is pointed out, and what was typed stays', async ({ page }) => {
  const register = new RegisterScreen(page)
  await page.goto('/register?step=you')
  await register.email.fill('asha(at)example.net')
  await register.look.click()
  await expect(register.email).toBeFocused()
  await expect(register.email).toHaveAccessibleDescription(/does not look like an email address/)
  await expect(register.email).toHaveValue('asha(at)example.net')
})

test('a pin in the sea, at zero, zero or in another country is pointed out in words before going on', async ({
  page,
}) => {
  const register = new RegisterScreen(page)
  await register.open()
  await register.name.fill('A surgery')
  await register.next.click()
  await register.putPinAt('0, 0')
  await expect(page.getByText('That’s in the middle of the ocean')).toBeVisible()
  await register.putPinAt('54.5, 3.5')
  await expect(page.getByText('The pin is in the water')).toBeVisible()
  await register.next.click()
  await expect(register.question('Where is it?')).toBeVisible()

  await register.chooseTown('Nagpur', 'India')
  await register.putPinAt('https://www.openstreetmap.org/?mlat=28.2096&mlon=83.9856#map=12/28.2096/83.9856')
  await expect(page.getByText('Two countries?')).toBeVisible()
  await page.getByRole('button', { name: 'The pin is right: it is in Nepal' }).click()
  await expect(page.getByText('Two countries?')).toBeHidden()
})

test('the pin moves by arrow keys', async ({ page }) => {
  const register = new RegisterScreen(page)
  await page.goto('/register?step=place')
  await register.chooseTown('Nagpur', 'India')
  await page.getByRole('application', { name: /^The pin\./ }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: /^Pin at 21\.\d+, 79\.\d+/ })).toBeAttached()
})

test('a likely duplicate is shown, with enough to judge by', async ({ page }) => {
  const register = new RegisterScreen(page)
  await register.open()
  await register.name.fill('Social Media Surgery Hamburg')
  await register.next.click()
  await register.chooseTown('Hamburg', 'Germany')
  await register.putPinAt('53.5525, 9.9563')
  await expect(page.getByText(/Is it (this one|one of these)\?/)).toBeVisible()
  await expect(page.getByRole('main').getByText('Hamburg Social Media Surgery')).toBeVisible()
  await page.getByRole('button', { name: 'No, mine is different' }).click()
  await expect(page.getByText(/Is it (this one|one of these)\?/)).toBeHidden()
})

test('a draft survives a reload, and the preview shows the page as the public would see it', async ({ page }) => {
  const register = new RegisterScreen(page)
  const wanted = aRegistration()
  await register.open()
  await register.fillIn(wanted)
  await expect(register.preview.getByRole('heading', { name: wanted.name })).toBeVisible()
  await page.reload()
  await expect(register.preview.getByRole('heading', { name: wanted.name })).toBeVisible()
  await expect(page.getByText(`We will write to ${wanted.email}.`)).toBeVisible()
  await page.close()
  const later = new RegisterScreen(await page.context().newPage())
  await later.open()
  await expect(later.name).toHaveValue(wanted.name)
  await expect(later.page.getByText(`“${wanted.name}” is here as you left it.`)).toBeVisible()
})

test('with the server away nothing typed is lost, and trying again makes one submission', async ({
  page,
  allowComplaint,
}) => {
  // The small map of the page may not have come yet when the network goes.
  allowComplaint(/Unable to preload CSS|Failed to fetch dynamically imported module/)
  allowComplaint(/Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION)/)
  const register = new RegisterScreen(page)
  const wanted = aRegistration()
  await register.open()
  await register.fillIn(wanted)
  await page.context().setOffline(true)
  await register.send.click()
  await expect(page.getByText('We can’t reach the server, so we haven’t sent it yet')).toBeVisible()
  await expect(register.preview.getByRole('heading', { name: wanted.name })).toBeVisible()
  await page.context().setOffline(false)

  // The first try arrives, and only its answer is lost.
  let lost = 0
  await page.route('**/api/v1/submissions', async (route) => {
    if (lost > 0) return route.fallback()
    lost += 1
    const answer = await route.fetch()
    expect(answer.status()).toBe(201)
    return route.abort('connectionfailed')
  })
  await page.getByRole('button', { name: 'Try sending again' }).click()
  await expect(page.getByText('We can’t reach the server, so we haven’t sent it yet')).toBeVisible()
  await page.getByRole('button', { name: 'Try sending again' }).click()
  await expect(register.question('Check your email')).toBeVisible()
  await waitForMail(wanted.email, /One step left/)
  expect(lost).toBe(1)
  expect(await listMail(wanted.email)).toHaveLength(1)
})

test('pressing "send" twice makes one submission', async ({ page }) => {
  const register = new RegisterScreen(page)
  const wanted = aRegistration()
  await register.open()
  await register.fillIn(wanted)
  await register.send.dblclick()
  await expect(register.question('Check your email')).toBeVisible()
  await waitForMail(wanted.email, /One step left/)
  expect(await listMail(wanted.email)).toHaveLength(1)
})

test('by keyboard alone, registering reaches the page as it will be', async ({ page }) => {
  const register = new RegisterScreen(page)
  const name = aNewName('Nagpur')
  await register.open()
  await tabTo(register.name)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(register.question('Where is it?')).toBeFocused()
  await tabTo(register.town)
  await page.keyboard.type('Nagpur')
  await tabTo(page.getByRole('button', { name: /^Nagpur.*India/ }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByText('The pin is in India')).toBeVisible()
  await tabTo(register.next)
  await page.keyboard.press('Enter')
  await expect(register.question('How do people find the door?')).toBeFocused()
  await tabTo(register.skip)
  await page.keyboard.press('Enter')
  await expect(register.question('When do you meet?')).toBeFocused()
  await tabTo(register.skip)
  await page.keyboard.press('Enter')
  await expect(register.question('How can people reach you?')).toBeFocused()
  await tabTo(register.phone)
  await page.keyboard.type('+91 712 540000')
  await page.keyboard.press('Enter')
  await expect(register.question('And how do we reach you?')).toBeFocused()
  await tabTo(register.email)
  await page.keyboard.type(aNewAddress('organiser'))
  await page.keyboard.press('Enter')
  await expect(register.question('This is how it will look')).toBeFocused()
  await expect(register.preview.getByRole('heading', { name })).toBeVisible()
})
