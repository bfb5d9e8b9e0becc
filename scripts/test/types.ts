import { globSync } from 'node:fs'
import { ONE_FAILED, ONE_PASSED, type Result } from './result.ts'
import { ROOT, runTool } from './tool.ts'

const AT_ONCE = 2

/** Every room's types, two rooms at a time: several checkers in one would each work out the same types. */
export async function checkTypes(): Promise<Result> {
  const waiting = globSync('{.,apps/*,apps/web/map-data,packages/*,prisma,scripts,e2e}/tsconfig.json', { cwd: ROOT })
  let failed = false
  const work = async () => {
    for (let room = waiting.pop(); room; room = waiting.pop())
      if ((await runTool('typescript', ['--project', room, '--checkers', '1', '--pretty', 'false'])) !== 0)
        failed = true
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return failed ? ONE_FAILED : ONE_PASSED
}
