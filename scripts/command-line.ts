const EXPECTED = ['ExpectedFailure', 'PostgresFailure', 'EnvError', 'AdminRefusal']

const SENTENCES: Record<string, string> = {
  ECONNREFUSED: 'The database does not answer. Is the server running, and is DATABASE_URL right?',
  P1001: 'The database does not answer. Is the server running, and is DATABASE_URL right?',
  ENOTFOUND: 'The host in DATABASE_URL is not known.',
  '28P01': 'The database refuses the user or the password in DATABASE_URL.',
  '28000': 'The database refuses the user in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist. Create it first.',
  P2021: 'The database has no tables yet. Create them with: npm run admin -- migrate',
}
const FILE_PROBLEMS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR']

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
  if (!(error instanceof Error)) return String(error)
  if (EXPECTED.includes(error.name)) return error.message
  const code = 'code' in error ? String(error.code) : ''
  if (FILE_PROBLEMS.includes(code)) return `A file could not be written or read: ${error.message}`
  return SENTENCES[code] ?? error.stack ?? error.message
}
