import { expect, type Locator, type Page } from '@playwright/test'

const TITLES = {
  unconfirmed: 'One tap, and it is on its way',
  pending: 'A moderator will look at it',
  changes_requested: 'A moderator has a question',
  approved: 'It’s done!',
  rejected: 'This was not published',
  withdrawn: 'You withdrew it',
} as const

/** The private page of a submission, behind the link of its mails. */
export class StatusScreen {
  readonly page: Page
  readonly confirm: Locator

  constructor(page: Page) {
    this.page = page
    this.confirm = page.getByRole('button', { name: 'Yes, this is my address: send it in' })
  }

  async open(path: string) {
    await this.page.goto(path)
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  async expectState(state: keyof typeof TITLES) {
    await expect(this.page.getByRole('heading', { level: 1, name: TITLES[state] })).toBeVisible()
  }

  async withdraw() {
    await this.page.getByRole('button', { name: 'Withdraw it' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Yes, withdraw it' }).click()
  }
}
