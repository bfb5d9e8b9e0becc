import { describe, expect, test } from 'vitest'
import { readSelection } from './selection.ts'

const FILES = ['apps/api/src/features/feeds/feeds.test.ts', 'apps/web/src/ui/pin.test.tsx', 'e2e/finding.test.ts']

describe('npm test -- with words', () => {
  test('that are a part of a path runs those files only', () => {
    expect(readSelection(['feeds'], FILES)).toEqual({ vitest: [FILES[0]] })
    expect(readSelection(['./e2e/finding.test.ts'], FILES)).toEqual({ playwright: [FILES[2]] })
    expect(readSelection(['e2e/', 'ui/'], FILES)).toEqual({ vitest: [FILES[1]], playwright: [FILES[2]] })
  })

  test('that are in no path runs the tests of that name, in the files that have it', () => {
    const read = (file: string) => (file === FILES[0] ? "test('every feed (twice)'" : '')
    expect(readSelection(['every', 'feed (twice)'], FILES, read)).toEqual({
      vitest: [FILES[0], '-t', 'every feed \\(twice\\)'],
    })
    expect(readSelection(['made of several'], FILES, read)).toEqual({ vitest: ['-t', 'made of several'] })
    expect(readSelection(['e2e/', 'by keyboard'], FILES, read)).toEqual({ playwright: [FILES[2], '-g', 'by keyboard'] })
  })

  test('finds itself', () => {
    expect(readSelection(['scripts/test/selection.test.ts']).vitest).toEqual(['scripts/test/selection.test.ts'])
  })
})
