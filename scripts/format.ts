import { spawnSync } from 'node:child_process'
import { formatSchema } from './generated.ts'

// `npm run format` writes; `npm run format -- --check` only looks.
const { status } = spawnSync(process.execPath, ['node_modules/oxfmt/bin/oxfmt', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
await formatSchema({ check: process.argv.includes('--check') })
