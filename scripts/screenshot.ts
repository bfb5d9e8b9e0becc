import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findFreePort } from '../e2e/setup/free-port.ts'
import { startProduct } from '../e2e/setup/product.ts'
import { runCommand } from './command-line.ts'
import { makeTemporaryDataDir } from '@surgeries/embedded-postgres/temporary'
import { browserArgs, findBrowser } from './test/browser.ts'
import { ROOT } from './test/tool.ts'

const PICTURE = join(ROOT, 'docs', 'screenshot.png')
const WINDOW = { width: 1280, height: 800 }
const SETTLE_MS = 1500

// The picture of the README, taken from the running product: the map of Europe with the list beside it.
await runCommand(async () => {
  const executablePath = (await findBrowser()) || undefined
  const DATA_DIR = makeTemporaryDataDir('screenshot')
  const port = await findFreePort()
  const product = await startProduct({ DATA_DIR, PORT: String(port), SMTP_URL: '' })
  const browser = await chromium.launch({ executablePath, args: browserArgs() })
  try {
    const page = await browser.newPage({ viewport: WINDOW, locale: 'en-GB', timezoneId: 'Europe/London' })
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' })
    await page.waitForTimeout(SETTLE_MS)
    mkdirSync(join(ROOT, 'docs'), { recursive: true })
    await page.screenshot({ path: PICTURE })
    console.log(`wrote ${PICTURE}`)
  } finally {
    await browser.close()
    await product.stop()
    rmSync(DATA_DIR, { recursive: true, force: true })
  }
})
