import { expect, test } from 'vitest'
import { carriedPlace } from './carried-place.ts'

test.each([
  ['lat=28.2&lng=83.98&locality=Pokhara', { latitude: 28.2, longitude: 83.98, isLand: null, locality: 'Pokhara' }],
  ['locality=%20Pokhara%20', { locality: 'Pokhara' }],
  ['lat=28.2', {}],
  ['lat=&lng=', {}],
  ['lat=north&lng=83', {}],
  ['lat=91&lng=83', {}],
  ['', {}],
])('“%s” carries %o', (query, carried) => {
  expect(carriedPlace(new URLSearchParams(query))).toEqual(carried)
})
