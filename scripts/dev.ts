import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { loadEnv } from '../apps/api/src/env.ts'
import { ROOT } from './test/tool.ts'

// The server starts again when its sources change, and Vite serves the pages as they are being written.
const WEB_PORT = '5670'
const { PORT } = loadEnv(process.env)
const vite = join(ROOT, 'apps', 'web', 'node_modules', 'vite', 'bin', 'vite.js')

process.stdout.write(`
  Pages     http://127.0.0.1:${WEB_PORT}  (reload by themselves)
  API       http://127.0.0.1:${PORT}/api/docs
  Mails     http://127.0.0.1:${PORT}/dev/inbox
  Database  npm run admin -- --help, npm run migrate -- --help

`)

const children = [
  run(['--watch', '--watch-preserve-output', join(ROOT, 'scripts', 'start.ts')], {
    PUBLIC_URL: `http://127.0.0.1:${WEB_PORT}`,
  }),
  run([vite, join(ROOT, 'apps', 'web')], { WEB_PORT, API_URL: `http://127.0.0.1:${PORT}` }),
]
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })

function run(args: string[], env: Record<string, string>) {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
}
