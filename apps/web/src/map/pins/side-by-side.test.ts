import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

test('pins at one spot stand side by side around it', () => {
  expect(
    sideBySide([
      { x: 100, y: 50 },
      { x: 100, y: 50 },
    ]),
  ).toEqual([
    { x: 83, y: 50 },
    { x: 117, y: 50 },
  ])
})

test('pins that are apart stay where they are', () => {
  const apart = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 0, y: 60 },
  ]
  expect(sideBySide(apart)).toEqual(apart)
})

test('the one that is farther west stands to the left', () => {
  const [east, west] = sideBySide([
    { x: 104, y: 0 },
    { x: 100, y: 8 },
  ])
  expect(west?.x).toBeLessThan(east?.x ?? 0)
})

test('a pin that stays is made room for by the others', () => {
  const stays = { x: 100, y: 50 }
  for (const spot of sideBySide(
    [
      { x: 98, y: 50 },
      { x: 103, y: 52 },
    ],
    stays,
  ))
    expect(Math.abs(spot.x - stays.x)).toBeGreaterThanOrEqual(34)
})
