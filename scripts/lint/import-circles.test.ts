import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { findCircles } from './import-circles.ts'
import { ROOT } from './import-order.ts'

test('no files of domain and contracts import each other in a circle, types included', () => {
  const files = sourcesOf('packages')
  expect(files.length).toBeGreaterThan(100)
  expect(findCircles(files)).toEqual([])
})

test('no circle of imports in the applications has more than six files', () => {
  expect(findCircles(sourcesOf('apps', 'prisma')).filter(({ length }) => length > 6)).toEqual([])
})

function sourcesOf(...folders: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...folders], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'))
}
