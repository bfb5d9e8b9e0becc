import { expect, type Locator, type Page } from '@playwright/test'

/** Registering a surgery: one thing at a time. */
export class RegisterScreen {
  readonly page: Page
  readonly name: Locator
  readonly town: Locator
  readonly phone: Locator
  readonly email: Locator
  readonly next: Locator
  readonly skip: Locator
  readonly look: Locator
  readonly send: Locator
  readonly preview: Locator

  constructor(page: Page) {
    this.page = page
    this.name = page.getByRole('textbox', { name: 'Name of the surgery' })
    this.town = page.getByRole('textbox', { name: 'Town or village' })
    this.phone = page.getByRole('textbox', { name: 'Phone' })
    this.email = page.getByRole('textbox', { name: 'Your email address' })
    this.next = page.getByRole('button', { name: 'Next', exact: true })
    this.skip = page.getByRole('button', { name: 'Skip this' })
    this.look = page.getByRole('button', { name: 'Preview it' })
    this.send = page.getByRole('button', { name: 'Send it in' })
    this.preview = page.getByRole('region', { name: 'The page as everybody would see it' })
  }

  async open() {
    await this.page.goto('/register')
    await expect(this.name).toBeVisible()
  }

  /** The question of a step, once it is there. */
  question(words: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: words })
  }

  async chooseTown(typed: string, country: string) {
    await this.town.fill(typed)
    await this.page
      .getByRole('button', { name: new RegExp(`^${typed}.*${country}`) })
      .first()
      .click()
    await expect(this.page.getByText(`The pin is in ${country}`)).toBeVisible()
  }

  /** Pastes numbers or a link of a map, as copied from elsewhere. */
  async putPinAt(pasted: string) {
    const field = this.page.getByRole('textbox', { name: 'A map link, coordinates or a plus code' })
    if (!(await field.isVisible())) await this.page.getByText('Paste a link or coordinates').click()
    await field.fill(pasted)
    await this.page.getByRole('button', { name: 'Put the pin there' }).click()
  }

  /** Gives the four things that are needed, up to the look at the whole. */
  async fillIn(wanted: { name: string; town: string; country: string; phone: string; email: string }) {
    await this.name.fill(wanted.name)
    await this.next.click()
    await this.chooseTown(wanted.town, wanted.country)
    await this.next.click()
    await this.skip.click()
    await expect(this.question('When do you meet?')).toBeVisible()
    await this.skip.click()
    await this.phone.fill(wanted.phone)
    await this.next.click()
    await this.email.fill(wanted.email)
    await this.look.click()
    await expect(this.question('This is how it will look')).toBeVisible()
  }
}
