import { describe, expect, test } from 'vitest'
import { readSelection } from './selection.ts'

const FILES = ['apps/api/src/features/feeds/feeds.test.ts', 'apps/web/src/ui/pin.test.tsx', 'e2e/finding.test.ts']

describe('npm test -- with words', () => {
  test('that are a part of a path runs those files only', () => {
    expect(readSelection(['feeds'], FILES)).toEqual({ vitest: [FILES[0]] })
    expect(readSelection(['./e2e/finding.test.ts'], FILES)).toEqual({ playwright: [FILES[2]] })
    expect(readSelection(['e2e/', 'ui/'], FILES)).toEqual({ vitest: [FILES[1]], playwright: [FILES[2]] })
  })

  test('that are in no path looks for tests of that name', () => {
    expect(readSelection(['a', 'moderator (twice)'], ['b.ts'])).toEqual({ vitest: ['-t', 'a moderator \\(twice\\)'] })
    expect(readSelection(['e2e/', 'by keyboard'], FILES)).toEqual({ playwright: [FILES[2], '-g', 'by keyboard'] })
  })

  test('finds itself', () => {
    expect(readSelection(['scripts/test/selection.test.ts']).vitest).toEqual(['scripts/test/selection.test.ts'])
  })
})
