import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findBrowser, trySandbox } from './browser.ts'
import { readPlaywrightReport } from './reports.ts'
import type { Result } from './result.ts'
import { ROOT, runTool } from './tool.ts'

const REPORT = join(ROOT, 'node_modules', '.cache', 'test-reports', 'playwright.json')

/** Browser tests, counted by Playwright: all, or those that the arguments of its command line name. Needs the web build. */
export async function runPlaywright(args: string[] = []): Promise<Result> {
  const browser = await findBrowser()
  rmSync(REPORT, { force: true })
  mkdirSync(dirname(REPORT), { recursive: true })
  await runTool('@playwright/test', ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json', ...args], {
    CHROME_PATH: browser,
    CHROME_SANDBOX: await trySandbox(browser),
    PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
  })
  return readPlaywrightReport(REPORT)
}
