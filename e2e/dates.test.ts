import { expectAccessible } from './accessible.ts'
import { datesOf, expectFeedToAgree } from './calendars.ts'
import { approve, moderatorOf, signIn } from './moderators.ts'
import { propose } from './proposals.ts'
import { DatesScreen } from './screens/dates-screen.ts'
import { FindScreen } from './screens/find-screen.ts'
import { TALLINN } from './towns.ts'
import { expect, test } from './visitors.ts'

test('what an organiser says of dates is the same on page, list and API, and in calendars', async ({ page, visit }) => {
  // The longest of the journeys.
  test.slow()
  const proposal = await propose(page, TALLINN, { meets: '', website: 'https://tallinn.example' })
  const moderator = await moderatorOf('EE', visit)
  const slug = await approve(moderator, { name: proposal.name, country: 'EE' })
  await signIn(page, proposal.email)

  await page.goto(`/me/surgeries/${slug}/edit`)
  await page.getByRole('radio', { name: 'Once a month: Third' }).check()
  await page.getByRole('radio', { name: 'Wednesday', exact: true }).check()
  await page.getByLabel('From', { exact: true }).fill('17:30')
  await page.getByText('More options: other days, months off, an end date').click()
  await page.getByRole('checkbox', { name: 'August' }).check()
  await expect(page.getByText('The next dates are')).toBeVisible()
  await page.getByRole('button', { name: 'Send the change' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, we have your change' })).toBeVisible()
  await approve(moderator, { name: proposal.name, country: 'EE' })

  const planned = await datesOf(page, slug)
  expect(planned.every(({ localStart }) => isThirdWednesday(localStart) && localStart.endsWith('T17:30'))).toBe(true)
  expect(planned.some(({ localStart }) => localStart.slice(5, 7) === '08')).toBe(false)
  const [, cancelled = '', moved = ''] = planned.map(({ recurrenceId }) => recurrenceId)

  const dates = new DatesScreen(page)
  await dates.open(slug)
  await expectAccessible(page, 'the dates of an organiser')
  await dates.cancel(1, 'The roof is being mended')
  const newStart = `${dayAfter(moved)}T18:15`
  await dates.move(2, newStart, 'The hall is taken')
  await dates.lookAtVenue(3, { name: 'Nõmme library', town: 'Tallinn', pasted: '59.3846, 24.6926' })
  await expectAccessible(page, 'another venue for one date')
  await page.getByRole('button', { name: 'Move it there' }).click()
  await expect(dates.rows.nth(3).getByText('Nõmme library, Tallinn')).toBeVisible()
  await expectAccessible(page, 'dates of which something was said')

  const told = await datesOf(page, slug)
  expect(told.filter(({ status }) => status !== 'scheduled')).toMatchObject([
    { recurrenceId: cancelled, status: 'cancelled', reason: 'The roof is being mended' },
    { recurrenceId: moved, status: 'moved', localStart: newStart, reason: 'The hall is taken' },
  ])
  await expectFeedToAgree(page, slug)

  // London is two hours behind Tallinn, all year.
  const reader = await visit()
  await reader.goto(`/surgeries/${slug}`)
  const when = reader.getByRole('main')
  await expect(when.getByText('Cancelled: The roof is being mended')).toBeVisible()
  await expect(when.getByText(/moved from/)).toBeVisible()
  const later = reader.getByRole('region', { name: 'More dates' })
  await expect(later.getByText('Nõmme library, Tallinn', { exact: true })).toBeVisible()
  await expect(when.getByText(/18:15/).first()).toBeVisible()
  await expect(when.getByText(/16:15.* for you/).first()).toBeVisible()
  await expectAccessible(reader, 'a surgery with a cancelled and a moved date')
  const where = reader.getByRole('region', { name: 'Where', exact: true })
  await expect(where.getByRole('listitem').filter({ hasText: 'A: Nõmme library, Tallinn' })).toBeAttached()
  await where.getByRole('button', { name: 'Show on the map: Nõmme library, Tallinn' }).click()
  await expect(where.getByRole('listitem').filter({ hasText: 'A: Nõmme library, Tallinn' })).toBeInViewport()

  const find = new FindScreen(reader)
  await find.open(`q=${encodeURIComponent(proposal.name)}`)
  const item = reader
    .getByRole('listitem')
    .filter({ has: reader.getByRole('heading', { level: 3, name: proposal.name }) })
  await expect(item.getByText(/Cancelled/)).toBeVisible()
  await expect(item.getByText(/18:15/).first()).toBeVisible()
  await reader.goto(
    `/?q=${encodeURIComponent(proposal.name)}&from=${cancelled.slice(0, 10)}&to=${cancelled.slice(0, 10)}`,
  )
  await expect(find.item(proposal.name)).toBeHidden()
  const newDay = newStart.slice(0, 10)
  await reader.goto(`/?q=${encodeURIComponent(proposal.name)}&from=${newDay}&to=${newDay}`)
  await expect(find.item(proposal.name)).toBeVisible()
})

function isThirdWednesday(local: string): boolean {
  const day = Temporal.PlainDate.from(local.slice(0, 10))
  return day.dayOfWeek === 3 && day.day > 14 && day.day <= 21
}

function dayAfter(local: string): string {
  return Temporal.PlainDate.from(local.slice(0, 10)).add({ days: 1 }).toString()
}
