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

test('a draft survives a reload and a closed tab, the preview shows the page, and pressing "send" twice makes one submission', async ({
  page,
}) => {
  const wanted = aRegistration()
  const register = new RegisterScreen(page)
  await register.open()
  await register.fillIn(wanted)
  await page.reload()
  await expect(register.preview.getByRole('heading', { name: wanted.name })).toBeVisible()
  await page.close()
  const later = new RegisterScreen(await page.context().newPage())
  await later.open()
  await expect(later.name).toHaveValue(wanted.name)
  await expect(later.page.getByText(`“${wanted.name}” is here as you left it.`)).toBeVisible()
  await later.page.goto('/register?step=check')
  await expect(later.preview.getByRole('heading', { name: wanted.name })).toBeVisible()
  await expect(later.page.getByText(`We will write to ${wanted.email}.`)).toBeVisible()
  await later.send.dblclick()
  await expect(later.question('Check your email')).toBeVisible()
  await waitForMail(wanted.email, /One step left/)
  expect(await listMail(wanted.email)).toHaveLength(1)
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

test('by keyboard alone, the pin included, registering reaches the page as it will be', async ({ page }) => {
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
  await tabTo(page.getByRole('application', { name: /^The pin\./ }))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: /^Pin at 21\.\d+, 79\.\d+/ })).toBeAttached()
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
