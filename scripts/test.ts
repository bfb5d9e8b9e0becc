import { generateSources } from './generated.ts'
import { runPlaywright } from './test/playwright.ts'
import { ONE_FAILED, ONE_PASSED, type Result } from './test/result.ts'
import { readSelection, type Selection } from './test/selection.ts'
import { checkSources } from './test/sources.ts'
import { report, step } from './test/steps.ts'
import { run } from './test/tool.ts'
import { runVitest } from './test/vitest.ts'
import { buildWeb } from './web-build.ts'

// Without arguments everything; with paths of tests or words of their names only those.
const words = process.argv.slice(2)
await generateSources()
await (words.length > 0 ? testSome(readSelection(words)) : testAll())
process.exit(report())

async function testAll() {
  await checkSources()
  await step('Rules, API, components', () => runVitest())
  await testInBrowser([])
}

async function testSome({ vitest, playwright }: Selection) {
  if (vitest) await step('Rules, API, components', () => runVitest(vitest))
  if (playwright) await testInBrowser(playwright)
}

async function testInBrowser(args: string[]) {
  const { failed } = await step('Web build', async (): Promise<Result> => {
    await buildWeb()
    return ONE_PASSED
  })
  if (!failed && args.length === 0) await step('Sizes of a first visit', checkSizes)
  await step('Browser', async () =>
    failed ? { ...ONE_FAILED, note: 'nothing to open: no web build' } : runPlaywright(args),
  )
}

async function checkSizes(): Promise<Result> {
  return (await run(process.execPath, ['apps/web/scripts/sizes.ts'])) === 0 ? ONE_PASSED : ONE_FAILED
}
