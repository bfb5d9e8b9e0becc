import { expectAccessible } from './accessible.ts'
import { aNewAddress, aNewName } from './proposals.ts'
import { DeskScreen } from './screens/desk-screen.ts'
import { FindScreen } from './screens/find-screen.ts'
import { RegisterScreen } from './screens/register-screen.ts'
import { StatusScreen } from './screens/status-screen.ts'
import { linkIn, waitForMail } from './setup/mailbox.ts'
import { expect, test } from './visitors.ts'

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

test('a surgery in Pokhara is registered on a phone, confirmed by mail, approved, and everywhere at once', async ({
  visit,
}) => {
  const wanted = {
    name: aNewName('Pokhara'),
    town: 'Pokhara',
    country: 'Nepal',
    phone: '+977 61 465432',
    email: aNewAddress('asha'),
  }
  const asha = await visit(PHONE)
  const register = new RegisterScreen(asha)
  await asha.goto('/')
  await asha.getByRole('link', { name: 'Start one' }).first().click()
  await register.fillIn(wanted)
  await expect(register.preview.getByRole('heading', { name: wanted.name })).toBeVisible()
  await register.send.click()
  await expect(register.question('Check your email')).toBeVisible()
  await expectAccessible(asha, 'a registration that was sent')

  const link = linkIn(await waitForMail(wanted.email, /One step left/))
  // A mail scanner opens the link and looks about; nothing is used up.
  for (let look = 0; look < 3; look += 1) expect((await asha.request.get(link)).status()).toBe(200)
  const status = new StatusScreen(asha)
  await status.open(link)
  await status.expectState('unconfirmed')
  await expectAccessible(asha, 'an address to confirm')
  await status.confirm.click()
  await status.expectState('pending')
  await expect(asha.getByText(/Moderator for Nepal.*looks? after Nepal/)).toBeVisible()
  await waitForMail('moderator.nepal@example.org', new RegExp(`is waiting: ${wanted.name}`))

  const moderator = await visit()
  await moderator.goto('/sign-in?next=/moderation')
  await moderator.getByRole('textbox', { name: 'Your email address' }).fill('moderator.nepal@example.org')
  await moderator.getByRole('button', { name: 'Send me the link' }).click()
  await expect(moderator.getByRole('heading', { name: 'Check your email' })).toBeFocused()
  await expectAccessible(moderator, 'a sign-in link that was sent')
  const signInLink = linkIn(await waitForMail('moderator.nepal@example.org', /sign-in link/))
  expect((await moderator.request.get(signInLink)).status()).toBe(200)
  await moderator.goto(signInLink)
  await moderator.getByRole('button', { name: 'Sign me in' }).click()
  await expect(moderator.getByRole('heading', { level: 1, name: 'Waiting for a decision' })).toBeVisible()
  const desk = new DeskScreen(moderator)
  await desk.queue.getByRole('link', { name: wanted.name }).click()
  await desk.approve()

  await desk.decision.getByRole('link', { name: 'View it' }).click()
  await expect(moderator).toHaveURL(/\/surgeries\//)
  await expect(moderator.getByRole('heading', { level: 1, name: wanted.name })).toBeVisible()
  const path = new URL(moderator.url()).pathname

  const anybody = await visit()
  const find = new FindScreen(anybody)
  await find.open('at=28.2096,83.9856,12')
  await expect(find.item(wanted.name)).toBeVisible()
  await expect(find.pins.filter({ hasText: /./ }).or(find.pin(wanted.name)).first()).toBeVisible()
  const page = await anybody.request.get(path)
  expect(page.status()).toBe(200)
  expect(await page.text()).toContain(wanted.name)
  const one = await anybody.request.get(`/api/v1${path}`)
  expect(await one.json()).toMatchObject({
    name: wanted.name,
    countryCode: 'NP',
    timeZone: 'Asia/Kathmandu',
    state: 'active',
  })
  const search = new URLSearchParams({ country: 'NP', q: wanted.name })
  expect(await (await anybody.request.get(`/api/v1/surgeries?${search}`)).json()).toMatchObject({
    total: 1,
    items: [{ name: wanted.name }],
  })
  const features = await anybody.request.get(`/api/v1/surgeries.geojson?${search}`)
  expect(await features.json()).toMatchObject({ features: [{ properties: { name: wanted.name } }] })
  expect(await (await anybody.request.get(`/api/v1/surgeries.csv?${search}`)).text()).toContain(wanted.name)

  await status.open(link)
  await status.expectState('approved')
  await asha.getByRole('link', { name: 'See its page' }).click()
  await expect(asha.getByText('It is on the map. Welcome!')).toBeVisible()
  await expectAccessible(asha, 'a surgery that is new')
})
