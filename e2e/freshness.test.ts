import { DAY_MS } from '../packages/domain/src/dates/durations.ts'
import { expectAccessible } from './accessible.ts'
import { datesOf, expectFeedToAgree } from './calendars.ts'
import { checkFreshnessAt } from './later.ts'
import { approve, moderatorOf } from './moderators.ts'
import { propose } from './proposals.ts'
import { FindScreen } from './screens/find-screen.ts'
import { linkIn, waitForMail } from './setup/mailbox.ts'
import { RIGA } from './towns.ts'
import { expect, test } from './visitors.ts'

test('one tap confirms a date, silence fades the pin, and a tap brings it back', async ({ page, visit }) => {
  const proposal = await propose(page, RIGA, { schedule: monthlyFrom(inDays(5)) })
  const slug = await approve(await moderatorOf('LV', visit), { name: proposal.name, country: 'LV' })
  const [first, second, third] = await datesOf(page, slug)
  if (!first || !second || !third) throw new Error('There are too few dates.')
  const find = new FindScreen(await visit())
  const search = `at=56.9494,24.1052,12`
  await find.open(search)
  await expect(find.pin(proposal.name)).toHaveAccessibleName(/Planned soon$/)

  await checkFreshnessAt(slug, new Date())
  const asked = await waitForMail(proposal.email, /^Is it on\?/)
  await page.goto(linkIn(asked))
  await expect(page.getByRole('heading', { level: 1, name: 'Is this date going ahead?' })).toBeVisible()
  await expectAccessible(page, 'the page of a question')
  expect((await datesOf(page, slug))[0]).toMatchObject({ recurrenceId: first.recurrenceId })
  await find.page.goto(`/surgeries/${slug}`)
  await expect(find.page.getByText('not yet confirmed').first()).toBeVisible()
  await page.getByRole('button', { name: 'Yes, tell everybody' }).click()
  await expect(page.getByText('Lovely, thank you!')).toBeVisible()
  await expectAccessible(page, 'thanks for an answer')
  await find.page.reload()
  await expect(find.page.getByText(/Confirmed for .* by its organiser/).first()).toBeVisible()
  await find.open(search)
  await expect(find.pin(proposal.name)).toHaveAccessibleName(/It is on$/)

  for (const [nth, { startsAt }] of [second, third].entries()) {
    await checkFreshnessAt(slug, new Date(Date.parse(startsAt) - 6 * DAY_MS))
    await waitForMail(proposal.email, /^Is it on\?/, { after: nth + 1 })
  }
  await checkFreshnessAt(slug, new Date(Date.parse(third.endsAt) + 2 * DAY_MS))
  const faded = await waitForMail(proposal.email, /^Faded on the map/)
  await find.open(search)
  await expect(find.pin(proposal.name)).toHaveAccessibleName(/Looking for someone to take it on$/)
  await find.page.goto(`/surgeries/${slug}`)
  await expect(find.page.getByRole('button', { name: 'I can take this on' })).toBeVisible()
  await expectAccessible(find.page, 'a surgery that has faded')

  await page.goto(linkIn(faded))
  await page.getByRole('radio', { name: 'It’s still running: bring it back' }).check()
  await expectAccessible(page, 'the page of a question that wakes')
  await page.getByRole('button', { name: 'Yes, tell everybody' }).click()
  await expect(page.getByText('Lovely, thank you!')).toBeVisible()
  await find.open(search)
  await expect(find.pin(proposal.name)).not.toHaveAccessibleName(/Looking for someone/)
  expect((await datesOf(page, slug)).map(({ recurrenceId }) => recurrenceId)).toContain(third.recurrenceId)
  await expectFeedToAgree(page, slug)
})

function inDays(days: number): Temporal.PlainDate {
  return Temporal.Now.plainDateISO('Europe/Riga').add({ days })
}

/** Every four weeks, so that it falls due within a week today and keeps its distance afterwards. */
function monthlyFrom(day: Temporal.PlainDate) {
  const rule = { start: `${day.toString()}T17:30`, durationMinutes: 90, rule: 'FREQ=WEEKLY;INTERVAL=4' }
  return { rules: [rule], extraDates: [], skippedDates: [] }
}
