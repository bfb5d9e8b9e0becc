import { generateClient } from './prisma-client.ts'
import { passes, report, step } from './test/steps.ts'

// What can be said of the code without running it. Lint and types are one pass over the same programs.
await generateClient()
await step('Format', () => passes('oxfmt', ['--check']))
await step('Lint and types', () => passes('oxlint', ['--type-check']))
process.exit(report())
