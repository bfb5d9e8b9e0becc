import { formatSchema } from '../generated.ts'
import { ONE_PASSED } from './result.ts'
import { passes, step } from './steps.ts'

/** What can be said of the code without running it: format, lint and types in one pass over the same programs, and what nobody uses. */
export async function checkSources(): Promise<void> {
  await step('Format', () => passes('oxfmt', ['--check']))
  await step('Format of the schema', () => formatSchema({ check: true }).then(() => ONE_PASSED))
  await step('Lint and types', () => passes('oxlint', ['--type-check']))
  await step('Unused code', () => passes('knip', ['--no-progress']))
}
