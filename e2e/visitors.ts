import { randomInt } from 'node:crypto'
import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test'

interface Visitors {
  /** Somebody with a browser of their own, and an address of their own before the limits. */
  visit: (options?: BrowserContextOptions) => Promise<Page>
  /** A console message that belongs to what a test does, such as a refused request. Every other one fails it. */
  allowComplaint: (pattern: RegExp) => void
}

/** Whatever a browser complains about while a test runs, and any request to another host, fails the test. */
export const test = base.extend<Visitors & { complaints: Complaints }>({
  complaints: async ({ baseURL }, give) => {
    const complaints = new Complaints(baseURL ?? '')
    await give(complaints)
    expect(complaints.unexpected(), 'what the browsers complained about').toEqual([])
  },
  allowComplaint: async ({ complaints }, give) => give((pattern) => complaints.allow(pattern)),
  visit: async ({ browser, complaints }, give) => {
    const contexts: BrowserContext[] = []
    await give(async (options = {}) => {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        ...options,
        extraHTTPHeaders: options.extraHTTPHeaders ?? { 'x-forwarded-for': anywhere() },
      })
      contexts.push(context)
      complaints.listenTo(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  page: async ({ visit }, give) => give(await visit()),
})

export { expect } from '@playwright/test'

class Complaints {
  readonly #origin: string
  readonly #allowed: RegExp[] = []
  readonly #heard: string[] = []

  constructor(baseURL: string) {
    this.#origin = new URL(baseURL).origin
  }

  allow(pattern: RegExp) {
    this.#allowed.push(pattern)
  }

  listenTo(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#heard.push(`${message.type()}: ${message.text()}`)
    })
    context.on('weberror', (error) => this.#heard.push(`page error: ${error.error().message}`))
    // What React recovers from is an error whose cause alone says what happened.
    void context.addInitScript(() =>
      addEventListener('error', ({ error }) => {
        if (error instanceof Error && error.cause instanceof Error) reportError(error.cause)
      }),
    )
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== this.#origin) this.#heard.push(`another host: ${request.url()}`)
    })
    context.on('response', (response) => {
      if (response.status() >= 500) this.#heard.push(`${response.status()} from ${response.url()}`)
    })
  }

  unexpected(): string[] {
    return this.#heard.filter((complaint) => !this.#allowed.some((pattern) => pattern.test(complaint)))
  }
}

/** An address of a network kept for documentation (RFC 5737, RFC 2544): nobody's, and another one for each visitor. */
function anywhere(): string {
  return `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(1, 255)}`
}
