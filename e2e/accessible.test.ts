import { expectAccessible } from './accessible.ts'
import { letExpire } from './expiry.ts'
import { signIn } from './moderators.ts'
import { aNewAddress, propose } from './proposals.ts'
import { FindScreen } from './screens/find-screen.ts'
import { RegisterScreen } from './screens/register-screen.ts'
import { LUSAKA } from './towns.ts'
import { expect, test } from './visitors.ts'

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

test.describe('axe finds nothing', () => {
  test('in map and list, their suggestions, filters, cards and empty results', async ({ page }) => {
    const find = new FindScreen(page)
    await find.open()
    await expect(find.count).toBeVisible()
    await expectAccessible(page, 'map and list')
    await find.search.fill('birming')
    await expect(find.suggestions.first()).toBeVisible()
    await expectAccessible(page, 'suggestions')
    await page.keyboard.press('Escape')
    await find.search.clear()
    await page.getByRole('button', { name: 'Filters' }).click()
    await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
    await expectAccessible(page, 'filters')
    await page.keyboard.press('Escape')
    await find.open('at=53.55,9.95,11')
    await find.pin('Hamburg Social Media Surgery').click()
    await expect(find.card('Hamburg Social Media Surgery')).toContainText('Germany')
    await expectAccessible(page, 'the card of a pin')
    await page.goto('/?at=46.9466,7.4440,12&offers=open_data')
    await expect(page.getByRole('link', { name: 'Start one in Bern' })).toBeVisible()
    await expectAccessible(page, 'no result')
  })

  test('in map, list and calendar on a phone, and in Nepali; the list alone may have the room, and that is remembered', async ({
    visit,
  }) => {
    const page = await visit({ ...PHONE, locale: 'ne-NP' })
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'ne')
    await expect(page.getByRole('link', { name: 'COCAP Social Media Surgery' })).toBeVisible()
    await expectAccessible(page, 'map and list in Nepali')
    const half = page
      .getByRole('main')
      .getByRole('group')
      .filter({ has: page.getByRole('button', { pressed: true }) })
    await half.getByRole('button').last().tap()
    await expectAccessible(page, 'the list alone in Nepali')
    await page.reload()
    await expect(half.getByRole('button').last()).toHaveAttribute('aria-pressed', 'true')
    await page.goto('/calendar')
    await expect(page.locator('html')).toHaveAttribute('lang', 'ne')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('…')
    await expectAccessible(page, 'the calendar in Nepali')
  })

  for (const [what, pages] of [
    [
      'the pages for everybody',
      [
        ['/surgeries/hamburg', 'Hamburg Social Media Surgery'],
        ['/surgeries/digbeth', 'Digbeth Social Media Surgery'],
        ['/about', /./],
        ['/about/data', /./],
        ['/api/docs', /./],
      ],
    ],
    [
      'what is before signing in, and in pages that are not there',
      [
        ['/sign-in', 'Sign in'],
        ['/sign-in/confirm?token=0123456789abcdef&next=/me', 'Sign in'],
        ['/surgeries/no-such-surgery', 'We know of no surgery here'],
        ['/no/such/page', 'There is no such page'],
        [`/submissions/${'x'.repeat(40)}`, 'This link doesn’t work'],
        ['/me', 'Please sign in first'],
        ['/moderation', 'Please sign in first'],
      ],
    ],
  ] as const)
    test(`in ${what}`, async ({ page, allowComplaint }) => {
      allowComplaint(/status of 40[014]/)
      for (const [path, words] of pages) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('main').getByText(words).first()).toBeVisible()
        await expect(page.getByRole('main')).not.toContainText('One moment')
        await expectAccessible(page, path)
      }
    })

  test('in the development inbox, which is for this machine only', async ({ visit, allowComplaint }) => {
    allowComplaint(/status of 404/)
    await signIn(await visit(), aNewAddress('reader'))
    const here = await visit({ extraHTTPHeaders: {} })
    await here.goto('/dev/inbox')
    await expect(here.getByText('Your sign-in link').first()).toBeVisible()
    await expectAccessible(here, 'the development inbox')
    const elsewhere = await visit()
    await elsewhere.goto('/dev/inbox')
    await expect(elsewhere.getByText('There is no inbox here')).toBeVisible()
    await expectAccessible(elsewhere, 'no development inbox')
  })

  test('in the private page of a proposal that ran out', async ({ page, allowComplaint }) => {
    allowComplaint(/status of 410/)
    const proposal = await propose(page, LUSAKA)
    await letExpire(proposal)
    await page.goto(proposal.statusPath)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('One moment')
    await expectAccessible(page, 'a proposal that ran out')
  })
})

