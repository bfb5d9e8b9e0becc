import { describeFailure } from '../command-line.ts'
import { ONE_FAILED, ONE_PASSED, type Result, type Row, tableOf, totalOf } from './result.ts'
import { runTool } from './tool.ts'

const rows: Row[] = []

/** Runs one step and remembers what it counted. A step that breaks down is one failure, and the next is taken all the same. */
export async function step(name: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now()
  process.stdout.write(`\n── ${name}\n`)
  const result = await work().catch((error: unknown): Result => {
    process.stdout.write(`${describeFailure(error)}\n`)
    return ONE_FAILED
  })
  rows.push({ name, seconds: (Date.now() - began) / 1000, ...result })
  return result
}

export async function passes(tool: string, args: string[]): Promise<Result> {
  return (await runTool(tool, args)) === 0 ? ONE_PASSED : ONE_FAILED
}

/** Prints the table and the total as the last line, and gives the exit code. A step that counted nothing is a failure. */
export function report(): number {
  const { passed, failed, skipped } = totalOf(rows)
  process.stdout.write(`\n${tableOf(rows)}\n`)
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed > 0 || rows.some((row) => row.passed === 0) ? 1 : 0
}
