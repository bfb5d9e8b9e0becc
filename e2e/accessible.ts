import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}

// One program for each page, and only what is wrong in full: most of the time of a run went into handing over the rest.
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
// Nor is every stylesheet and medium fetched once more for rules that are not asked for.
const ONLY_WRONG: RunOptions = { resultTypes: ['violations'], preload: false }

const WCAG: RunOptions = { ...ONLY_WRONG, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
const COLOURS: RunOptions = { ...ONLY_WRONG, runOnly: { type: 'rule', values: ['color-contrast'] } }

/** axe finds nothing against WCAG 2.2 A and AA in the page as it stands, in light and in dark, and it fits its window. */
export async function expectAccessible(page: Page, what: string) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }))
  expect(scrollWidth, `${what}: its width`).toBeLessThanOrEqual(clientWidth)
  const [first, second] = (await isDark(page)) ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  await dress(page, first)
  expect(await violationsOf(page, WCAG), `${what}, ${first}`).toEqual([])
  await dress(page, second)
  // Only colours differ in the other scheme, which stays: each change draws the whole page again.
  expect(await violationsOf(page, COLOURS), `${what}, ${second}`).toEqual([])
}

function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Colours are judged when they have come to rest. */
async function dress(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme)
  await page.evaluate(async () => {
    const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const passing = () => document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    do {
      await frames()
      await Promise.allSettled(passing().map((one) => one.finished))
      await frames()
    } while (passing().length > 0)
  })
}

async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { applied, violations } = await page.evaluate(async (how) => {
    const found = await window.axe.run(document, how)
    return {
      applied: found.passes.length + found.incomplete.length + found.violations.length,
      violations: found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html} – ${node.failureSummary}`),
      ),
    }
  }, options)
  expect(applied, 'rules that axe applied').toBeGreaterThan(0)
  return violations
}
