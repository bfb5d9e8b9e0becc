import type { Page } from '@playwright/test'
import { approve, moderatorOf } from './moderators.ts'
import { aNewAddress, aNewName, propose } from './proposals.ts'
import { FindScreen } from './screens/find-screen.ts'
import { RegisterScreen } from './screens/register-screen.ts'
import { linkIn, waitForMail } from './setup/mailbox.ts'
import { SUVA } from './towns.ts'
import { translatePages } from './translator.ts'
import { expect, test } from './visitors.ts'

test('a browser that translates: registering, with its mistakes, to the private page', async ({ page }) => {
  await translatePages(page.context())
  const register = new RegisterScreen(page)
  const wanted = {
    name: aNewName('Nagpur'),
    town: 'Nagpur',
    country: 'India',
    phone: '+91 712 540000',
    email: aNewAddress('organiser'),
  }
  await register.open()
  await translated(page)
  await register.next.click()
  await expect(register.name).toHaveAccessibleDescription(/Give it a name/)
  await register.name.fill(wanted.name)
  await register.next.click()
  await translated(page)
  await register.next.click()
  await expect(page.getByText('Put the pin on the map, so that people can find you.').first()).toBeVisible()
  await translated(page)
  await register.putPinAt('54.5, 3.5')
  await translated(page)
  await register.open()
  await register.fillIn(wanted)
  await translated(page)
  await register.send.click()
  await expect(page.getByText(wanted.email)).toBeVisible()
  await page.goto(new URL(linkIn(await waitForMail(wanted.email))).pathname)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectWhole(page)
})

test('a browser that translates finds every page whole, and what changes on it', async ({
  visit,
  page,
  allowComplaint,
}) => {
  allowComplaint(/status of 40[014]/)
  const moderator = await moderatorOf('FJ', visit, 2)
  const { name } = await propose(page, SUVA)
  const slug = await approve(moderator, { name, country: 'FJ' })
  const waiting = await propose(page, SUVA)
  await translatePages(moderator.context())
  for (const path of [
    '/',
    '/calendar',
    `/surgeries/${slug}`,
    '/surgeries/no-such-surgery',
    '/about',
    '/about/data',
    '/register',
    waiting.statusPath,
    `/questions/${'x'.repeat(40)}`,
    `/attendances/${'x'.repeat(40)}`,
    '/sign-in',
    '/sign-in/confirm?token=0123456789abcdef&next=/me',
    '/me',
    '/moderation',
    '/moderation/reports',
    `/moderation/surgeries/${slug}`,
    '/no/such/page',
  ]) {
    await moderator.goto(path)
    await expectWhole(moderator)
  }
  await moderator.goto('/moderation?country=FJ')
  await moderator.getByRole('link', { name: waiting.name }).click()
  await expect(moderator.getByRole('heading', { level: 1, name: waiting.name })).toBeVisible()
  await expectWhole(moderator)
  await moderator.goto('/')
  await translated(moderator)
  await new FindScreen(moderator).search.fill('Hamburg')
  await moderator.keyboard.press('Enter')
  await expect(moderator.getByRole('main')).toContainText('Hamburg Social Media Surgery')
  await expectWhole(moderator)
})

async function translated(page: Page) {
  await page.waitForFunction(() => document.querySelector('font') && window.isTranslated)
}

async function expectWhole(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('One moment')
  await translated(page)
  await expect(page.getByText('Something went wrong with this page')).toBeHidden()
}
