import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

// The schema engine is a WebAssembly module, which Node still calls experimental.
const QUIET = '--disable-warning=ExperimentalWarning'

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** Runs a program to its end, what it says shown as it comes, and gives its exit code. */
export function run(program: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${QUIET}`.trim(),
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', (error) => {
      process.stderr.write(`${program} could not be started: ${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** The same for a tool that is one of our packages, on the Node that we run on. */
export function runTool(name: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return run(process.execPath, [programOf(name), ...args], env)
}

function programOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name)
  const { bin } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0] ?? ''))
}
