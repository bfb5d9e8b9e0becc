import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileMessages } from '../packages/messages/scripts/compile.ts'
import { PRISMA_FOLDER, SCHEMA_FILE } from '../prisma/src/migrate/files.ts'
import { runQuietly } from './run-quietly.ts'

const STAMP = join(PRISMA_FOLDER, 'generated', '.stamp')

/** Writes what is generated, where its source has changed since the last time: messages, Prisma client. Tells whether it did. */
export async function generateSources(): Promise<boolean> {
  const areNew = compileMessages()
  const wanted = createHash('sha256').update(readFileSync(SCHEMA_FILE)).update(prismaVersion()).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return areNew
  await runPrisma(['generate'])
  writeFileSync(STAMP, wanted)
  return true
}

/** Writes the schema's format, or only looks whether it is so: then it fails where it is not. */
export function formatSchema({ check = false } = {}): Promise<void> {
  return runPrisma(['format', ...(check ? ['--check'] : [])])
}

function runPrisma(args: string[]): Promise<void> {
  return runQuietly([join(packageOf('prisma'), 'build', 'index.js'), ...args, '--schema', SCHEMA_FILE], {
    cwd: PRISMA_FOLDER,
    env: {
      // Neither command needs an engine, but both look for one and would download it: any program that is there will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
}

function prismaVersion(): string {
  return readFileSync(join(packageOf('prisma'), 'package.json'), 'utf8')
}

function packageOf(name: string): string {
  return dirname(createRequire(SCHEMA_FILE).resolve(`${name}/package.json`))
}
