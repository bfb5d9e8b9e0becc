import { signIn } from './moderators.ts'
import { aNewAddress } from './proposals.ts'
import { linkIn, waitForMail } from './setup/mailbox.ts'
import { expect, test } from './visitors.ts'

test('signing in takes one mail and one press, the link works once, and every session can be ended', async ({
  page,
  visit,
  allowComplaint,
}) => {
  allowComplaint(/status of 4(01|04|10)/)
  const email = aNewAddress('organiser')
  await page.goto('/me')
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('textbox', { name: 'Your email address' }).fill(email)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeFocused()
  const link = linkIn(await waitForMail(email, /sign-in link/))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign me in' }).click()
  await expect(page).toHaveURL(/\/me$/)
  await expect(page.getByText('No surgery yet')).toBeVisible()
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()

  const thief = await visit()
  await thief.goto(link)
  await thief.getByRole('button', { name: 'Sign me in' }).click()
  await expect(thief.getByText('This link has expired')).toBeVisible()

  const elsewhere = await visit()
  await signIn(elsewhere, email)
  await page.getByRole('button', { name: 'Sign out everywhere' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await elsewhere.goto('/me')
  await expect(elsewhere.getByText('Please sign in first')).toBeVisible()
})
