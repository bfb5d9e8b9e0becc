import { globSync } from 'node:fs'
import { ROOT } from './tool.ts'

/** The arguments for each runner; undefined where it has nothing to run. */
export interface Selection {
  vitest?: string[]
  playwright?: string[]
}

const TESTS = '{apps,packages,prisma,scripts,e2e}/**/*.test.{ts,tsx}'

/**
 * What `npm test -- words` means: words that are a part of the path of a test file choose files, all others together are
 * a part of the name of a test. A name alone is looked for among the unit, API and component tests.
 */
export function readSelection(words: string[], files = listTests()): Selection {
  const paths = words.map((word) => word.replace(/^\.\//, '')).filter((word) => matching(word, files).length > 0)
  const chosen = [...new Set(paths.flatMap((path) => matching(path, files)))]
  const name = words.filter((word) => !paths.includes(word.replace(/^\.\//, ''))).join(' ')
  const inBrowser = chosen.filter((file) => file.startsWith('e2e/'))
  const others = chosen.filter((file) => !file.startsWith('e2e/'))
  return {
    ...((others.length > 0 || chosen.length === 0) && { vitest: [...others, ...(name && ['-t', escaped(name)])] }),
    ...(inBrowser.length > 0 && { playwright: [...inBrowser, ...(name && ['-g', escaped(name)])] }),
  }
}

function matching(word: string, files: string[]): string[] {
  return files.filter((file) => file.includes(word))
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
