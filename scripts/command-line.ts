import { EnvError } from '../apps/api/src/env.ts'
import { ExpectedFailure } from './expected-failure.ts'

/** Runs a command and leaves with its exit code; what may be expected to fail is told in a sentence, without a stack. */
export async function runCommand(command: () => Promise<number | void>) {
  try {
    process.exit((await command()) ?? 0)
  } catch (error) {
    process.stderr.write(`\n${describeFailure(error)}\n`)
    process.exit(1)
  }
}

export function describeFailure(error: unknown): string {
  if (error instanceof ExpectedFailure || error instanceof EnvError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED')
    return 'The database does not answer. Is DATABASE_URL right, and is the server running?'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
