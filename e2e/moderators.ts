import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { linkIn, listMail, waitForMail } from './setup/mailbox.ts'
import { aNewAddress, solve } from './proposals.ts'
import { ORIGIN } from './setup/origin.ts'

const ADMIN = fileURLToPath(new URL('../scripts/admin.ts', import.meta.url))
const LINK_SUBJECT = /sign-in link/
const run = promisify(execFile)

/** Makes somebody a moderator as an operator does, by the command line, and gives their e-mail address. */
export async function appointModerator(countries: string): Promise<string> {
  const email = aNewAddress('moderator')
  await run(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ADMIN,
      'moderators',
      'add',
      email,
      '--name',
      'Mina',
      '--countries',
      countries,
    ],
    {
      env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, DATABASE_URL: '' },
    },
  )
  return email
}

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

/** A moderator of some countries with a browser of their own, signed in. */
export async function moderatorOf(countries: string, visit: () => Promise<Page>): Promise<Page> {
  const page = await visit()
  await signIn(page, await appointModerator(countries))
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
