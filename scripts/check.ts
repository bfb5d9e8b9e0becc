import { generateClient } from './prisma-client.ts'
import { checkSources } from './test/sources.ts'
import { report } from './test/steps.ts'

await generateClient()
await checkSources()
process.exit(report())
