import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

export type Outcome = { code: number; output: string }

/** Runs a program to its end, or until a signal ends it, under an account, in a folder that the account can enter. */
export function runAs(
  account: Account | undefined,
  cwd: string,
  [program, ...args]: [string, ...string[]],
  signal?: AbortSignal,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { PATH: process.env.PATH, LANG: 'C', SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own group: Ctrl-C in the terminal is ours to handle, the database goes down last.
      detached: process.platform !== 'win32',
      ...(account && { uid: account.uid, gid: account.gid }),
    })
    const end = () => child.kill()
    signal?.addEventListener('abort', end, { once: true })
    child.on('exit', () => signal?.removeEventListener('abort', end))
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
    // On Windows a started server keeps pg_ctl's pipes open, so "close" would never come.
    child.on('exit', (code) => setTimeout(() => resolve({ code: code ?? 1, output }), 500).unref())
  })
}
