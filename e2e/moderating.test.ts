import { expectAccessible } from './accessible.ts'
import { tabTo } from './keyboard.ts'
import { moderatorOf } from './moderators.ts'
import { propose } from './proposals.ts'
import { DeskScreen } from './screens/desk-screen.ts'
import { StatusScreen } from './screens/status-screen.ts'
import { ASUNCION, DAKAR, KANDY, KISUMU, KUMASI, THIMPHU } from './towns.ts'
import { expect, test } from './visitors.ts'

test('a moderator asks for changes, approves the answer, hides the listing and restores it', async ({
  page,
  visit,
  allowComplaint,
}) => {
  const { name, statusPath } = await propose(page, THIMPHU, { address: 'Norzin Lam' })
  const desk = new DeskScreen(await moderatorOf('BT', visit))
  await desk.open(name)
  await desk.askFor('Address', 'Which building is it?')

  const status = new StatusScreen(page)
  await status.open(statusPath)
  await status.expectState('changes_requested')
  await expect(page.getByText('This is about one field:')).toBeVisible()
  await expectAccessible(page, 'questions to an organiser')
  await page.getByRole('button', { name: 'Go there' }).click()
  const address = page.getByRole('textbox', { name: /^Address/ })
  await expect(address).toBeFocused()
  await expect(address).toHaveAccessibleDescription(/Which building is it\?/)
  await address.fill('Public Library, Norzin Lam 3')
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await status.expectState('pending')
  await expectAccessible(page, 'a submission that waits')

  await desk.open(name)
  await expect(desk.page.getByRole('main').getByText('Public Library, Norzin Lam 3').first()).toBeVisible()
  await desk.approve()
  await status.open(statusPath)
  await status.expectState('approved')

  const listed = (await desk.decision.getByRole('link').first().getAttribute('href')) ?? ''
  await desk.page.goto(`/moderation${listed}`)
  await desk.page.getByText('Hide this listing').first().click()
  await desk.page.getByRole('textbox', { name: 'Why?' }).fill('The library is shut.')
  await desk.page.getByRole('button', { name: 'Hide this listing' }).click()
  await expect(desk.page.getByText(/^Hidden by/)).toBeVisible()
  allowComplaint(/status of 410/)
  expect((await page.goto(listed))?.status()).toBe(410)
  await expect(page.getByRole('heading', { name: 'This listing is being checked' })).toBeVisible()
  const found = async () => (await page.request.get(`/api/v1/surgeries?q=${name}`)).json() as unknown
  expect(await found()).toMatchObject({ total: 0 })
  await desk.page.getByRole('button', { name: 'Restore it' }).click()
  await expect(desk.page.getByText(/^Hidden by/)).toBeHidden()
  expect((await page.goto(listed))?.status()).toBe(200)
  expect(await found()).toMatchObject({ total: 1 })
})

test('a rejection says why, and is appealed once', async ({ page, visit }) => {
  const { name, statusPath } = await propose(page, KANDY)
  const desk = new DeskScreen(await moderatorOf('LK', visit))
  await desk.open(name)
  await desk.rejectBecause('There isn’t enough information', 'We could not find the library.')
  const status = new StatusScreen(page)
  await status.open(statusPath)
  await status.expectState('rejected')
  await expect(page.getByText('We could not find the library.')).toBeVisible()
  await expectAccessible(page, 'a submission that is rejected')

  await page.getByRole('textbox', { name: /Did they get it wrong/ }).fill('It opened last week, on the second floor.')
  await page.getByRole('button', { name: 'Ask for another look' }).click()
  await status.expectState('pending')
  await desk.open(name)
  await expect(desk.page.getByText('Appeal').first()).toBeVisible()
  await expect(desk.page.getByText('It opened last week, on the second floor.').first()).toBeVisible()
  await desk.rejectBecause('We couldn’t confirm that it takes place', 'Sorry, nobody there knew of it.')
  await page.reload()
  await status.expectState('rejected')
  await expect(page.getByRole('button', { name: 'Ask for another look' })).toBeHidden()
})

test('of two moderators one decides; the other sees what happened and keeps what they typed', async ({
  page,
  visit,
  allowComplaint,
}) => {
  allowComplaint(/status of 409/)
  const { name } = await propose(page, KISUMU)
  const [first, second] = [
    new DeskScreen(await moderatorOf('KE', visit)),
    new DeskScreen(await moderatorOf('KE', visit, 2)),
  ]
  await first.open(name)
  await second.open(name)
  await second.reject.click()
  await second.decision.getByRole('radio', { name: 'It is on the map already' }).check()
  await second.decision
    .getByRole('textbox', { name: 'In your own words' })
    .fill('There is one next door, is there not?')
  await first.approve()
  await second.decision.getByRole('button', { name: 'Reject it' }).click()
  await expect(second.decision.getByText('Somebody else was faster')).toBeVisible()
  await expectAccessible(second.page, 'a desk where somebody else was faster')
  await expect(second.decision.getByText(/decided on .*: Published\. Only one decision counts/)).toBeVisible()
  await expect(second.decision.getByRole('textbox', { name: 'What you typed' })).toHaveValue(
    /There is one next door, is there not\?/,
  )
})

