import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readVitestReport } from './reports.ts'
import type { Result } from './result.ts'
import { ROOT, runTool } from './tool.ts'

const REPORT = join(ROOT, 'node_modules', '.cache', 'test-reports', 'vitest.json')

/** Unit, API and component tests, counted by vitest: all, or those that the arguments of its command line name. */
export async function runVitest(args: string[] = []): Promise<Result> {
  rmSync(REPORT, { force: true })
  mkdirSync(dirname(REPORT), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  await runTool('vitest', ['run', ...reporters, ...args], {
    NODE_ENV: 'test',
    ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
  })
  return readVitestReport(REPORT)
}
