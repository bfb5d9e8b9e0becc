import type { Page } from '@playwright/test'
import { z } from 'zod'
import { linkIn, listMail, waitForMail } from './setup/mailbox.ts'
import { solve } from './proposals.ts'
import { type ModeratedCountry, moderatorAddress } from './setup/moderators.ts'
import { ORIGIN } from './setup/origin.ts'

const LINK_SUBJECT = /sign-in link/

/** Signs a browser in with the link that was really mailed, without looking at the pages on the way. */
export async function signIn(page: Page, email: string) {
  const headers = { origin: ORIGIN }
  const after = (await listMail(email)).filter(({ subject }) => LINK_SUBJECT.test(subject ?? '')).length
  const captcha = solve(await (await page.request.get('/api/v1/challenge')).json())
  await page.request.post('/api/v1/sign-in-links', { data: { email, captcha }, headers })
  const token = new URL(linkIn(await waitForMail(email, LINK_SUBJECT, { after }))).searchParams.get('token')
  const answer = await page.request.post('/api/v1/session', { data: { token }, headers })
  if (!answer.ok()) throw new Error(`Signing in gave ${answer.status()}: ${await answer.text()}`)
}

/** A moderator of one country with a browser of their own, signed in; tests that share a country take one each. */
export async function moderatorOf(
  country: ModeratedCountry,
  visit: () => Promise<Page>,
  nth: 1 | 2 = 1,
): Promise<Page> {
  const page = await visit()
  await signIn(page, moderatorAddress(country, nth))
  return page
}

const Queue = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
const Desk = z.object({ version: z.int(), slug: z.string().nullable() })

/** Approves what waits under a name, as a program of a signed-in moderator may. Gives the public slug. */
export async function approve(moderator: Page, { name, country }: { name: string; country: string }): Promise<string> {
  const { request } = moderator
  const queue = Queue.parse(await (await request.get(`/api/v1/moderation/submissions?country=${country}`)).json())
  const id = queue.items.find((item) => item.name === name)?.id
  const { version } = Desk.parse(await (await request.get(`/api/v1/moderation/submissions/${id}`)).json())
  const answer = await request.post(`/api/v1/submissions/${id}/decision`, {
    data: { action: 'approve' },
    headers: { origin: ORIGIN, 'if-match': `"${version}"` },
  })
  return Desk.parse(await answer.json()).slug ?? ''
}