test('what the organiser changed meanwhile is shown before it can be decided on; what they withdraw is decided no more', async ({
  page,
  visit,
  allowComplaint,
}) => {
  allowComplaint(/status of 412/)
  const { name, statusPath } = await propose(page, KUMASI)
  const desk = new DeskScreen(await moderatorOf('GH', visit))
  await desk.open(name)
  await desk.ask.click()
  await desk.decision.getByRole('textbox', { name: 'Anything else to change?' }).fill('Where exactly is the library?')

  const status = new StatusScreen(page)
  await status.open(statusPath)
  await page.getByRole('button', { name: 'Change what you sent' }).click()
  await page.getByRole('textbox', { name: /^Address/ }).fill('Ashanti Library, Bank Road')
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(page.getByText('Saved. The moderators see it as it is now.')).toBeVisible()

  await desk.decision.getByRole('button', { name: 'Send it back' }).click()
  await expect(desk.decision.getByText('The organiser has changed it')).toBeVisible()
  await expectAccessible(desk.page, 'a desk with something newer')
  await expect(desk.decision.getByText('Ashanti Library, Bank Road')).toBeVisible()
  await expect(desk.decision.getByRole('textbox', { name: 'Anything else to change?' })).toHaveValue(
    'Where exactly is the library?',
  )
  await desk.decision.getByRole('button', { name: 'I have seen it' }).click()
  await desk.decision.getByRole('button', { name: 'Send it back' }).click()
  await expect(desk.decision.getByRole('heading', { name: 'Sent back with your questions' })).toBeVisible()

  await status.open(statusPath)
  await status.withdraw()
  await status.expectState('withdrawn')
  await desk.page.reload()
  await expect(desk.page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(desk.publish).toBeHidden()
  await desk.page.goto('/moderation')
  await expect(desk.queue.getByRole('link', { name })).toBeHidden()
})

test('the queue and the desk are worked by keys', async ({ page, visit }) => {
  await propose(page, DAKAR)
  await propose(page, DAKAR)
  const desk = new DeskScreen(await moderatorOf('SN', visit))
  const { keyboard } = desk.page
  await desk.page.goto('/moderation?country=SN')
  const [first, second] = [desk.queue.getByRole('link').nth(0), desk.queue.getByRole('link').nth(1)]
  await expect(second).toBeVisible()
  await keyboard.press('?')
  await expect(desk.page.getByRole('dialog', { name: 'Moderate without the mouse' })).toBeVisible()
  await expectAccessible(desk.page, 'the keys of the queue')
  await keyboard.press('Escape')
  await expect(desk.page.getByRole('dialog')).toBeHidden()
  await expectAccessible(desk.page, 'the queue')
  await keyboard.press('j')
  await expect(first).toBeFocused()
  await keyboard.press('j')
  await expect(second).toBeFocused()
  await keyboard.press('k')
  const name = (await first.textContent()) ?? ''
  await keyboard.press('Enter')
  await expect(desk.page.getByRole('heading', { level: 1, name })).toBeFocused()
  await expectAccessible(desk.page, 'the desk')
  await keyboard.press('r')
  await expect(desk.decision.getByRole('button', { name: 'Reject it' })).toBeVisible()
  await expectAccessible(desk.page, 'rejecting')
  await keyboard.press('c')
  await expect(desk.decision.getByRole('button', { name: 'Send it back' })).toBeVisible()
  await expectAccessible(desk.page, 'asking for changes')
  await keyboard.press('a')
  await desk.decision.getByRole('button', { name: 'Change the mail' }).click()
  await expectAccessible(desk.page, 'approving with another mail')
  await tabTo(desk.decision.getByRole('button', { name: 'Publish it' }))
  await keyboard.press('Enter')
  await expect(desk.decision.getByRole('heading', { name: /^Published/ })).toBeFocused()
  await expectAccessible(desk.page, 'a desk where one has decided')
  const published = async () =>
    (
      await desk.page.request.get(`/api/v1/surgeries?${new URLSearchParams({ country: 'SN', q: name })}`)
    ).json() as unknown
  expect(await published()).toMatchObject({ total: 1 })
  await desk.undo.click()
  await expect(desk.publish).toBeVisible()
  expect(await published()).toMatchObject({ total: 0 })
})

test('a moderator of one country may read about another, and not decide there', async ({ page, visit }) => {
  const { name } = await propose(page, ASUNCION)
  const moderator = await moderatorOf('UY', visit)
  await moderator.goto('/moderation?country=PY')
  await expect(moderator.getByText('For other moderators to decide').first()).toBeVisible()
  await moderator.getByRole('link', { name }).click()
  await expect(moderator.getByText('Only moderators of Paraguay can decide on it.', { exact: false })).toBeVisible()
  await expect(moderator.getByRole('button', { name: 'Publish', exact: true })).toBeHidden()
})
