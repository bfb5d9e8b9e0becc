import { defineConfig, devices } from '@playwright/test'
import { browserArgs, installedBrowser } from '../scripts/test/browser.ts'
import { findFreePort } from './setup/free-port.ts'

// Chosen once and handed down by the environment: every worker reads this file again.
process.env.E2E_PORT ??= String(await findFreePort())

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  globalSetup: './setup/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // Recording every step costs a third of the time; --trace=retain-on-failure when one is wanted.
    trace: 'off',
    launchOptions: { executablePath: installedBrowser(), args: browserArgs() },
  },
})
