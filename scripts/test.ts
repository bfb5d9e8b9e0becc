import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describeFailure } from './command-line.ts'
import { generateClient } from './prisma-client.ts'
import { findBrowser, trySandbox } from './test/browser.ts'
import { checkMigrations } from './test/migrations.ts'
import { readPlaywrightReport, readVitestReport } from './test/reports.ts'
import { ONE_FAILED, ONE_PASSED, type Result, type Row, tableOf, totalOf } from './test/result.ts'
import { ROOT, runTool } from './test/tool.ts'
import { checkTypes } from './test/types.ts'
import { buildWeb } from './web-build.ts'

const REPORTS = join(ROOT, 'node_modules', '.cache', 'test-reports')
const VITEST_REPORT = join(REPORTS, 'vitest.json')
const PLAYWRIGHT_REPORT = join(REPORTS, 'playwright.json')

const rows: Row[] = []
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

await generateClient()
await check('Format', () => passes('oxfmt', ['--check']))
await check('Lint', () => passes('oxlint', []))
await check('Types', checkTypes)
await check('Migrations', checkMigrations)
await check('Rules, API, components', async () => {
  await runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`], {
    NODE_ENV: 'test',
    ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
  })
  return readVitestReport(VITEST_REPORT)
})
await check('Web build', async () => {
  await buildWeb()
  return ONE_PASSED
})
if (rows.at(-1)?.failed)
  rows.push({ name: 'Browser', seconds: 0, ...ONE_FAILED, note: 'nothing to open: no web build' })
else await check('Browser', testInBrowser)

const { passed, failed, skipped } = totalOf(rows)
process.stdout.write(`\n${tableOf(rows)}\n`)
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 || rows.some((row) => row.passed === 0) ? 1 : 0)

/** One step; when it breaks down, that is one failure, and the next step is taken all the same. */
async function check(name: string, work: () => Promise<Result>) {
  const began = Date.now()
  process.stdout.write(`\n── ${name}\n`)
  const result = await work().catch((error: unknown): Result => {
    process.stdout.write(`${describeFailure(error)}\n`)
    return ONE_FAILED
  })
  rows.push({ name, seconds: (Date.now() - began) / 1000, ...result })
}

async function passes(tool: string, args: string[]): Promise<Result> {
  return (await runTool(tool, args)) === 0 ? ONE_PASSED : ONE_FAILED
}

async function testInBrowser(): Promise<Result> {
  const browser = await findBrowser()
  await runTool('@playwright/test', ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'], {
    CHROME_PATH: browser,
    CHROME_SANDBOX: await trySandbox(browser),
    PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
  })
  return readPlaywrightReport(PLAYWRIGHT_REPORT)
}
