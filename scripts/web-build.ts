import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runQuietly } from './run-quietly.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WEB = join(ROOT, 'apps', 'web')
const DIST = join(WEB, 'dist')
const STAMP = join(ROOT, 'node_modules', '.cache', 'web-build')
const INPUTS = [
  'apps/web/*',
  'apps/web/{src,public,map-data,build}/**/*',
  'packages/*/src/**/*',
  'packages/messages/*/*.json',
  'packages/messages/scripts/*',
  'pnpm-lock.yaml',
]

/** Builds the pages unless nothing that they are made of has changed; tells whether it did. */
export async function buildWeb(): Promise<boolean> {
  const wanted = inputsHash()
  if (existsSync(join(DIST, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false
  rmSync(STAMP, { force: true })
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js')
  await runQuietly([vite, 'build', '--logLevel=warn'], { cwd: WEB, env: { NODE_ENV: 'production' } })
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, wanted)
  return true
}

function inputsHash(): string {
  const hash = createHash('sha256')
  const files = INPUTS.flatMap((pattern) =>
    globSync(pattern, { cwd: ROOT, exclude: ['**/dist/**', '**/node_modules/**'] }),
  )
  for (const file of [...new Set(files)].sort()) {
    const path = join(ROOT, file)
    if (statSync(path).isFile() && !/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}
