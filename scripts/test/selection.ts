import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './tool.ts'

/** The arguments for each runner; undefined where it has nothing to run. */
export interface Selection {
  vitest?: string[]
  playwright?: string[]
}

const TESTS = '{apps,packages,prisma,scripts,e2e}/**/*.test.{ts,tsx}'

/**
 * What `npm test -- words` means: words that are a part of the path of a test file choose files; all others together are a
 * part of the name of a test, and choose the files that have it. A name that no file has as it stands may be put together
 * from several: then it is looked for among all unit, API and component tests.
 */
export function readSelection(words: string[], files = listTests(), read = readTest): Selection {
  const wanted = words.map((word) => word.replace(/^\.\//, ''))
  const isPath = (word: string) => files.some((file) => file.includes(word))
  const name = wanted.filter((word) => !isPath(word)).join(' ')
  const named = wanted.some(isPath)
    ? files.filter((file) => wanted.some((word) => isPath(word) && file.includes(word)))
    : files.filter((file) => read(file).includes(name))
  const inBrowser = named.filter((file) => file.startsWith('e2e/'))
  const others = named.filter((file) => !file.startsWith('e2e/'))
  return {
    ...((others.length > 0 || named.length === 0) && { vitest: [...others, ...(name && ['-t', escaped(name)])] }),
    ...(inBrowser.length > 0 && { playwright: [...inBrowser, ...(name && ['-g', escaped(name)])] }),
  }
}

// Both runners read a regular expression.
function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function listTests(): string[] {
  return globSync(TESTS, { cwd: ROOT, exclude: (path) => path.endsWith('node_modules') })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
}

function readTest(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
