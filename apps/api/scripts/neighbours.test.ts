import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeTable, TABLE } from './neighbours.ts'

test('the table of neighbouring countries is what its script makes of the shapes', () => {
  expect(readFileSync(TABLE, 'utf8')).toBe(makeTable())
}, 60_000)
