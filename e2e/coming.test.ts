import { expectAccessible } from './accessible.ts'
import { datesOf } from './calendars.ts'
import { approve, moderatorOf, signIn } from './moderators.ts'
import { aNewAddress, propose } from './proposals.ts'
import { linkIn, waitForMail } from './setup/mailbox.ts'
import { VILNIUS } from './towns.ts'
import { expect, test } from './visitors.ts'

const SCHEDULE = {
  rules: [{ start: '2026-10-06T18:00', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=1TU' }],
  extraDates: [],
  skippedDates: [],
}

test('one seat, two who want it: the second waits, and moves up when the first cannot come', async ({
  page,
  visit,
}) => {
  const proposal = await propose(page, VILNIUS, { schedule: SCHEDULE })
  const slug = await approve(await moderatorOf('LT', visit), { name: proposal.name, country: 'LT' })
  const [date] = await datesOf(page, slug)
  await signIn(page, proposal.email)
  await page.goto(`/me/surgeries/${slug}/dates`)
  await page.getByLabel('People you can help in one session').fill('1')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. You can help 1 person in one session.').first()).toBeVisible()

  const maya = { page: await visit(), email: aNewAddress('maya') }
  const ravi = { page: await visit(), email: aNewAddress('ravi') }
  for (const [nth, person] of [maya, ravi].entries()) {
    await person.page.goto(`/surgeries/${slug}`)
    await person.page.getByRole('button', { name: 'I would like help' }).click()
    const dialog = person.page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Instagram' }).check()
    await dialog.getByLabel('Your email address').fill(person.email)
    if (nth === 0) await expectAccessible(person.page, 'saying that one would like help')
    await dialog.getByRole('button', { name: 'Tell them I’m coming' }).click()
    await expect(person.page.getByText('Check your email')).toBeVisible()
    await person.page.goto(linkIn(await waitForMail(person.email)))
    await expect(person.page.getByRole('button', { name: 'Yes, I’m coming' })).toBeVisible()
    if (nth === 0) await expectAccessible(person.page, 'coming along, not yet confirmed')
    await person.page.getByRole('button', { name: 'Yes, I’m coming' }).click()
  }
  await expect(maya.page.getByRole('heading', { name: 'See you there!' })).toBeVisible()
  await expect(ravi.page.getByRole('heading', { name: 'You’re number 1 on the waiting list' })).toBeVisible()
  await expectAccessible(ravi.page, 'waiting for a seat')

  const reader = await visit()
  await reader.goto(`/surgeries/${slug}`)
  await expect(reader.getByText(/^Wanted: someone who knows Instagram/).first()).toBeVisible()

  await maya.page.getByRole('button', { name: 'I can’t come after all' }).click()
  await expect(maya.page.getByRole('heading', { name: 'You’re not coming' })).toBeVisible()
  await waitForMail(ravi.email, /./, { after: 2 })
  await ravi.page.reload()
  await expect(ravi.page.getByRole('heading', { name: 'See you there!' })).toBeVisible()

  await page.goto(`/me/surgeries/${slug}/dates/${date?.recurrenceId}`)
  await expect(page.getByText(ravi.email)).toBeVisible()
  await expect(page.getByText(maya.email)).toBeHidden()
  await expectAccessible(page, 'the sheet of the evening')
})
