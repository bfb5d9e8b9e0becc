import { expectAccessible } from './accessible.ts'
import { approve, moderatorOf, signIn } from './moderators.ts'
import { propose } from './proposals.ts'
import { DeskScreen } from './screens/desk-screen.ts'
import { FindScreen } from './screens/find-screen.ts'
import { TBILISI } from './towns.ts'
import { expect, test } from './visitors.ts'

const HAMBURG = 'Hamburg Social Media Surgery'

test("an edit by Hamburg's organiser shows its difference on the desk, and leaves the public page alone until approved", async ({
  page,
  visit,
}) => {
  const news = `Zimmer ${Date.now() % 10_000}, bitte klingeln.`
  await signIn(page, 'organiser.hamburg@example.org')
  await page.goto('/me')
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: HAMBURG }) })
  await expect(card).toBeVisible()
  await expectAccessible(page, 'my surgeries')
  await card.getByRole('link', { name: 'Change details' }).click()
  await page.getByRole('textbox', { name: /^How to find the room/ }).fill(news)
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^How to find the room/ })).toHaveValue(news)
  await expectAccessible(page, 'changing a surgery')
  await page.getByRole('button', { name: 'Send the change' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, we have your change' })).toBeVisible()

  const reader = await visit()
  await reader.goto('/surgeries/hamburg')
  await expect(reader.getByRole('heading', { level: 1, name: HAMBURG })).toBeVisible()
  await expect(reader.getByText(news)).toBeHidden()

  const desk = new DeskScreen(await moderatorOf('DE', visit))
  await desk.open(HAMBURG)
  const changes = desk.page.getByRole('region', { name: 'What would change' })
  await expect(changes.getByRole('term')).toHaveText(['How to find the door'])
  await expect(changes.getByRole('insertion').filter({ hasText: news.split(' ')[1] })).toBeVisible()
  await expectAccessible(desk.page, 'a difference on the desk')
  await desk.approve()
  await reader.reload()
  await expect(reader.getByText(news)).toBeVisible()
  await expect(reader).toHaveURL(/\/surgeries\/hamburg$/)
})

test('an organiser confirms, pauses until a date and resumes, each at once for everybody', async ({ page, visit }) => {
  await signIn(page, 'organiser.birmingham@example.org')
  await page.goto('/me')
  const name = 'Central Birmingham Social Media Surgery'
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) })
  await card.getByRole('button', { name: 'Yes, it still runs' }).click()
  await expect(card.getByText('Confirmed today')).toBeVisible()
  await card.getByRole('button', { name: 'Pause or end' }).click()
  await expectAccessible(page, 'pausing and ending')
  await card.getByRole('textbox', { name: 'Back on' }).fill(inTwoMonths())
  await card.getByRole('button', { name: 'Pause it' }).click()
  await expect(card.getByRole('button', { name: 'It’s running again' })).toBeVisible()

  const reader = await visit()
  await reader.goto('/surgeries/central-birmingham')
  await expect(reader.getByText(/^Taking a break until .*\d{4}/)).toBeVisible()
  const find = new FindScreen(reader)
  await find.open('state=paused&country=GB')
  await expect(find.item(name)).toBeVisible()

  await card.getByRole('button', { name: 'It’s running again' }).click()
  await expect(card.getByText('Confirmed today')).toBeVisible()
  await reader.goto('/surgeries/central-birmingham')
  await expect(reader.getByText(/^Taking a break/)).toBeHidden()
})

test('an ended surgery leaves the map and keeps its page, and can be opened again', async ({ page, visit }) => {
  const proposal = await propose(page, TBILISI)
  const moderator = await moderatorOf('GE', visit)
  const slug = await approve(moderator, { name: proposal.name, country: 'GE' })
  await signIn(page, proposal.email)
  await page.goto('/me')
  await page.getByRole('button', { name: 'Pause or end' }).click()
  await page.getByRole('button', { name: 'End this surgery' }).click()
  await expect(page.getByText('A moderator will look at it. Nothing changes until then.').first()).toBeVisible()
  await expect(page.getByText('You asked us to end it, and a moderator will look at that.')).toBeVisible()
  const desk = new DeskScreen(moderator)
  await desk.open(proposal.name)
  await expect(moderator.getByText('The surgery would end: off the map, its page kept as a record.')).toBeVisible()
  await desk.publish.click()
  await desk.decision.getByRole('button', { name: 'Publish it' }).click()
  await expect(desk.decision.getByRole('heading', { name: /^It has ended/ })).toBeVisible()

  const reader = await visit()
  await reader.goto(`/surgeries/${slug}`)
  await expect(reader.getByText(/^This surgery has ended/)).toBeVisible()
  await expectAccessible(reader, 'a surgery that has ended')
  await moderator.goto(`/moderation/surgeries/${slug}`)
  await expect(moderator.getByRole('heading', { level: 1, name: `History of ${proposal.name}` })).toBeVisible()
  await expect(moderator.getByText('Ended').first()).toBeVisible()
  const find = new FindScreen(reader)
  await reader.goto('/?country=GE')
  await expect(reader.getByText('No surgeries match your filters yet')).toBeVisible()
  await find.open('country=GE&state=ended')
  await expect(find.item(proposal.name)).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Open it again' }).click()
  await page.getByRole('button', { name: 'Reopen this surgery' }).click()
  await expect(page.getByText('Good news! A moderator will look at it.').first()).toBeVisible()
  await approve(moderator, { name: proposal.name, country: 'GE' })
  await find.open('country=GE')
  await expect(find.item(proposal.name)).toBeVisible()
})

function inTwoMonths(): string {
  return Temporal.Now.plainDateISO().add({ months: 2 }).toString()
}
