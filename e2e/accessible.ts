import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** axe finds nothing against WCAG 2.2 A and AA in the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page, what: string) {
  await dress(page, 'light')
  expect(await violationsOf(new AxeBuilder({ page }).withTags(WCAG)), `${what}, light`).toEqual([])
  await dress(page, 'dark')
  // Only colours differ in the dark.
  expect(await violationsOf(new AxeBuilder({ page }).withRules(['color-contrast'])), `${what}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: null })
}

/** Colours are judged when they have come to rest. */
async function dress(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map((one) => one.finished))
  })
}

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations, passes, incomplete } = await axe.setLegacyMode().analyze()
  expect(passes.length + incomplete.length, 'rules that axe applied').toBeGreaterThan(0)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} – ${node.failureSummary}`))
}
