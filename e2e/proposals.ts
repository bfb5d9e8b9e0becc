import { pbkdf2Sync, randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { linkIn, waitForMail } from './setup/mailbox.ts'
import { ORIGIN } from './setup/origin.ts'
import type { Town } from './towns.ts'

export interface Proposal {
  name: string
  email: string
  /** The private page of the organiser, as in the mail's link. */
  statusPath: string
}

let count = 0

/** Another name each time, that a person could read out. */
export function aNewName(locality: string): string {
  count += 1
  return `${locality} Surgery ${process.pid % 1000}-${count}${String.fromCharCode(97 + randomInt(26))}`
}

/** example.net belongs to nobody (RFC 2606). */
export function aNewAddress(who: string): string {
  return `${who}.${Date.now().toString(36)}${randomInt(1000)}@example.net`
}

/** Sends a surgery in as a program may, confirms it by the mailed link, and so puts it into the queue. */
export async function propose(page: Page, town: Town, more: Record<string, unknown> = {}): Promise<Proposal> {
  const proposal = { name: aNewName(town.locality), email: aNewAddress('organiser') }
  const content = { name: proposal.name, meets: 'Every first Tuesday at six in the library.', ...town, ...more }
  const captcha = solve(await (await page.request.get('/api/v1/challenge')).json())
  const headers = { origin: ORIGIN }
  const sent = await page.request.post('/api/v1/submissions', {
    data: { content, email: proposal.email, organiserName: 'Maya', captcha },
    headers,
  })
  expect(sent.status(), await sent.text()).toBe(201)
  const statusPath = new URL(linkIn(await waitForMail(proposal.email))).pathname
  const token = statusPath.split('/').at(-1)
  const confirmed = await page.request.post(`/api/v1/submissions/by-token/${token}/confirmation`, { headers })
  expect(confirmed.ok(), await confirmed.text()).toBe(true)
  return { ...proposal, statusPath }
}

const Challenge = z.object({
  parameters: z.looseObject({
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
  }),
})

/** The proof of work that the front door asks for (ALTCHA 2, PBKDF2/SHA-256), done as its description says. */
export function solve(answer: unknown): string {
  const { nonce, salt, cost, keyLength, keyPrefix } = Challenge.parse(answer).parameters
  const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.alloc(4)])
  for (let counter = 0; ; counter += 1) {
    password.writeUInt32BE(counter, password.length - 4)
    const derivedKey = pbkdf2Sync(password, Buffer.from(salt, 'hex'), cost, keyLength, 'sha256').toString('hex')
    if (!derivedKey.startsWith(keyPrefix)) continue
    return Buffer.from(JSON.stringify({ challenge: answer, solution: { counter, derivedKey } })).toString('base64')
  }
}
