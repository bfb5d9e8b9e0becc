import { expect, type Locator, type Page } from '@playwright/test'

/** What an organiser says of single dates. */
export class DatesScreen {
  readonly page: Page
  readonly rows: Locator

  constructor(page: Page) {
    this.page = page
    this.rows = page.getByRole('region', { name: 'Coming dates' }).getByRole('listitem')
  }

  async open(slug: string) {
    await this.page.goto(`/me/surgeries/${slug}/dates`)
    await expect(this.rows.first()).toBeVisible()
  }

  async confirm(nth: number) {
    await this.rows.nth(nth).getByRole('button', { name: 'It’s going ahead' }).click()
  }

  async cancel(nth: number, reason: string) {
    await this.rows.nth(nth).getByRole('button', { name: 'Cancel this date' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Why?' }).fill(reason)
    await dialog.getByRole('button', { name: 'Cancel this date' }).click()
    await expect(dialog).toBeHidden()
  }

  /** At another venue, where pasted coordinates are; stays on the form, with whom it concerns shown. */
  async lookAtVenue(nth: number, { name, town, pasted }: { name: string; town: string; pasted: string }) {
    await this.rows.nth(nth).getByRole('link', { name: 'Another venue' }).click()
    await this.page.getByRole('textbox', { name: /^Name of the venue/ }).fill(name)
    await this.page.getByText('Paste a link or coordinates').click()
    await this.page.getByRole('textbox', { name: 'A map link, coordinates or a plus code' }).fill(pasted)
    await this.page.getByRole('button', { name: 'Put the pin there' }).click()
    await expect(this.page.getByText(/^The pin is in/)).toBeVisible()
    await this.page.getByRole('textbox', { name: 'Town or village' }).fill(town)
    await this.page.getByRole('button', { name: 'See who this affects' }).click()
    await expect(this.page.getByRole('heading', { name: /what this changes$/ })).toBeVisible()
  }

  /** To another local time, such as 2026-12-17T18:00. */
  async move(nth: number, start: string, reason: string) {
    await this.rows.nth(nth).getByRole('button', { name: 'Move it' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('New date').fill(start.slice(0, 10))
    await dialog.getByLabel('From').fill(start.slice(11))
    await dialog.getByRole('textbox', { name: 'Why?' }).fill(reason)
    await dialog.getByRole('button', { name: 'Move it' }).click()
    await expect(dialog).toBeHidden()
  }
}
