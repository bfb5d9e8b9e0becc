import { expect, type Locator } from '@playwright/test'

const MOST_STEPS = 120

/** Goes to something with the tab key alone, as somebody without a mouse does. */
export async function tabTo(target: Locator) {
  const page = target.page()
  await expect(target).toBeVisible()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key did not come to ${String(target)}`)
}
