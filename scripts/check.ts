import { generateSources } from './generated.ts'
import { checkSources } from './test/sources.ts'
import { report } from './test/steps.ts'

await generateSources()
await checkSources()
process.exit(report())
