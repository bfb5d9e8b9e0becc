import { expectAccessible } from './accessible.ts'
import { approve, moderatorOf } from './moderators.ts'
import { aNewAddress, propose } from './proposals.ts'
import { waitForMail } from './setup/mailbox.ts'
import { PODGORICA } from './towns.ts'
import { expect, test } from './visitors.ts'

test('who stood before a shut door says so, a moderator settles it, and the visitor hears of it', async ({
  page,
  visit,
}) => {
  const proposal = await propose(page, PODGORICA)
  const moderator = await moderatorOf('ME', visit)
  const slug = await approve(moderator, { name: proposal.name, country: 'ME' })
  const visitor = aNewAddress('visitor')
  const reader = await visit()
  await reader.goto(`/surgeries/${slug}`)
  await reader.getByRole('button', { name: 'I went and nobody was there' }).click()
  const dialog = reader.getByRole('dialog')
  await dialog.getByLabel('What should we know?').fill('The library was dark.')
  await dialog.getByLabel('Your email address').fill(visitor)
  await expectAccessible(reader, 'a report')
  await dialog.getByRole('button', { name: 'Tell the moderators' }).click()
  await expect(reader.getByText('Thank you for telling us')).toBeVisible()

  await moderator.goto('/moderation/reports')
  await moderator.getByRole('link', { name: proposal.name }).click()
  await expect(moderator.getByText('The library was dark.')).toBeVisible()
  await expectAccessible(moderator, 'the reports')
  await moderator.getByRole('radio', { name: 'Put right' }).check()
  await moderator
    .getByRole('textbox', { name: 'Message to the person who told us' })
    .fill('They have moved to the school; the page says so now.')
  await moderator.getByRole('button', { name: 'Close the report' }).click()
  const heard = await waitForMail(visitor)
  expect(heard.text).toContain('They have moved to the school')
  await moderator.goto(`/moderation/surgeries/${slug}`)
  await expect(moderator.getByText('The library was dark.')).toBeVisible()
  await expectAccessible(moderator, 'the history of a surgery with a report')
})
