import { renderHook } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { startMessages } from './messages.ts'
import { useDistance } from './use-distance.ts'

beforeAll(() => startMessages())

test.each([
  [0, '10 m'],
  [0.084, '80 m'],
  [0.996, '1 km'],
  [1.3, '1.5 km'],
  [9.8, '10 km'],
  [37.6, '38 km'],
])('%f km is said as %s', (km, said) => {
  expect(renderHook(() => useDistance()).result.current(km)).toBe(said)
})
