import { expect, type Locator, type Page } from '@playwright/test'

/** The queue of a moderator, and the desk where one submission is decided on. */
export class DeskScreen {
  readonly page: Page
  readonly queue: Locator
  readonly decision: Locator
  readonly publish: Locator
  readonly ask: Locator
  readonly reject: Locator
  readonly undo: Locator

  constructor(page: Page) {
    this.page = page
    this.queue = page.getByRole('list', { name: 'Submissions' })
    this.decision = page.getByRole('region', { name: 'Your decision' })
    this.publish = this.decision.getByRole('button', { name: 'Publish', exact: true })
    this.ask = this.decision.getByRole('button', { name: 'Ask for changes', exact: true })
    this.reject = this.decision.getByRole('button', { name: 'Reject', exact: true })
    this.undo = this.decision.getByRole('button', { name: 'Undo' })
  }

  /** Goes to the queue and opens a submission by its name. */
  async open(name: string) {
    await this.page.goto('/moderation')
    await this.queue.getByRole('link', { name }).click()
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async approve() {
    await this.publish.click()
    await this.decision.getByRole('button', { name: 'Publish it' }).click()
    await expect(this.decision.getByRole('heading', { name: /^(Published|The change is public)/ })).toBeVisible()
  }

  async askFor(field: string, note: string) {
    await this.ask.click()
    await this.decision.getByRole('checkbox', { name: field, exact: true }).check()
    await this.decision.getByRole('textbox', { name: `${field}: what should change?` }).fill(note)
    await this.decision.getByRole('button', { name: 'Send it back' }).click()
    await expect(this.decision.getByRole('heading', { name: 'Sent back with your questions' })).toBeVisible()
  }

  async rejectBecause(reason: string, words: string) {
    await this.reject.click()
    await this.decision.getByRole('radio', { name: reason }).check()
    await this.decision.getByRole('textbox', { name: 'In your own words' }).fill(words)
    await this.decision.getByRole('button', { name: 'Reject it' }).click()
    await expect(this.decision.getByRole('heading', { name: 'Rejected' })).toBeVisible()
  }
}
