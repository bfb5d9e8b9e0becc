import { expect, type Locator, type Page } from '@playwright/test'

const COUNT = /^([\d,]+) surger(?:y|ies) (?:on this map|in the world|match(?:es)?)/

/** The page with map and list. */
export class FindScreen {
  readonly page: Page
  readonly heading: Locator
  readonly count: Locator
  readonly search: Locator
  readonly suggestions: Locator
  readonly pins: Locator
  readonly items: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Find a surgery near you' })
    this.count = page.getByRole('main').getByRole('heading', { level: 2, name: COUNT })
    this.search = page.getByRole('combobox', { name: 'Search by name, town or organisation' })
    this.suggestions = page.getByRole('listbox').getByRole('option')
    this.pins = page.getByRole('list', { name: 'On the map' }).getByRole('button')
    this.items = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) })
  }

  async open(search = '') {
    await this.page.goto(search ? `/?${search}` : '/')
    await expect(this.pins.first()).toBeVisible()
  }

  item(name: string): Locator {
    return this.items.getByRole('link', { name, exact: true })
  }

  pin(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'On the map' })
      .getByRole('button', { name: new RegExp(`^${name}, .*: `) })
  }

  /** Where a pin stands on the map; marked while it is pointed at. */
  placeOf(pin: Locator): Locator {
    return pin.locator('..')
  }

  /** The card of what was chosen on the map. */
  card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** The cluster that holds the most. */
  async largestCluster(): Promise<Locator> {
    const names = await this.#pinNames()
    const largest = names.toSorted((a, b) => countIn(b) - countIn(a))[0] ?? ''
    return this.page.getByRole('list', { name: 'On the map' }).getByRole('button', { name: largest, exact: true })
  }

  /** How many the heading says there are, how many the pins stand for, and how many are listed. */
  async totals(): Promise<{ said: number; onMap: number; listed: number }> {
    const said = numberOf(COUNT.exec((await this.count.textContent()) ?? '')?.[1])
    const names = await this.#pinNames()
    return { said, onMap: names.reduce((sum, name) => sum + countIn(name), 0), listed: await this.items.count() }
  }

  async showAll() {
    const more = this.page.getByRole('button', { name: 'Show more' })
    while (await more.isVisible()) {
      const before = await this.items.count()
      await more.click()
      await expect.poll(() => this.items.count()).toBeGreaterThan(before)
    }
  }

  async #pinNames(): Promise<string[]> {
    return this.pins.evaluateAll((pins) => pins.map((pin) => pin.getAttribute('aria-label') ?? ''))
  }
}

function countIn(pinName: string): number {
  return numberOf(/^([\d,]+) surger(?:y|ies) (?:near|about|at one spot)/.exec(pinName)?.[1] ?? '1')
}

function numberOf(text = ''): number {
  return Number(text.replaceAll(',', ''))
}
