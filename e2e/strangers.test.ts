import { moderatorOf, signIn } from './moderators.ts'
import { aNewAddress, propose } from './proposals.ts'
import { ORIGIN } from './setup/origin.ts'
import { ASUNCION } from './towns.ts'
import { expect, test } from './visitors.ts'

test('a stranger gets neither queue nor desk, in page or API', async ({ page, allowComplaint }) => {
  allowComplaint(/status of 401/)
  await page.goto('/moderation')
  await expect(page.getByText('Please sign in first')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Submissions' })).toBeHidden()
  const queue = await page.request.get('/api/v1/moderation/submissions')
  expect(queue.status()).toBe(401)
  expect(await queue.json()).not.toHaveProperty('items')
  const id = '01a202da-b828-7961-99ba-3fc8a25c4ed0'
  expect((await page.request.get(`/api/v1/moderation/submissions/${id}`)).status()).toBe(401)
  const decision = { data: { action: 'approve' }, headers: { origin: ORIGIN, 'if-match': '"1"' } }
  expect((await page.request.post(`/api/v1/submissions/${id}/decision`, decision)).status()).toBe(401)
})

test('somebody who is signed in and moderates nothing is told so, and gets nothing', async ({
  page,
  allowComplaint,
}) => {
  allowComplaint(/status of 403/)
  const email = aNewAddress('neighbour')
  await signIn(page, email)
  await page.goto('/moderation')
  await expect(page.getByText('This page is for moderators')).toBeVisible()
  await expect(page.getByRole('main').getByText(email)).toBeVisible()
  expect((await page.request.get('/api/v1/moderation/submissions')).status()).toBe(403)
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

test('a private page needs its whole link', async ({ page, allowComplaint }) => {
  allowComplaint(/status of 40[04]/)
  await page.goto('/submissions/AaICzMFKdNatJWEZQFQjwg.PKf9phB1UyfX1Z9aD0crmH1dmokWQ8kgGCUFcuO2sk')
  await expect(page.getByRole('heading', { level: 1, name: 'This link doesn’t work' })).toBeVisible()
})
