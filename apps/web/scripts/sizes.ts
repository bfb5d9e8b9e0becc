// Prints what is in each file that a first visit fetches, by package, and fails when it is too much.
// After a build: node apps/web/scripts/sizes.ts
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { CONTENTS_FILE, type FileContents } from '../build/contents.ts'

const DIST = join(import.meta.dirname, '..', 'dist')
const files = new Map<string, FileContents>(
  Object.entries(JSON.parse(readFileSync(join(DIST, CONTENTS_FILE), 'utf8')) as Record<string, FileContents>),
)
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

const start = withImports([...files].filter(([, { isEntry }]) => isEntry).map(([name]) => name))
const home = withImports([...start, ...chunksOf('pages/find.tsx', 'common', 'finding')])
const map = withImports(chunksOf('features/finding/map-half.tsx'))
const surgery = withImports([
  ...start,
  ...chunksOf('pages/surgery.tsx', 'common', 'surgery', 'schedule', 'coming', 'reports'),
])
/** In bytes. The goals are 105, 45 and 105 thousand; until then nothing may grow: docs/decisions/0054. */
const LIMITS = { home: 107_500, map: 44_500, surgery: 109_500 }
const tooLarge = [
  print('Home before its map', home) > LIMITS.home,
  print('The map of home', map.difference(home)) > LIMITS.map,
  print('A surgery before its map', surgery) > LIMITS.surgery,
].some(Boolean)
if (tooLarge) {
  console.error('\nA first visit fetches more than it may: see LIMITS in apps/web/scripts/sizes.ts')
  process.exitCode = 1
}

function chunksOf(source: string, ...namespaces: string[]): string[] {
  const wanted = [source, ...namespaces.map((namespace) => `messages/generated/en/${namespace}.js`)]
  return [...files].filter((file) => file[1].source !== null && wanted.includes(file[1].source)).map(([name]) => name)
}

function withImports(names: Iterable<string>): Set<string> {
  const all = new Set(names)
  for (const name of all) for (const imported of files.get(name)?.imports ?? []) all.add(imported)
  return all
}

function print(title: string, names: Set<string>): number {
  const rows = [...names].map((name) => ({ name, bytes: compressed(readFileSync(join(DIST, name))) }))
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(`\n${title}: ${total} bytes`)
  for (const { name, bytes } of rows.toSorted((a, b) => b.bytes - a.bytes)) {
    console.log(`${String(bytes).padStart(7)} ${name}: ${packagesIn(name)}`)
  }
  return total
}

function packagesIn(name: string): string {
  return Object.entries(files.get(name)?.code ?? {})
    .map(([part, code]) => ({ part, bytes: compressed(code) }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ part, bytes }) => `${part} ${bytes}`)
    .join(', ')
}

function compressed(content: Buffer | string): number {
  return brotliCompressSync(content, BEST).length
}