test('axe finds nothing in any step of registering; what is missing or wrong is said beside its field, and nothing typed is lost', async ({
  visit,
}) => {
  const page = await visit(PHONE)
  const register = new RegisterScreen(page)
  await register.open()
  await register.next.click()
  await expect(register.name).toBeFocused()
  await expect(register.name).toHaveAccessibleDescription(/Give it a name/)
  await expectAccessible(page, 'a name that is missing')
  await register.name.fill('Social Media Surgery Hamburg')
  await register.next.click()
  await register.next.click()
  await expect(register.town).toBeFocused()
  await expect(register.town).toHaveAccessibleDescription(/Say which town or village it is in/)
  await expect(page.getByText('Put the pin on the map, so that people can find you.').first()).toBeVisible()
  await register.putPinAt('0, 0')
  await expect(page.getByText('That’s in the middle of the ocean').first()).toBeVisible()
  await register.putPinAt('54.5, 3.5')
  await expect(page.getByText('The pin is in the water', { exact: true })).toBeVisible()
  await register.next.click()
  await expect(register.question('Where is it?')).toBeVisible()
  await expectAccessible(page, 'a place that is missing')
  await register.chooseTown('Hamburg', 'Germany')
  await register.putPinAt('53.5525, 9.9563')
  await expect(page.getByText(/Is it (this one|one of these)\?/)).toBeVisible()
  await expect(page.getByRole('main').getByText('Hamburg Social Media Surgery')).toBeVisible()
  await expectAccessible(page, 'a likely duplicate')
  await page.getByRole('button', { name: 'No, mine is different' }).click()
  await expect(page.getByText(/Is it (this one|one of these)\?/)).toBeHidden()
  await register.putPinAt('https://www.openstreetmap.org/?mlat=28.2096&mlon=83.9856#map=12/28.2096/83.9856')
  await expect(page.getByText('Two countries?')).toBeVisible()
  await expectAccessible(page, 'a pin in another country')
  await page.getByRole('button', { name: 'The pin is right: it is in Nepal' }).click()
  await register.next.click()
  await expect(register.question('How do people find the door?')).toBeVisible()
  await expectAccessible(page, 'the door')
  await register.skip.click()
  await expect(register.question('When do you meet?')).toBeVisible()
  await register.skip.click()
  await register.next.click()
  await expect(
    page.getByText('Tell people when you meet or how to reach you. One of the two is enough.').first(),
  ).toBeVisible()
  await page.goBack()
  await expect(register.question('When do you meet?')).toBeVisible()
  await page.getByRole('radio', { name: 'Once a month: Third' }).check()
  await page.getByRole('radio', { name: 'Wednesday', exact: true }).check()
  await expect(page.getByText('The next dates are')).toBeVisible()
  await expectAccessible(page, 'a schedule')
  await register.next.click()
  await expect(register.question('How can people reach you?')).toBeVisible()
  await register.phone.fill('call me')
  await register.next.click()
  await expect(register.phone).toBeFocused()
  await expectAccessible(page, 'a phone number that is none')
  await register.phone.fill('')
  await register.next.click()
  await expect(register.question('And how do we reach you?')).toBeVisible()
  await register.look.click()
  await expectAccessible(page, 'an address that is missing')
  await register.email.fill('asha(at)example.net')
  await register.look.click()
  await expect(register.email).toBeFocused()
  await expect(register.email).toHaveAccessibleDescription(/does not look like an email address/)
  await expect(register.email).toHaveValue('asha(at)example.net')
  await register.email.fill('asha@example.net')
  await register.look.click()
  await expect(register.preview).toBeVisible()
  await expectAccessible(page, 'the look at the whole')
  await page.getByRole('button', { name: 'Say what it is like' }).click()
  await expect(register.question('What is it like?')).toBeVisible()
  await expectAccessible(page, 'what it is like')
  await page.goto('/register?step=help')
  await expect(register.question('Who can come, and for what?')).toBeVisible()
  await expectAccessible(page, 'languages, help and access')
})
