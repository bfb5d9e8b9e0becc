import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PRISMA_ROOM, SCHEMA_FILE } from './migrate/files.ts'

const STAMP = join(PRISMA_ROOM, 'generated', '.stamp')

/** Writes the Prisma client when the schema has changed since the last time; tells whether it did. */
export function generateClient(): boolean {
  const wanted = createHash('sha256').update(readFileSync(SCHEMA_FILE)).update(prismaVersion()).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false
  const program = join(packageOf('prisma'), 'build', 'index.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'generate', '--schema', SCHEMA_FILE], {
    cwd: PRISMA_ROOM,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Generating needs no engine, but looks for one and would download it: any program that is there will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (status !== 0) throw new Error(`The Prisma client could not be written:\n${stdout}${stderr}`)
  writeFileSync(STAMP, wanted)
  return true
}

function prismaVersion(): string {
  return readFileSync(join(packageOf('prisma'), 'package.json'), 'utf8')
}

function packageOf(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}
